import { describe, expect, test } from "vitest";
import { linesOf, totalOf } from "../../app/domain/programme/matrix";
import { programmeStates } from "../../app/domain/programme/state";
import { loader as listLoader } from "../../app/routes/agency_.list/route";
import { loader as exportLoader } from "../../app/routes/agency_.list_.export/route";
import { loader as matrixExportLoader } from "../../app/routes/agency_.export/route";
import { readTableFile } from "../../app/server/adapters/table-file";
import { askedSelection } from "../../app/server/reports/asked-selection.server";
import { spreadsheetPieces } from "../../app/server/reports/exported";
import { exportList } from "../../app/server/reports/export-list.server";
import { allChosen, countChosen } from "../../app/server/reports/listed-people.server";
import { countMatrix } from "../../app/server/reports/matrix.server";
import { programmesOf } from "../../app/server/reports/programmes-of.server";
import { requireReports } from "../../app/server/reports/require-reports.server";
import { showList } from "../../app/server/reports/show-list.server";
import { showMatrix } from "../../app/server/reports/show-matrix.server";
import { sitesOf } from "../../app/server/reports/sites-of.server";
import { aContext, aPerson, signedIn } from "../support/builders";
import { large } from "../support/large-world";
import { coordinatorOf, reportWorld } from "../support/reports";
import { testWorld } from "../support/test-world";

const rowsOf = (csv: string) => csv.split("\r\n").length - 2;

describe("in a world of five thousand people", () => {
  test("every number of the matrix is the number of its list and of its export", { timeout: 120_000 }, async () => {
    const { world, membership, request } = await reportWorld({ people: 5000 });
    const { agencyId } = membership;
    const [programmes, sites] = [await programmesOf(world, agencyId), await sitesOf(world, agencyId)];
    const groups = await countMatrix(world, agencyId, programmes);
    expect(groups.length).toBeGreaterThan(60);
    const opened = sites.flatMap(({ id }) => linesOf(groups, sites, id));
    const lines = [...new Map(opened.map((line) => [line.site, line])).values()];
    expect(lines).toHaveLength(sites.length + 2);
    let numbers = 0;
    for (const { site } of lines) {
      for (const profession of [null, "prison_officer", "probation_officer"]) {
        const cells = linesOf(groups.filter((group) => profession === null || group.profession === profession), sites, site).find((line) => line.site === site)?.cells ?? {};
        for (const { id } of programmes) {
          for (const state of [null, ...programmeStates]) {
            const cell = cells[id];
            const number = cell === undefined ? 0 : state === null ? totalOf(cell) : cell[state];
            const params = new URLSearchParams({ programme: id, ...(site === null ? {} : { site }), ...(profession === null ? {} : { profession }), ...(state === null ? {} : { state }) });
            const asked = await askedSelection(world, agencyId, params);
            if (asked === null) throw new Error(`nothing at ${params.toString()}`);
            expect([params.toString(), await countChosen(world, asked.selection), (await allChosen(world, asked.selection)).length]).toEqual([params.toString(), number, number]);
            // Each export for the whole agency, and of each site one in seven.
            if (site === null || numbers % 7 === 0) {
              const answer = await exportLoader({ context: aContext(world), request: request(`/agency/list/export?${params.toString()}`), params: {} });
              expect(rowsOf(await answer.text())).toBe(number);
            }
            numbers += 1;
          }
        }
      }
    }
    expect(numbers).toBeGreaterThan(400);
  });

  test("a list has everybody once over its pages, those first to whom it is due first, and finds them by name and staff code", async () => {
    const { world, person, membership } = await reportWorld({ people: 400 });
    const [programme] = await programmesOf(world, membership.agencyId);
    const asked = await askedSelection(world, membership.agencyId, new URLSearchParams({ programme: programme?.id ?? "" }));
    if (asked === null) throw new Error("no programme");
    const first = await showList(world, person, membership, asked, 1);
    const pages = await Promise.all(Array.from({ length: first.pages }, (_, index) => showList(world, person, membership, asked, index + 1)));
    const people = pages.flatMap((page) => page.people.map(({ personId }) => personId));
    expect([people.length, new Set(people).size, first.pages]).toEqual([first.total, first.total, Math.ceil(first.total / 50)]);
    expect(await showList(world, person, membership, { ...asked, search: "l-11" }, 1)).toMatchObject({ total: first.total, people: expect.arrayContaining([expect.objectContaining({ staffCode: expect.stringContaining("L-11") })]) });
    expect((await showList(world, person, membership, asked, 99)).page).toBe(first.pages);
    expect((await showList(world, person, membership, { ...asked, search: "nobody of that name" }, 1)).people).toEqual([]);
  });

  test("the numbers on a coordinator's page add up, site by site and profession by profession", async () => {
    const { world, person, membership } = await reportWorld({ people: 400 });
    const shown = await showMatrix(world, person, membership, null, null);
    if (shown === null) throw new Error("no matrix");
    for (const { id } of shown.programmes) {
      const all = totalOf(shown.lines[0]?.cells[id] ?? expect.fail());
      expect(shown.lines.slice(1).reduce((sum, { cells }) => sum + (cells[id] === undefined ? 0 : totalOf(cells[id])), 0)).toBe(all);
      expect(shown.professions.reduce((sum, { cells }) => sum + (cells[id] === undefined ? 0 : totalOf(cells[id])), 0)).toBe(all);
    }
    expect(await showMatrix(world, person, membership, large.site(1, 0), null)).toBeNull();
  });
});

describe("an export", () => {
  test("leaves a line in the log of the agency that says who took what", async () => {
    const { world, person, membership, request } = await reportWorld({ people: 60 });
    const programme = large.programme(0, 0);
    await exportLoader({ context: aContext(world), request: request(`/agency/list/export?programme=${programme}&state=overdue&form=xlsx`), params: {} });
    await matrixExportLoader({ context: aContext(world), request: request("/agency/export"), params: {} });
    const lines = await world.db.auditLine.findMany({ where: { action: "report-exported" }, orderBy: { id: "asc" } });
    expect(lines).toMatchObject([{ agencyId: membership.agencyId, personId: person.id, subject: programme }, { agencyId: membership.agencyId, subject: null }]);
    expect(JSON.parse(lines[0]?.detail ?? "")).toMatchObject({ report: "list", form: "xlsx", programme, state: "overdue" });
  });

  test("runs no text as a formula, in neither form, and comes as the kind of file that it is", async () => {
    const { world, request, membership } = await reportWorld({ people: 20 });
    await world.db.person.update({ where: { id: large.person(0) }, data: { name: "=HYPERLINK(\"//evil.example\")" } });
    const address = `/agency/list/export?agency=${membership.agencyId}&programme=${large.programme(0, 0)}`;
    const csv = await exportLoader({ context: aContext(world), request: request(address), params: {} });
    expect(csv.headers.get("Content-Disposition")).toBe('attachment; filename="people-2026-11-21.csv"');
    expect(await csv.text()).toContain(`"'=HYPERLINK(""//evil.example"")"`);
    const xlsx = await exportLoader({ context: aContext(world), request: request(`${address}&form=xlsx`), params: {} });
    expect([...new Uint8Array(await xlsx.arrayBuffer()).slice(0, 2)]).toEqual([...Buffer.from("PK")]);
  });

  test("of more people than fit into a piece holds each of them once, in the order of the list, in both forms", async () => {
    const { world, person, membership } = await reportWorld({ people: 999 });
    const asked = await askedSelection(world, membership.agencyId, new URLSearchParams({ programme: large.programme(0, 0) }));
    if (asked === null) throw new Error("no programme");
    const people = await allChosen(world, asked.selection);
    expect(people.length).toBe(501);
    const codes = (await world.db.membership.findMany({ select: { id: true, staffCode: true } })).map(({ id, staffCode }) => [id, staffCode ?? ""] as const);
    const inOrder = people.map((id) => new Map(codes).get(id));
    for (const form of ["csv", "xlsx"] as const) {
      const read = await readTableFile(new Uint8Array(await (await exportList(world, person, membership, asked, form)).arrayBuffer()), 5000);
      if (!read.ok) throw new Error(read.problem.kind);
      expect(read.rows.slice(1).map(({ cells }) => cells[1])).toEqual(inOrder);
    }
  });

  test("holds the same rows as a spreadsheet, of text cells and numbers only", async () => {
    const { unzipSync, strFromU8 } = await import("fflate");
    async function* pieces() {
      yield await Promise.resolve([["=1+1", 5, null], ["two\u0000", 0, ""]]);
      yield [["three", 7, "x"]];
    }
    const packed: Uint8Array[] = [];
    for await (const piece of spreadsheetPieces({ fileName: "any", head: ["A", "B", "C"], pieces: pieces() })) packed.push(piece);
    const files = unzipSync(new Uint8Array(Buffer.concat(packed)));
    const sheet = Object.entries(files).filter(([name]) => /sheet|sharedStrings/u.test(name)).map(([, bytes]) => strFromU8(bytes)).join("");
    expect(sheet).not.toContain("<f>");
    expect(sheet).toContain("'=1+1");
    expect(sheet.match(/<row /gu)).toHaveLength(4);
    expect(sheet).not.toContain("\u0000");
  });
});

describe("nobody else", () => {
  test("sees an agency's reports: not a coordinator of another, not a trainer, not a learner", async () => {
    const { world } = await reportWorld({ people: 20 });
    const other = await coordinatorOf(world, 1);
    await aPerson(world, { name: "Ingrid", email: "trainer@large.example", agency: large.agency(0), roles: ["trainer", "learner"] });
    await aPerson(world, { name: "Daniel", email: "learner@large.example", agency: large.agency(0) });
    const [trainer, learner] = [await signedIn(world, "trainer@large.example"), await signedIn(world, "learner@large.example")];
    const address = `/agency/list?agency=${large.agency(0)}&programme=${large.programme(0, 0)}`;
    for (const { request } of [other, trainer, learner]) {
      for (const loader of [listLoader, exportLoader]) await expect(loader({ context: aContext(world), request: request(address), params: {} })).rejects.toMatchObject({ status: 404 });
      await expect(requireReports(aContext(world), request(`/agency?agency=${large.agency(0)}`))).rejects.toMatchObject({ status: 404 });
    }
    const refused = await world.db.auditLine.findMany({ where: { action: "refused-address" } });
    expect(new Set(refused.map(({ agencyId, who }) => `${agencyId ?? ""} ${who}`))).toEqual(new Set([`${large.agency(1)} Coordinator 1`, `${large.agency(0)} Ingrid`]));
  });

  test("opens a programme or a site of another agency under the name of their own", async () => {
    const { world, request } = await reportWorld({ people: 20 });
    for (const query of [`programme=${large.programme(1, 0)}`, `programme=${large.programme(0, 0)}&site=${large.site(1, 0)}`, `programme=${large.programme(0, 0)}&state=nonsense`, `programme=${large.programme(0, 0)}&due=45`, "programme=nowhere"]) {
      await expect(listLoader({ context: aContext(world), request: request(`/agency/list?${query}`), params: {} })).rejects.toMatchObject({ status: 404 });
    }
    expect(await world.db.auditLine.count({ where: { action: "refused-address" } })).toBe(5);
  });
});

test("an agency without programmes is told so", async () => {
  const world = testWorld();
  await aPerson(world, { roles: ["coordinator"] });
  const { person } = await signedIn(world);
  const shown = await showMatrix(world, person, person.memberships[0] ?? expect.fail(), null, null);
  expect(shown).toMatchObject({ programmes: [], action: [], professions: [] });
});
