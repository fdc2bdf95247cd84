import { describe, expect, test } from "vitest";
import { correctEntry, showCorrection } from "../../app/server/joint-trainings/correct-entry.server";
import { enterAttendance } from "../../app/server/joint-trainings/enter-attendance.server";
import { entriesOf } from "../../app/server/joint-trainings/entries.server";
import { renewTrainings } from "../../app/server/joint-trainings/renew-trainings.server";
import { showSheet } from "../../app/server/joint-trainings/show-sheet.server";
import { place } from "../../app/server/people/placements.server";
import { aTrainingDay, type TrainingDay } from "../support/attendance";
import { aPerson, signedIn } from "../support/builders";
import { agencyOf, aSession } from "../support/trainings";

const MINUTE = 60;

/** All of them from paper, as one trainer. */
async function allEntered(day: TrainingDay, ...people: (keyof TrainingDay["people"])[]) {
  return day.enter(day.ingrid, people.map((name) => day.line(day.people[name])));
}

async function entryOf({ world, training, people }: TrainingDay, name: keyof TrainingDay["people"]) {
  const found = (await entriesOf(world, training, world.clock.now())).find(({ person }) => person === people[name]);
  if (found === undefined) throw new Error(`nothing is entered for ${name}`);
  return found;
}

describe("a sheet that is entered", () => {
  test("completes the training for whom it names, with who saw the signatures and when it was written", async () => {
    const day = await aTrainingDay();
    expect(await allEntered(day, "daniel", "ana", "tomasz")).toEqual({ kind: "entered", count: 3, problems: [] });
    const told = await day.told(day.ingrid);
    expect([told.state, told.people.map(({ name, minutes, doneOn, completeOn }) => [name, minutes, doneOn !== null, completeOn !== null])]).toEqual(["complete", [["Tomasz Nowak", 180, true, true], ["Daniel Osei", 180, true, true], ["Ana Ruiz", 180, true, true]]]);
    expect(told.entries).toMatchObject([1, 2, 3].map(() => ({ by: "Ingrid Solberg", way: "paper", attested: true, times: { from: "09:00", to: "12:00" } })));
  });

  test("is written nowhere without the word that the signatures were seen, and not two hours before the session", async () => {
    const day = await aTrainingDay();
    expect(await day.enter(day.ingrid, [day.line(day.people.daniel)], false)).toEqual({ kind: "not-attested" });
    expect(await day.enter(day.ingrid, [])).toEqual({ kind: "nothing" });
    const next = await aSession(day.world, day.training, { startsAt: new Date(day.world.clock.now().getTime() + 3 * 3600_000) });
    expect(await enterAttendance(day.world, day.ingrid.person, day.training, next, [day.line(day.people.daniel)], true)).toEqual({ kind: "too-early" });
    expect(await day.world.db.jointEvent.count({ where: { kind: "attended" } })).toBe(0);
  });

  test("sent twice is written once, also by two presses at the same moment", async () => {
    const day = await aTrainingDay();
    expect(await Promise.all([allEntered(day, "daniel"), allEntered(day, "daniel")])).toEqual([1, 2].map(() => ({ kind: "entered", count: 1, problems: [] })));
    expect(await allEntered(day, "daniel")).toEqual({ kind: "entered", count: 1, problems: [] });
    expect(await day.world.db.jointEvent.count({ where: { kind: "attended" } })).toBe(1);
    expect(await day.world.db.auditLine.count({ where: { action: "attendance-entered" } })).toBe(1);
  });

  test("takes who came late, who left early and who came instead of somebody, and gives back the lines that cannot be", async () => {
    const day = await aTrainingDay();
    const { daniel, ana, tomasz } = day.people;
    const outcome = await day.enter(day.ingrid, [
      day.line(daniel, { from: "09:40", to: "11:00" }),
      day.line(ana, { from: "11:00", to: "10:00" }),
      day.line(tomasz, { from: "", to: "12:00" }),
      day.line("walk-1", { who: { code: "k-4" }, insteadOf: tomasz, seen: null }),
      day.line("walk-2", { who: { code: "nobody@nowhere.example" }, seen: null }),
      day.line("walk-3", { who: { code: "K-3" }, insteadOf: daniel, seen: null }),
    ]);
    expect(outcome).toEqual({ kind: "entered", count: 2, problems: [{ key: ana, problem: "backwards" }, { key: tomasz, problem: "no-time" }, { key: "walk-2", problem: "unknown" }, { key: "walk-3", problem: "instead" }] });
    const told = await day.told(day.ingrid);
    expect(told.people.map(({ name, minutes, isSubstitute }) => [name, minutes, isSubstitute])).toEqual([["Ewa Zych", 180, true], ["Tomasz Nowak", null, false], ["Daniel Osei", 80, false], ["Ana Ruiz", null, false]]);
    expect(told.people.find(({ name }) => name === "Daniel Osei")?.lacks).toEqual([{ kind: "minutes", present: 80, needed: 144 }]);
  });

  test("is entered days later like on the day: when it was written is apart from when they were there", async () => {
    const day = await aTrainingDay();
    day.world.clock.advance(9 * 24 * 60 * MINUTE);
    const [ingrid, written] = [await signedIn(day.world, "ingrid@academy.example"), day.world.clock.now()];
    expect(await day.enter(ingrid, [day.line(day.people.daniel)])).toMatchObject({ kind: "entered", count: 1 });
    const [entry] = await entriesOf(day.world, day.training, written);
    expect([entry?.at, (entry?.at ?? 0) - (entry?.present?.from ?? 0) > 9 * 24 * 3600_000]).toEqual([written.getTime(), true]);
    expect((await day.told(day.marta)).people.find(({ name }) => name === "Daniel Osei")).toMatchObject({ minutes: 180, doneOn: "1 December 2026" });
  });

  test("is entered for a substitute who has left since, as what they were at the session, and for nobody who came after it", async () => {
    const day = await aTrainingDay();
    const { world, people } = day;
    const { id } = await world.db.membership.findUniqueOrThrow({ where: { staffCode: "K-4" }, select: { id: true } });
    const later = new Date(world.clock.now().getTime() + 24 * 3600_000);
    await world.db.$transaction((tx) => place(world, tx, id, { kind: "move", from: later.getTime(), to: { profession: "manager" } }, world.clock.now(), null));
    world.clock.advance(5 * 24 * 3600);
    await world.db.$transaction((tx) => place(world, tx, id, { kind: "end", at: world.clock.now().getTime() }, world.clock.now(), null));
    await aPerson(world, { name: "Jan Lis", email: null, staffCode: "K-9", agency: "Police" });
    world.clock.advance(24 * 3600);
    const sam = await signedIn(world, "sam@probation.example");
    const walkIn = (key: string, code: string) => day.line("", { key, who: { code }, insteadOf: people.tomasz, seen: null });
    expect(await day.enter(sam, [walkIn("walk-1", "K-4"), walkIn("walk-2", "K-9")])).toEqual({ kind: "entered", count: 1, problems: [{ key: "walk-2", problem: "unknown" }] });
    expect(await world.db.jointEvent.findMany({ where: { kind: "attended" }, select: { personId: true, profession: true } })).toEqual([{ personId: people.ewa, profession: "police_officer" }]);
  });

  test("of a session over midnight and over the night in which clocks go back counts the minutes that passed", async () => {
    const day = await aTrainingDay({ startsAt: new Date("2027-10-30T20:00:00Z"), hours: 7, timeZone: "Europe/Berlin", rule: { planned: 420, share: 1 } });
    expect(await day.enter(day.ingrid, [day.line(day.people.daniel, { from: "22:00", to: "04:00" }), day.line(day.people.ana, { from: "23:30", to: "02:30" })])).toMatchObject({ count: 2, problems: [] });
    expect((await day.told(day.ingrid)).people.map(({ name, minutes }) => [name, minutes])).toEqual([["Tomasz Nowak", null], ["Daniel Osei", 420], ["Ana Ruiz", 240]]);
  });
});

describe("two trainers at once", () => {
  test("do not overwrite each other: who comes second sees what was entered and is asked again", async () => {
    const day = await aTrainingDay();
    const { daniel, ana } = day.people;
    await day.enter(day.ingrid, [day.line(daniel)]);
    expect(await day.enter(day.sam, [day.line(daniel, { from: "10:00" }), day.line(ana)])).toEqual({ kind: "entered", count: 1, problems: [{ key: daniel, problem: "changed" }] });
    const row = (await showSheet(day.world, day.sam.person, day.training, null))?.rows.find(({ person }) => person === daniel);
    expect(row).toMatchObject({ seen: 1, canEnter: false, entries: [{ by: "Ingrid Solberg", times: { from: "09:00", to: "12:00" } }] });
    expect((await entriesOf(day.world, day.training, day.world.clock.now())).map(({ person, by }) => [person, by])).toEqual([[daniel, day.ingrid.person.id], [ana, day.sam.person.id]]);
  });

  test("who correct one entry at once write one correction, and the other sees it first", async () => {
    const day = await aTrainingDay();
    await allEntered(day, "daniel");
    const { id } = await entryOf(day, "daniel");
    const seen = (await showCorrection(day.world, day.sam.person, day.training, id))?.seen ?? "";
    const typed = { there: true, from: "09:00", to: "11:00", reason: "Called to work.", seen };
    expect(await correctEntry(day.world, day.sam.person, day.training, id, typed)).toBe("corrected");
    expect(await correctEntry(day.world, day.sam.person, day.training, id, typed)).toBe("corrected");
    expect(await correctEntry(day.world, day.ingrid.person, day.training, id, { ...typed, to: "10:00" })).toBe("changed");
    expect(await showCorrection(day.world, day.ingrid.person, day.training, id)).toMatchObject({ times: { to: "11:00" }, last: { by: "Sam Achieng", why: "Called to work." } });
    expect(await day.world.db.jointEvent.count({ where: { kind: "corrected" } })).toBe(1);
  });
});

describe("a correction", () => {
  test("opens a completed training again, and the completion of each with it; all that was written stays", async () => {
    const day = await aTrainingDay();
    await allEntered(day, "daniel", "ana", "tomasz");
    await renewTrainings(day.world);
    const completed = () => day.world.db.jointCompletion.count({ where: { completedAt: { not: null } } });
    expect(await completed()).toBe(3);
    const { id } = await entryOf(day, "tomasz");
    expect(await correctEntry(day.world, day.ingrid.person, day.training, id, { there: false, from: "", to: "", reason: "It was his brother.", seen: id })).toBe("corrected");
    await renewTrainings(day.world);
    expect(await completed()).toBe(0);
    const told = await day.told(day.marta);
    expect([told.state, told.minima.map((minimum) => (minimum.told === "whole" ? minimum.missing : minimum.isMet))]).toEqual(["waiting-for-partner", [0, true, false]]);
    expect((await day.told(day.ingrid)).entries.at(-1)).toMatchObject({ kind: "corrected", by: "Ingrid Solberg", person: "Tomasz Nowak", before: { from: "09:00", to: "12:00" }, times: null, why: "It was his brother." });
    const again = (await showCorrection(day.world, day.ingrid.person, day.training, id))?.seen ?? "";
    expect(await correctEntry(day.world, day.ingrid.person, day.training, id, { there: true, from: "09:00", to: "12:00", reason: "It was him.", seen: again })).toBe("corrected");
    expect((await day.told(day.marta)).state).toBe("complete");
  });

  test("needs a reason, a time that can be, and something that is otherwise", async () => {
    const day = await aTrainingDay();
    await allEntered(day, "daniel");
    const { id } = await entryOf(day, "daniel");
    const correct = (changes: object) => correctEntry(day.world, day.ingrid.person, day.training, id, { there: true, from: "09:00", to: "11:00", reason: "Why.", seen: id, ...changes });
    expect([await correct({ reason: " " }), await correct({ reason: "a".repeat(501) }), await correct({ to: "" }), await correct({ to: "08:00" }), await correct({ to: "12:00" })]).toEqual(["no-reason", "too-long", "no-time", "outside", "same"]);
    expect(await correctEntry(day.world, day.ingrid.person, "other", id, { there: false, from: "", to: "", reason: "Why.", seen: id })).toBe("not-found");
    expect(await day.world.db.jointEvent.count({ where: { kind: "corrected" } })).toBe(0);
  });
});

describe("what is told", () => {
  test("to a coordinator names their own people alone, in verdict, table and what was entered", async () => {
    const day = await aTrainingDay();
    await day.enter(day.ingrid, [day.line(day.people.daniel), day.line(day.people.ana, { to: "10:00" })]);
    const prison = await day.told(day.marta);
    expect([prison.as, prison.state, prison.people.map(({ name }) => name), prison.entries.map(({ person }) => person)]).toEqual(["coordinator", "waiting-for-partner", ["Daniel Osei"], ["Daniel Osei"]]);
    for (const trace of ["Ana", "Tomasz", "Ewa", `"${day.people.ana}"`, `"${day.people.tomasz}"`]) expect(JSON.stringify(prison)).not.toContain(trace);
    const daniel = await day.told(await signedIn(day.world, "daniel@prison.example"));
    expect(daniel).toMatchObject({ as: "participant", state: "waiting-for-partner", minima: [], people: [], self: { minutes: 180, doneOn: "22 November 2026", completeOn: null } });
    expect(daniel.entries.map(({ person }) => person)).toEqual(["Daniel Osei"]);
  });

  test("to the trainer says whom two agencies claim, and a correction settles it", async () => {
    const day = await aTrainingDay();
    const { world, people } = day;
    await world.db.membership.create({ data: { id: "second", personId: people.daniel, agencyId: await agencyOf(world, "Police"), staffCode: "K-9", profession: "police_officer", startedAt: new Date("2026-11-21T08:00:00Z") } });
    expect(await day.enter(day.ingrid, [day.line(people.daniel)])).toMatchObject({ count: 1 });
    world.clock.advance(MINUTE);
    expect(await day.enter(day.sam, [day.line("walk", { who: { code: "K-9" }, seen: null })])).toMatchObject({ count: 1, problems: [] });
    const claimed = (await day.told(day.ingrid)).people.find(({ name }) => name === "Daniel Osei");
    expect([claimed?.agency.name, claimed?.alsoEnteredFor]).toEqual(["Prison", ["Police"]]);
    expect(JSON.stringify({ ...(await day.told(day.marta)), minima: [], rule: null })).not.toContain("Police");
    const wrong = (await entriesOf(world, day.training, world.clock.now())).find(({ agency, person }) => person === people.daniel && agency !== claimed?.agency.id);
    await correctEntry(world, day.ingrid.person, day.training, wrong?.id ?? "", { there: false, from: "", to: "", reason: "He came for the prison.", seen: wrong?.id ?? "" });
    expect((await day.told(day.ingrid)).people.find(({ name }) => name === "Daniel Osei")?.alsoEnteredFor).toEqual([]);
  });

  test("is in the audit log of each agency with its own people alone", async () => {
    const day = await aTrainingDay();
    await allEntered(day, "daniel", "ana");
    const prison = await agencyOf(day.world, "Prison");
    const lines = await day.world.db.auditLine.findMany({ where: { action: "attendance-entered" } });
    expect(lines).toHaveLength(2);
    expect(JSON.parse(lines.find(({ agencyId }) => agencyId === prison)?.detail ?? "")).toEqual({ session: day.session, way: "paper", people: [day.people.daniel] });
  });
});
