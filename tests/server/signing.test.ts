import { describe, expect, test } from "vitest";
import { action as attend } from "../../app/routes/attend/route";
import { loader as sheet } from "../../app/routes/joint-trainings_.$id_.attendance/route";
import { loader as exported } from "../../app/routes/joint-trainings_.$id_.attendance_.export/route";
import { loader as tabletPage, action as tabletForm } from "../../app/routes/joint-trainings_.$id_.tablet/route";
import { clearedTabletCookie, tabletCookie } from "../../app/server/adapters/tablet-cookie";
import { accessTo } from "../../app/server/joint-trainings/access.server";
import { ownCalendar } from "../../app/server/joint-trainings/calendar.server";
import { listTrainings } from "../../app/server/joint-trainings/list-trainings.server";
import { signWithCode, openCode, openCodeOf } from "../../app/server/joint-trainings/sign-code.server";
import { findAtTablet, openTablet, showTablet, signAtTablet } from "../../app/server/joint-trainings/tablet.server";
import { findPerson } from "../../app/server/sign-ins/current-person.server";
import { aTrainingDay, type TrainingDay } from "../support/attendance";
import { aContext, aPerson, aRequest, signedIn, testPassword } from "../support/builders";
import { agencyOf, aPlace, aSession } from "../support/trainings";

const attendances = ({ world }: TrainingDay) => world.db.jointEvent.count({ where: { kind: "attended" } });

async function aTablet(day: TrainingDay) {
  const token = await openTablet(day.world, day.ingrid.person, day.training, day.session);
  if (token === null) throw new Error("no such session");
  return token;
}

describe("a code on the screen", () => {
  test("signs whoever has a place or comes from an agency of the training, from now to the end, once", async () => {
    const day = await aTrainingDay();
    const { world, session } = day;
    expect([await openCode(world, day.ingrid.person, day.training, session), await openCode(world, day.ingrid.person, day.training, session)]).toEqual([true, true]);
    expect(await world.db.auditLine.count({ where: { action: "code-opened" } })).toBe(3);
    const open = await openCodeOf(world, session);
    const [{ person: daniel }, { person: ewa }] = [await signedIn(world, "daniel@prison.example"), await signedIn(world, "ewa@police.example")];
    for (const person of [daniel, ewa, daniel]) expect(await signWithCode(world, person, { typed: open?.code.toLowerCase() ?? "", agency: "" })).toMatchObject({ kind: "done", signed: { kind: "signed", from: world.clock.now() } });
    expect(await attendances(day)).toBe(2);
    expect((await day.told(day.ingrid)).people.find(({ name }) => name === "Ewa Zych")).toMatchObject({ agency: { name: "Police" }, minutes: 10 });
  });

  test("is the answer of who was invited and had given none; who waits for a place goes on waiting", async () => {
    const day = await aTrainingDay();
    const { world, people } = day;
    const become = (person: string, state: string) => world.db.trainingPlace.update({ where: { trainingId_personId: { trainingId: day.training, personId: person } }, data: { state } });
    for (const [person, state] of [[people.daniel, "invited"], [people.ana, "waiting"], [people.tomasz, "invited"]] as const) await become(person, state);
    await openCode(world, day.ingrid.person, day.training, day.session);
    const code = (await openCodeOf(world, day.session))?.code ?? "";
    for (const email of ["daniel@prison.example", "ana@probation.example"]) await signWithCode(world, (await signedIn(world, email)).person, { typed: code, agency: "" });
    await day.enter(day.ingrid, [day.line(people.tomasz)]);
    const places = await world.db.trainingPlace.findMany({ where: { trainingId: day.training }, select: { personId: true, state: true } });
    expect(Object.fromEntries(places.map(({ personId, state }) => [personId, state]))).toEqual({ [people.daniel]: "accepted", [people.ana]: "waiting", [people.tomasz]: "accepted" });
  });

  test("is over after a quarter of an hour, and says no more to a stranger than to somebody who mistyped", async () => {
    const day = await aTrainingDay();
    const { world, session } = day;
    await aPerson(world, { name: "Yuki Arai", email: "yuki@elsewhere.example", agency: "Elsewhere" });
    await openCode(world, day.ingrid.person, day.training, session);
    const code = (await openCodeOf(world, session))?.code ?? "";
    const [{ person: yuki }, { person: ana }] = [await signedIn(world, "yuki@elsewhere.example"), await signedIn(world)];
    expect(await signWithCode(world, yuki, { typed: code, agency: "" })).toEqual({ kind: "unknown" });
    expect(await signWithCode(world, ana, { typed: "BBBBBB", agency: "" })).toEqual({ kind: "unknown" });
    await world.db.trainingSession.update({ where: { id: session }, data: { endsAt: new Date(world.clock.now().getTime() + 3600_000) } });
    world.clock.advance(15 * 60 - 1);
    expect(await signWithCode(world, ana, { typed: code, agency: "" })).toMatchObject({ kind: "done" });
    world.clock.advance(1);
    expect([await openCodeOf(world, session), await signWithCode(world, (await signedIn(world, "daniel@prison.example")).person, { typed: code, agency: "" })]).toEqual([null, { kind: "unknown" }]);
  });

  test("is opened only while somebody can sign with it", async () => {
    const day = await aTrainingDay();
    const [before, after] = [new Date(day.world.clock.now().getTime() + 3 * 3600_000), new Date(day.world.clock.now().getTime() - 1000)];
    await day.world.db.trainingSession.update({ where: { id: day.session }, data: { endsAt: after } });
    expect(await openCode(day.world, day.ingrid.person, day.training, day.session)).toBe(false);
    expect(await openCode(day.world, day.ingrid.person, day.training, await aSession(day.world, day.training, { startsAt: before }))).toBe(false);
    expect(await openCode(day.world, day.ingrid.person, "other", day.session)).toBe(false);
  });

  test("cannot be guessed: who types wrong ones waits, and a right one does not clear what was guessed", async () => {
    const day = await aTrainingDay();
    const { world } = day;
    await openCode(world, day.ingrid.person, day.training, day.session);
    const { person } = await signedIn(world);
    for (let tries = 0; tries < 8; tries += 1) expect(await signWithCode(world, person, { typed: "BBBBBB", agency: "" })).toEqual({ kind: "unknown" });
    const code = (await openCodeOf(world, day.session))?.code ?? "";
    expect(await signWithCode(world, person, { typed: code, agency: "" })).toEqual({ kind: "wait", seconds: 2 });
    world.clock.advance(2);
    expect(await signWithCode(world, person, { typed: code, agency: "" })).toMatchObject({ kind: "done" });
    expect(await signWithCode(world, person, { typed: code, agency: "" })).toMatchObject({ kind: "wait" });
  });

  test("asks somebody of two agencies for which they come, unless their place says it", async () => {
    const day = await aTrainingDay();
    const { world, people } = day;
    const police = await agencyOf(world, "Police");
    for (const [name, id] of [["ana", people.ana], ["ewa", people.ewa]] as const) await world.db.membership.create({ data: { id: `second ${name}`, personId: id, agencyId: name === "ana" ? police : await agencyOf(world, "Prison"), profession: "volunteer", startedAt: new Date("2026-11-21T08:00:00Z") } });
    await openCode(world, day.ingrid.person, day.training, day.session);
    const typed = (await openCodeOf(world, day.session))?.code ?? "";
    const { person: ewa } = await signedIn(world, "ewa@police.example");
    expect(await signWithCode(world, ewa, { typed, agency: "" })).toMatchObject({ kind: "which-agency", agencies: [{ name: "Police" }, { name: "Prison" }] });
    expect(await signWithCode(world, ewa, { typed, agency: police })).toMatchObject({ kind: "done" });
    expect(await signWithCode(world, (await signedIn(world)).person, { typed, agency: police })).toMatchObject({ kind: "done" });
    expect((await day.told(day.ingrid)).people.map(({ name, agency }) => [name, agency.name])).toEqual([["Ewa Zych", "Police"], ["Tomasz Nowak", "Police"], ["Daniel Osei", "Prison"], ["Ana Ruiz", "Probation"]]);
  });
});

describe("a shared tablet", () => {
  test("shows whose staff code was typed by first name and initial, and signs them once", async () => {
    const day = await aTrainingDay();
    const token = await aTablet(day);
    expect(await findAtTablet(day.world, token, " p-1041 ")).toEqual({ kind: "found", name: "Daniel O.", agency: "Prison" });
    expect([await signAtTablet(day.world, token, "P-1041"), await signAtTablet(day.world, token, "daniel@prison.example")]).toMatchObject([{ kind: "signed" }, { kind: "signed" }]);
    expect(await attendances(day)).toBe(1);
    expect(JSON.stringify(await showTablet(day.world, token, "en"))).not.toMatch(/Daniel|Ingrid/u);
  });

  test("says the same of nobody and of somebody of another agency, and makes who guesses wait", async () => {
    const day = await aTrainingDay();
    await aPerson(day.world, { name: "Yuki Arai", email: "yuki@elsewhere.example", staffCode: "E-1", agency: "Elsewhere" });
    const token = await aTablet(day);
    const answers = await [..."12345678"].reduce(async (before, number) => [...(await before), await findAtTablet(day.world, token, number === "4" ? "E-1" : `X-${number}`)], Promise.resolve<unknown[]>([]));
    expect(answers).toEqual([...Array.from({ length: 7 }, () => ({ kind: "unknown", seconds: 0 })), { kind: "unknown", seconds: 2 }]);
    expect(await findAtTablet(day.world, token, "P-1041")).toEqual({ kind: "wait", seconds: 2 });
  });

  test("opens nothing else, holds nobody's sign-in, and only the password of whoever opened it ends it", async () => {
    const day = await aTrainingDay();
    const { world, training } = day;
    const at = `/joint-trainings/${training}/tablet`;
    const args = (request: Request, id = training) => ({ context: aContext(world), request, params: { id } });
    const opened = (await tabletForm(args(day.ingrid.request(at, { intent: "open", session: day.session })))) as Response;
    const cookies = opened.headers.getSetCookie();
    expect([opened.status, cookies.some((one) => one.startsWith("tc=;"))]).toEqual([303, true]);
    const cookie = cookies.find((one) => one.startsWith("tc-tablet="))?.split(";", 1)[0] ?? "";
    expect(await findPerson(aContext(world), day.ingrid.request("/"))).toBeNull();
    expect(await tabletPage(args(aRequest(world, at, { cookie })))).toMatchObject({ data: { kind: "sheet" } });
    const redirected = async (asked: Promise<unknown>) => ((await asked.catch((thrown: unknown) => thrown)) as Response).headers.get("Location");
    expect(await redirected(sheet(args(aRequest(world, `/joint-trainings/${training}/attendance`, { cookie }))))).toContain("/sign-in");
    expect(await redirected(exported(args(aRequest(world, `/joint-trainings/${training}/attendance/export`, { cookie }))))).toContain("/sign-in");
    expect(await redirected(attend(args(aRequest(world, "/attend", { cookie, form: { code: "BBBBBB" } }))))).toContain("/sign-in");
    expect(await redirected(tabletPage(args(aRequest(world, "/joint-trainings/other/tablet", { cookie }), "other")))).toContain("/sign-in");
    const end = (password: string) => tabletForm(args(aRequest(world, at, { cookie, form: { intent: "end", password } })));
    expect(await end("wrong")).toMatchObject({ init: { status: 400 }, data: { problem: { kind: "wrong" } } });
    expect(((await end(testPassword)) as Response).headers.get("Set-Cookie")).toBe(await clearedTabletCookie(world));
  });

  test("is closed half an hour after its session, and when who opened it trains there no more", async () => {
    const day = await aTrainingDay();
    const { world } = day;
    const token = await aTablet(day);
    world.clock.advance(20 * 60);
    expect(await signAtTablet(world, token, "P-1041")).toEqual({ kind: "over" });
    world.clock.advance(20 * 60);
    expect([await showTablet(world, token, "en"), await findAtTablet(world, token, "P-1041")]).toEqual([null, { kind: "closed" }]);
    const another = await aTrainingDay();
    const open = await aTablet(another);
    await another.world.db.trainingTrainer.deleteMany({});
    expect(await showTablet(another.world, open, "en")).toBeNull();
  });

  test("is closed when who opened it has left the agencies of the training, whatever they train elsewhere", async () => {
    const day = await aTrainingDay();
    const { world, training, ingrid } = day;
    const token = await aTablet(day);
    await aPerson(world, { name: "Yuki Arai", email: "yuki@elsewhere.example", agency: "Elsewhere" });
    await world.db.membership.create({ data: { id: "elsewhere", personId: ingrid.person.id, agencyId: await agencyOf(world, "Elsewhere"), profession: "other", startedAt: new Date("2026-11-21T08:00:00Z"), roles: { create: { role: "trainer" } } } });
    expect(await showTablet(world, token, "en")).not.toBeNull();
    await world.db.membership.updateMany({ where: { personId: ingrid.person.id, agency: { slug: "Academy" } }, data: { endedAt: world.clock.now() } });
    const { person } = await signedIn(world, "ingrid@academy.example");
    expect(await showTablet(world, token, "en")).toBeNull();
    expect([await accessTo(world, person, training), await listTrainings(world, person)]).toEqual([null, { ahead: [], over: [] }]);
    expect(await ownCalendar(world, person, "Trainings")).not.toContain("BEGIN:VEVENT");
  });

  test("is believed only when this site signed it", async () => {
    const day = await aTrainingDay();
    const forged = (await tabletCookie({ env: { ...day.world.env, sessionSecret: "another" } }, await aTablet(day))).split(";", 1)[0] ?? "";
    const asked = tabletPage({ context: aContext(day.world), request: aRequest(day.world, `/joint-trainings/${day.training}/tablet`, { cookie: forged }), params: { id: day.training } });
    expect(((await asked.catch((thrown: unknown) => thrown)) as Response).headers.get("Location")).toContain("/sign-in");
  });
});

describe("the pages of attendance", () => {
  test("are there for the trainers of this training; to others they are not, and an office leaves a line", async () => {
    const day = await aTrainingDay();
    const { world, training } = day;
    const ask = async (who: { request(path: string): Request }) => sheet({ context: aContext(world), request: who.request(`/joint-trainings/${training}/attendance`), params: { id: training } }).catch((thrown: unknown) => thrown);
    expect(await ask(day.ingrid)).toMatchObject({ sheet: { rows: [{ name: "Tomasz Nowak" }, { name: "Daniel Osei" }, { name: "Ana Ruiz" }] } });
    for (const who of [day.marta, await signedIn(world, "daniel@prison.example")]) expect(await ask(who)).toMatchObject({ status: 404 });
    expect(await world.db.auditLine.findMany({ where: { action: "refused-address" }, select: { who: true } })).toEqual([{ who: "Marta Keller" }]);
  });

  test("export to a coordinator their own people alone, to a trainer all, and write that down", async () => {
    const day = await aTrainingDay();
    await aPlace(day.world, day.training, day.people.ewa);
    await day.enter(day.ingrid, [day.line(day.people.daniel), day.line(day.people.ana)]);
    const csv = async (who: { request(path: string): Request }) => (await exported({ context: aContext(day.world), request: who.request(`/joint-trainings/${day.training}/attendance/export`), params: { id: day.training } })).text();
    expect((await csv(day.marta)).split("\r\n").slice(1)).toEqual(["Daniel Osei,Prison,Probation officer,180,144,,22 November 2026,", ""]);
    expect((await csv(day.ingrid)).split("\r\n")).toHaveLength(6);
    expect(await day.world.db.auditLine.count({ where: { action: "report-exported" } })).toBe(4);
  });
});
