import { expect, test } from "vitest";
import { addPerson } from "../../app/server/people/add-person.server";
import { addSite, changeSite, closeSite, listSites, showSite } from "../../app/server/people/sites.server";
import { added, newcomer, twoAgencies } from "../support/agency-builders";

async function region() {
  const setting = await twoAgencies();
  const { world, marta, prison } = setting;
  const add = (name: string, parent = "") => addSite(world, marta, prison, { name, city: "Harbour City", parent });
  const id = async (name: string) => (await world.db.site.findFirstOrThrow({ where: { name } })).id;
  await add("Region");
  await add("Norte", await id("Region"));
  return { ...setting, add, id };
}

test("sites are added, renamed and moved within their agency, and each change is a line in its log", async () => {
  const { world, marta, prison, add, id } = await region();
  expect(await changeSite(world, marta, await id("Norte"), { name: "Norte prison", city: "", parent: "" })).toBe("done");
  expect((await listSites(world, marta))[0]?.sites).toMatchObject([{ name: "Norte prison", depth: 1, city: null }, { name: "Region", depth: 1, city: "Harbour City" }]);
  expect([await add("Region"), await add(" "), await add("Wing", "nowhere")]).toEqual(["same-name", "nameless", "no-such-site"]);
  expect(await changeSite(world, marta, await id("Region"), { name: "Region", city: "Harbour City", parent: await id("Region") })).toBe("within-itself");
  expect(await world.db.auditLine.count({ where: { action: "site-changed", agencyId: prison } })).toBe(3);
});

test("a closed site and what is within it keep their people and take nobody new", async () => {
  const { world, marta, prison, add, id } = await region();
  const norte = await id("Norte");
  await added(world, marta, newcomer(prison, { site: norte }));
  expect([await closeSite(world, marta, await id("Region"), true), await closeSite(world, marta, await id("Region"), true)]).toEqual(["done", "done"]);
  expect((await listSites(world, marta))[0]?.sites).toMatchObject([{ name: "Region", closed: true }, { name: "Norte", closed: true, people: 1 }]);
  expect(await addPerson(world, marta, newcomer(prison, { name: "Hana", staffCode: "P-2", site: norte }))).toEqual({ kind: "fault", fault: "no-site" });
  expect(await add("Wing", norte)).toBe("closed");
  expect([await closeSite(world, marta, norte, false), await closeSite(world, marta, await id("Region"), false), await closeSite(world, marta, norte, false)]).toEqual(["closed", "done", "done"]);
});

test("a site of another agency is not there, to be seen, changed, closed or stood within", async () => {
  const { world, ines, police, id } = await region();
  const norte = await id("Norte");
  expect(await showSite(world, ines, norte)).toBeNull();
  expect(await changeSite(world, ines, norte, { name: "Mine", city: "", parent: "" })).toBe("not-found");
  expect(await closeSite(world, ines, norte, true)).toBe("not-found");
  expect(await addSite(world, ines, police, { name: "Cell", city: "", parent: norte })).toBe("no-such-site");
  expect((await listSites(world, ines)).map(({ sites }) => sites)).toEqual([[]]);
});
