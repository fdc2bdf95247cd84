import { expect, test } from "vitest";
import { loader as agencyLoader } from "../../app/routes/agency/route";
import { loader as teamLoader } from "../../app/routes/agency_.team/route";
import { loader as teamExportLoader } from "../../app/routes/agency_.team_.export/route";
import { leadsTeam, showTeam } from "../../app/server/reports/team.server";
import { jointReport } from "../../app/server/reports/joint-report.server";
import { aContext, aPerson, signedIn } from "../support/builders";
import { aJointProgramme, aJointTraining, aProgramme } from "../support/programmes";
import { courseWorld } from "../support/course-builders";

async function teamWorld() {
  const { world } = await courseWorld();
  const ana = await aPerson(world);
  await aPerson(world, { name: "Leila Haddad", email: "leila@probation.example" });
  const viktor = await aPerson(world, { name: "Viktor Lund", email: "viktor@probation.example" });
  const { id: managerId } = await world.db.membership.findFirstOrThrow({ where: { personId: viktor } });
  await world.db.membership.updateMany({ where: { personId: ana }, data: { managerId } });
  await aProgramme(world);
  return { world, ana, managerId, ...(await signedIn(world, "viktor@probation.example")) };
}

test("a line manager sees their direct team and nobody else, without an office, and exports it", async () => {
  const { world, person, request } = await teamWorld();
  expect(await showTeam(world, person)).toMatchObject([{ name: "Ana Ruiz", programmes: [{ title: "Gate", state: "not-started", due: "21 December 2026" }] }]);
  await expect(agencyLoader({ context: aContext(world), request: request("/agency"), params: {} })).rejects.toMatchObject({ status: 302 });
  const answer = await teamExportLoader({ context: aContext(world), request: request("/agency/team/export"), params: {} });
  expect((await answer.text()).split("\r\n").slice(1)).toEqual(["Ana Ruiz,Probation,Probation officer,Gate,Not started,2026-12-21", ""]);
  expect(await world.db.auditLine.count({ where: { action: "report-exported" } })).toBe(1);
});

test("nobody sees a team with a PIN, after it is no longer theirs, or without ever having had one", async () => {
  const { world, ana, person, request } = await teamWorld();
  expect(await leadsTeam(world, { id: person.id, byPin: true })).toBe(false);
  const { request: asLeila } = await signedIn(world, "leila@probation.example");
  await expect(teamLoader({ context: aContext(world), request: asLeila("/agency/team"), params: {} })).rejects.toMatchObject({ status: 404 });
  await world.db.membership.updateMany({ where: { personId: ana }, data: { endedAt: world.clock.now() } });
  await expect(teamLoader({ context: aContext(world), request: request("/agency/team"), params: {} })).rejects.toMatchObject({ status: 404 });
  expect(await showTeam(world, person)).toBeNull();
});

test("a gap is told of until both have trained together, and of partners no number below five", async () => {
  const { world } = await courseWorld();
  const ana = await aPerson(world);
  const marta = await aPerson(world, { name: "Marta Keller", email: "marta@prison.example", agency: "Prison", agencyKind: "prison" });
  const idOf = async (slug: string) => (await world.db.agency.findUniqueOrThrow({ where: { slug } })).id;
  const [probation, prison] = [await idOf("Probation"), await idOf("Prison")];
  const { version } = await aJointProgramme(world, [{ agency: "Probation" }, { agency: "Prison" }]);
  expect((await jointReport(world, probation)).programmes).toEqual([]);
  for (const agencyId of [probation, prison]) await world.db.jointAgreement.create({ data: { id: world.ids.next(), versionId: version, agencyId, word: "accepted", at: world.clock.now() } });
  expect((await jointReport(world, probation)).gaps).toMatchObject([{ site: null, kind: "prison", lastAt: null, months: 0, programme: "Case conference" }]);
  const training = await aJointTraining(world, version, "Probation");
  for (const agencyId of [probation, prison]) await world.db.trainingAgency.create({ data: { trainingId: training.id, agencyId, capacity: 10 } });
  world.clock.advance(4 * 3600);
  await training.attend(ana, "Probation");
  const { renewStandings } = await import("../../app/server/programmes/renew-standings.server");
  await renewStandings(world);
  expect((await jointReport(world, probation)).programmes).toMatchObject([{ trainings: [{ telling: { state: "waiting-for-partner" } }], figures: { cells: [[null, null]], rows: [null], total: null } }]);
  await training.attend(marta, "Prison");
  await renewStandings(world);
  const report = await jointReport(world, probation);
  expect(report.gaps).toEqual([]);
  expect(report.programmes).toMatchObject([{ trainings: [{ telling: { state: "complete" } }], figures: { cells: [[null, null]], rows: [null], total: null } }]);
  expect(JSON.stringify(report)).not.toContain("Marta");
});
