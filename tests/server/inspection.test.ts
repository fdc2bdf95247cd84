import { expect, test } from "vitest";
import { type Admission, admitInspector, endAdmission, listInspectors } from "../../app/server/inspection/admit-inspector.server";
import { evidenceInWords } from "../../app/server/inspection/evidence-in-words.server";
import { enterInspection, inspectorHere } from "../../app/server/inspection/inspector-here.server";
import { listSample } from "../../app/server/inspection/show-evidence.server";
import { aPerson, signedIn } from "../support/builders";
import { contentFolder } from "../support/scenarios";
import { testWorld, type TestWorld } from "../support/test-world";
import { agencyOf, aSession, aTraining, attended } from "../support/trainings";

const typed: Admission = { name: "Jane Doe", organisation: "Office of the Ombudsman", reason: "Yearly review", days: "5", records: "Ana Ruiz", drawn: "" };

async function agency() {
  const world = testWorld({ CONTENT_DIR: contentFolder().dir });
  const ana = await aPerson(world);
  const viktor = await aPerson(world, { name: "Viktor Lund", email: "viktor@probation.example", staffCode: "B-7" });
  const tomasz = await aPerson(world, { name: "Tomasz Nowak", email: "tomasz@police.example", agency: "Police", agencyKind: "police" });
  await aPerson(world, { name: "Sam Achieng", email: "sam@probation.example", roles: ["coordinator"] });
  const sam = (await signedIn(world, "sam@probation.example")).person;
  return { world, ana, viktor, tomasz, sam, agencyId: await agencyOf(world, "Probation") };
}

/** The browser of whoever typed the code. */
async function browser(world: TestWorld, code: string) {
  const outcome = await enterInspection(world, code, "192.0.2.9");
  if (outcome.kind !== "entered") throw new Error(outcome.kind);
  return new Request("http://127.0.0.1/inspect", { headers: { Cookie: outcome.cookie.split(";", 1)[0] ?? "" } });
}

test("an inspector reads the evidence of the named people for the days that were given, and of nobody else", async () => {
  const { world, ana, viktor, tomasz, sam, agencyId } = await agency();
  const session = await aSession(world, await aTraining(world, ["Probation", "Police"]));
  const entry = await attended(world, session, ana);
  const { trainingId } = await world.db.jointEvent.findUniqueOrThrow({ where: { id: entry } });
  await world.db.jointEvent.create({ data: { id: "c", trainingId, kind: "corrected", value: JSON.stringify({ entry, present: null, why: "signed on the wrong line" }), at: world.clock.now(), byId: sam.id } });
  const admitted = await admitInspector(world, sam, agencyId, "ticket", typed);
  if (admitted.kind !== "admitted") throw new Error(admitted.kind);
  const request = await browser(world, admitted.code);
  const inspector = await inspectorHere(world, request);
  if (inspector === null) throw new Error("not let in");
  expect((await listSample(world, inspector)).map(({ name }) => name)).toEqual(["Ana Ruiz"]);
  const evidence = await evidenceInWords(world, inspector, ana, "en");
  expect(evidence?.attendance).toMatchObject([{ title: "The night of release", way: "paper", corrections: [{ from: null, why: "signed on the wrong line", by: "Sam Achieng" }] }]);
  expect([await evidenceInWords(world, inspector, viktor, "en"), await evidenceInWords(world, inspector, tomasz, "en")]).toEqual([null, null]);
  const lines = await world.db.auditLine.findMany({ where: { agencyId }, orderBy: { id: "asc" } });
  expect(lines.map(({ action, who }) => [action, who])).toEqual([["inspector-admitted", "Sam Achieng"], ["inspector-entered", "Jane Doe (Office of the Ombudsman)"], ["inspector-read", "Jane Doe (Office of the Ombudsman)"]]);
  world.clock.advance(5 * 24 * 3600 - 1);
  expect(await inspectorHere(world, request)).not.toBeNull();
  world.clock.advance(1);
  expect(await inspectorHere(world, request)).toBeNull();
  expect(await enterInspection(world, admitted.code, "192.0.2.9")).toEqual({ kind: "no" });
});

test("an admission that is ended opens nothing, in a browser that is inside as well", async () => {
  const { world, sam, agencyId } = await agency();
  const admitted = await admitInspector(world, sam, agencyId, "ticket", typed);
  if (admitted.kind !== "admitted") throw new Error(admitted.kind);
  const request = await browser(world, admitted.code);
  const [listed] = await listInspectors(world, agencyId);
  expect(await endAdmission(world, sam, "another agency", listed?.id ?? "")).toBe(false);
  expect(await inspectorHere(world, request)).not.toBeNull();
  expect(await endAdmission(world, sam, agencyId, listed?.id ?? "")).toBe(true);
  expect(await inspectorHere(world, request)).toBeNull();
});

test("asked twice from one page it is one admission", async () => {
  const { world, sam, agencyId } = await agency();
  const outcomes = await Promise.all([1, 2].map(() => admitInspector(world, sam, agencyId, "ticket", typed)));
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["admitted", "already-given"]);
  expect(await listInspectors(world, agencyId)).toHaveLength(1);
});

test("people are named by staff code or name whatever the accents, drawn by chance, and never from another agency", async () => {
  const { world, viktor, tomasz, sam, agencyId } = await agency();
  const admitted = await admitInspector(world, sam, agencyId, "ticket", { ...typed, records: " b-7 \n\nVIKTOR  LUND", drawn: "2" });
  expect(admitted).toMatchObject({ kind: "admitted", sample: 3 });
  const sample = JSON.parse((await world.db.inspector.findFirstOrThrow()).sample) as string[];
  expect(sample[0]).toBe(viktor);
  expect(new Set(sample).size).toBe(3);
  expect(sample).not.toContain(tomasz);
});

test.each<[Partial<Admission>, string, string]>([
  [{ name: " " }, "name", "missing"],
  [{ organisation: "" }, "organisation", "missing"],
  [{ reason: "…" }, "reason", "no-reason"],
  [{ days: "31" }, "days", "number"],
  [{ days: "0" }, "days", "number"],
  [{ days: "two" }, "days", "number"],
  [{ drawn: "-1" }, "drawn", "number"],
  [{ drawn: "50" }, "records", "too-many"],
  [{ records: "" }, "records", "nobody"],
  [{ records: "Tomasz Nowak" }, "records", "unknown"],
])("what is wrong with %o is told at the field, and nobody is admitted", async (change, field, fault) => {
  const { world, sam, agencyId } = await agency();
  const outcome = await admitInspector(world, sam, agencyId, "ticket", { ...typed, ...change });
  expect(outcome).toMatchObject({ kind: "faults", faults: [{ field, fault }] });
  expect(await world.db.inspector.count()).toBe(0);
});

test("two people of one name are told apart by their staff codes", async () => {
  const { world, sam, agencyId } = await agency();
  await aPerson(world, { name: "Ana Ruiz", email: "ana.two@probation.example", staffCode: "B-8" });
  expect(await admitInspector(world, sam, agencyId, "ticket", typed)).toMatchObject({ kind: "faults", faults: [{ fault: "unknown", lines: ["Ana Ruiz"] }] });
  expect(await admitInspector(world, sam, agencyId, "ticket", { ...typed, records: "B-8" })).toMatchObject({ kind: "admitted", sample: 1 });
});
