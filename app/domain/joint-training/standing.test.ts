import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Profession } from "../agency/roles";
import type { AttendanceFact, JointFact } from "./fact";
import { type JointRule, neededMinutes } from "./rule";
import { type JointStanding, jointStanding } from "./standing";
import { toldTo } from "./telling";

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
const MORNING = Date.UTC(2027, 2, 2, 8);

const rule: JointRule = {
  version: "1.0.0",
  minima: [
    { agency: "prison", profession: "prison_officer", least: 2 },
    { agency: "probation", profession: null, least: 2 },
    { agency: "police", profession: "police_officer", least: 1 },
  ],
  planned: 180,
  share: 0.8,
  prerequisites: ["working-together"],
  together: { kind: "same-session" },
  substitutes: 1,
};

const professionIn: Record<string, Profession> = { prison: "prison_officer", probation: "probation_officer", police: "police_officer" };

/** A session of three hours. */
const session = (name = "march", from = MORNING): JointFact => ({ kind: "session", session: name, from, to: from + 3 * HOUR, at: from - DAY });
const attended = (person: string, agency: string, changes: Partial<AttendanceFact> = {}): AttendanceFact => ({
  kind: "attended", id: `${person} ${changes.session ?? "march"}`, session: "march", person, agency, profession: professionIn[agency] ?? "other",
  from: MORNING, to: MORNING + 3 * HOUR, insteadOf: null, at: MORNING + 4 * HOUR, ...changes,
});
const prepared = (...people: string[]): JointFact[] => people.map((person) => ({ kind: "prepared", person, course: "working-together", at: MORNING - DAY }));
const missing = ({ minima }: JointStanding) => minima.map((minimum) => minimum.missing);
const lacksOf = ({ people }: JointStanding, person: string) => people.find((one) => one.person === person)?.lacks;

const WITHOUT_POLICE: JointFact[] = [session(), ...["daniel", "marta"].map((name) => attended(name, "prison")), ...["ana", "sam"].map((name) => attended(name, "probation")), ...prepared("daniel", "marta", "ana", "sam", "tomasz")];

describe("a joint training", () => {
  test("stays open while police have not come, and is complete when the one that was missing has signed", () => {
    const open = jointStanding(rule, WITHOUT_POLICE);
    expect([open.completedAt, missing(open)]).toEqual([null, [0, 0, 1]]);
    expect(open.people.map(({ person, doneAt, jointlyCompleteAt }) => [person, doneAt !== null, jointlyCompleteAt !== null])).toEqual(["ana", "daniel", "marta", "sam"].map((person) => [person, true, false]));
    const complete = jointStanding(rule, [...WITHOUT_POLICE, attended("tomasz", "police", { at: MORNING + 5 * HOUR })]);
    expect([complete.completedAt, missing(complete)]).toEqual([MORNING + 5 * HOUR, [0, 0, 0]]);
    expect(complete.people.every(({ jointlyCompleteAt }) => jointlyCompleteAt === MORNING + 5 * HOUR)).toBe(true);
  });

  test("is open and lacks everybody before anybody has come", () => {
    const standing = jointStanding(rule, []);
    expect([standing.completedAt, standing.sessions, missing(standing), standing.people]).toEqual([null, [], [2, 2, 1], []]);
  });

  test("counts people in the profession that was agreed, and anybody of the agency where none was", () => {
    const facts = [session(), attended("grace", "prison", { profession: "instructor" }), attended("ana", "probation", { profession: "manager" }), ...prepared("grace", "ana")];
    expect(missing(jointStanding(rule, facts))).toEqual([2, 1, 1]);
  });

  test("counts those who were there for the share that was agreed, to the minute", () => {
    const police = (minutes: number) => attended("tomasz", "police", { to: MORNING + minutes * 60_000 });
    expect(jointStanding(rule, [...WITHOUT_POLICE, police(144)]).completedAt).not.toBeNull();
    const short = jointStanding(rule, [...WITHOUT_POLICE, police(143)]);
    expect([short.completedAt, lacksOf(short, "tomasz")]).toEqual([null, [{ kind: "minutes", present: 143, needed: 144 }]]);
  });

  test("counts nobody who has not prepared, and counts them from the day on which they have", () => {
    const facts = WITHOUT_POLICE.filter((fact) => fact.kind !== "prepared" || fact.person !== "tomasz").concat(attended("tomasz", "police"));
    expect(lacksOf(jointStanding(rule, facts), "tomasz")).toEqual([{ kind: "course", course: "working-together" }]);
    expect(jointStanding(rule, [...facts, { kind: "prepared", person: "tomasz", course: "working-together", at: MORNING + 9 * DAY }]).completedAt).toBe(MORNING + 9 * DAY);
  });

  test("wants them in one session, unless sessions some days apart were agreed", () => {
    const later = (days: number) => [session("april", MORNING + days * DAY), attended("tomasz", "police", { session: "april", from: MORNING + days * DAY, to: MORNING + days * DAY + 3 * HOUR, at: MORNING + 30 * DAY })];
    const within: JointRule = { ...rule, together: { kind: "within-days", days: 14 } };
    expect(jointStanding(rule, [...WITHOUT_POLICE, ...later(1)]).completedAt).toBeNull();
    expect(jointStanding(within, [...WITHOUT_POLICE, ...later(14)]).completedAt).toBe(MORNING + 30 * DAY);
    const tooLate = jointStanding(within, [...WITHOUT_POLICE, ...later(15)]);
    expect([tooLate.completedAt, tooLate.sessions, missing(tooLate)]).toEqual([null, ["march"], [0, 0, 1]]);
  });

  test("counts as many who came instead of somebody as was agreed", () => {
    const instead = (name: string) => attended(name, "prison", { insteadOf: "marta" });
    const facts = [session(), instead("daniel"), instead("eva"), ...prepared("daniel", "eva")];
    const standing = jointStanding(rule, facts);
    expect(standing.minima[0]).toMatchObject({ counted: ["daniel"], missing: 1 });
    expect(jointStanding({ ...rule, substitutes: 0 }, facts).minima[0]).toMatchObject({ counted: [], missing: 2 });
  });

  test("counts one person once, however often they were entered", () => {
    const twice = [...WITHOUT_POLICE, ...WITHOUT_POLICE, attended("ana", "probation", { id: "ana on paper" })];
    expect(jointStanding(rule, twice).minima[1]?.counted).toEqual(["ana", "sam"]);
  });

  test("adds up half an hour on paper and an hour on the tablet without counting what is the same", () => {
    const stretch = (id: string, from: number, to: number) => attended("tomasz", "police", { id, from: MORNING + from * 60_000, to: MORNING + to * 60_000 });
    const standing = (...stretches: AttendanceFact[]) => jointStanding(rule, [...WITHOUT_POLICE, ...stretches]);
    expect(lacksOf(standing(stretch("paper", 0, 100), stretch("tablet", 60, 143)), "tomasz")).toEqual([{ kind: "minutes", present: 143, needed: 144 }]);
    expect(standing(stretch("paper", 0, 100), stretch("tablet", 90, 144)).completedAt).not.toBeNull();
    expect(lacksOf(standing(stretch("paper", 0, 100), stretch("list", 10, 20), stretch("tablet", 15, 143)), "tomasz")).toEqual([{ kind: "minutes", present: 143, needed: 144 }]);
  });

  test("asks for whole minutes", () => {
    expect([neededMinutes({ planned: 180, share: 0.8 }), neededMinutes({ planned: 181, share: 0.8 }), neededMinutes({ planned: 100, share: 0.07 }), neededMinutes({ planned: 181, share: 0.3 }), neededMinutes({ planned: 180, share: 1 })]).toEqual([144, 145, 7, 55, 180]);
  });

  test("gives nobody time outside of the session", () => {
    const all = attended("tomasz", "police", { from: MORNING - 5 * HOUR, to: MORNING + 0.5 * HOUR });
    expect(lacksOf(jointStanding(rule, [...WITHOUT_POLICE, all]), "tomasz")).toEqual([{ kind: "minutes", present: 30, needed: 144 }]);
  });

  test("counts a person in two agencies for the one for which they were entered first, and says so", () => {
    const standing = jointStanding(rule, [...WITHOUT_POLICE, attended("marta", "police", { id: "marta again", profession: "police_officer", at: MORNING + 6 * HOUR })]);
    expect([standing.completedAt, standing.people.find(({ person }) => person === "marta")]).toMatchObject([null, { agency: "prison", alsoEnteredFor: ["police"] }]);
    const shortly = jointStanding(rule, [session(), attended("marta", "prison", { to: MORNING + HOUR }), attended("marta", "police", { id: "marta again", at: MORNING + 6 * HOUR }), ...prepared("marta")]);
    expect(lacksOf(shortly, "marta")).toEqual([{ kind: "minutes", present: 60, needed: 144 }]);
  });

  test("is open again when a correction says that somebody was not there, and the last correction counts", () => {
    const complete = [...WITHOUT_POLICE, attended("tomasz", "police")];
    const correction = (id: string, hours: number | null, at: number): JointFact => ({ kind: "corrected", id, entry: "tomasz march", present: hours === null ? null : { from: MORNING, to: MORNING + hours * HOUR }, at });
    const absent = correction("c1", null, MORNING + 2 * DAY);
    expect(jointStanding(rule, [...complete, absent]).completedAt).toBeNull();
    const back = correction("c2", 3, MORNING + 3 * DAY);
    for (const order of [[absent, back], [back, absent]]) expect(jointStanding(rule, [...complete, ...order]).completedAt).toBe(MORNING + 3 * DAY);
  });

  test("goes by the time for which a session was planned last", () => {
    const moved: JointFact = { kind: "session", session: "march", from: MORNING + 2 * HOUR, to: MORNING + 5 * HOUR, at: MORNING - HOUR };
    for (const facts of [[...WITHOUT_POLICE, moved], [moved, ...WITHOUT_POLICE]]) expect(lacksOf(jointStanding(rule, facts), "ana")).toEqual([{ kind: "minutes", present: 60, needed: 144 }]);
  });
});

describe("who asks is told", () => {
  const standing = jointStanding(rule, [...WITHOUT_POLICE, attended("kofi", "prison", { to: MORNING + HOUR })]);

  test("their own people by name, with what each lacks", () => {
    const told = toldTo("prison", standing);
    expect(told.people.map(({ person, lacks }) => [person, lacks.map(({ kind }) => kind)])).toEqual([["daniel", []], ["kofi", ["minutes", "course"]], ["marta", []]]);
    expect(told.own).toMatchObject([{ profession: "prison_officer", counted: ["daniel", "marta"], missing: 0 }]);
  });

  test("of partners only what was agreed and whether it is met", () => {
    expect(toldTo("prison", standing).partners).toEqual([
      { agency: "probation", profession: null, least: 2, isMet: true },
      { agency: "police", profession: "police_officer", least: 1, isMet: false },
    ]);
    for (const name of ["ana", "sam"]) expect(JSON.stringify(toldTo("prison", standing))).not.toContain(`"${name}"`);
  });

  test("that they wait for a partner, when their own part is done", () => {
    expect(["prison", "probation", "police"].map((agency) => toldTo(agency, standing).state)).toEqual(["waiting-for-partner", "waiting-for-partner", "open"]);
    expect(toldTo("police", jointStanding(rule, [...WITHOUT_POLICE, attended("tomasz", "police")])).state).toBe("complete");
  });

  test("the same of partners, whoever else of theirs came", () => {
    const more = jointStanding(rule, [...WITHOUT_POLICE, ...["ivo", "noor", "jan"].map((name) => attended(name, "probation")), ...prepared("ivo", "noor")]);
    expect(toldTo("prison", more).partners).toEqual(toldTo("prison", standing).partners);
  });
});

describe("whatever the facts", () => {
  const PEOPLE = ["a", "b", "c", "d", "e", "f"].map((person, index) => ({ person, agency: ["prison", "probation", "police"][index % 3] ?? "" }));
  const SESSIONS = ["one", "two", "three"];
  const minute = fc.integer({ min: 0, max: 3 }).map((hours) => hours * HOUR);
  const when = fc.integer({ min: 0, max: 20 }).map((hours) => MORNING + hours * HOUR);
  const attendance = fc.record({ who: fc.constantFrom(...PEOPLE), session: fc.constantFrom(...SESSIONS), entry: fc.nat(3), begin: minute, length: fc.integer({ min: 1, max: 3 }).map((hours) => hours * HOUR), instead: fc.boolean(), at: when }).map(({ who, session: name, entry, begin, length, instead, at }): JointFact => {
    const from = MORNING + SESSIONS.indexOf(name) * 3 * DAY + begin;
    return { kind: "attended", id: `${who.person} ${name} ${String(entry)} ${String(begin)} ${String(length)} ${String(instead)} ${String(at)}`, session: name, ...who, profession: professionIn[who.agency] ?? "other", from, to: from + length, insteadOf: instead ? "x" : null, at };
  });
  const helpful = fc.oneof(
    { weight: 8, arbitrary: attendance },
    { weight: 3, arbitrary: fc.tuple(fc.constantFrom(...PEOPLE), when).map(([{ person }, at]): JointFact => ({ kind: "prepared", person, course: "working-together", at })) },
    { weight: 2, arbitrary: fc.constantFrom(...SESSIONS).map((name) => session(name, MORNING + SESSIONS.indexOf(name) * 3 * DAY)) },
  );
  const correction = fc.tuple(attendance, fc.option(minute), when, fc.nat(9)).map(([entry, length, at, id]): JointFact[] => (entry.kind !== "attended" ? [] : [entry, { kind: "corrected", id: `${String(id)} ${String(length)} ${String(at)}`, entry: entry.id, present: length === null ? null : { from: entry.from, to: entry.from + length }, at }]));
  const rules = fc.record({
    minima: fc.uniqueArray(fc.record({ agency: fc.constantFrom("prison", "probation", "police"), profession: fc.constant(null), least: fc.integer({ min: 1, max: 2 }) }), { minLength: 1, maxLength: 3, selector: ({ agency }) => agency }),
    share: fc.constantFrom(0.3, 0.5, 1), substitutes: fc.integer({ min: 0, max: 2 }), prerequisites: fc.constantFrom<string[]>([], ["working-together"]),
    together: fc.oneof(fc.constant({ kind: "same-session" as const }), fc.constantFrom(0, 3, 6).map((days) => ({ kind: "within-days" as const, days }))),
  }).map((part): JointRule => ({ version: "1.0.0", planned: 180, ...part }));
  const total = (standing: JointStanding) => standing.minima.reduce((sum, one) => sum + one.missing, 0);

  test("a helpful fact never makes it worse", () => {
    let completed = 0;
    fc.assert(fc.property(rules, fc.array(helpful, { minLength: 10, maxLength: 40, size: "max" }), helpful, (some, facts, fact) => {
      const before = jointStanding(some, facts);
      const after = jointStanding(some, [...facts, fact]);
      if (before.completedAt !== null) {
        completed += 1;
        expect(after.completedAt).not.toBeNull();
        expect(after.completedAt).toBeLessThanOrEqual(before.completedAt);
      }
      expect(total(after)).toBeLessThanOrEqual(total(before));
      for (const one of before.people) {
        const then = after.people.find(({ person }) => person === one.person);
        if (one.doneAt !== null) expect(then?.doneAt).toBeLessThanOrEqual(one.doneAt);
        if (one.jointlyCompleteAt !== null) expect(then?.jointlyCompleteAt ?? Infinity).toBeLessThanOrEqual(one.jointlyCompleteAt);
      }
    }), { numRuns: 2_000 });
    expect(completed).toBeGreaterThan(300);
  });

  test("the explanation agrees with the verdict", () => {
    fc.assert(fc.property(rules, fc.array(fc.oneof(helpful.map((fact) => [fact]), correction), { maxLength: 25 }), (some, facts) => {
      const standing = jointStanding(some, facts.flat());
      expect(standing.completedAt !== null).toBe(total(standing) === 0);
      for (const { counted, least, missing: lacking } of standing.minima) expect(lacking).toBe(Math.max(0, least - counted.length));
      for (const agency of ["prison", "probation", "police"]) {
        const told = toldTo(agency, standing);
        expect(told.state === "complete").toBe([...told.own.map((one) => one.missing === 0), ...told.partners.map(({ isMet }) => isMet)].every(Boolean));
      }
    }), { numRuns: 1_000 });
  });

  test("their order decides nothing, and neither does reading them twice", () => {
    const shuffled = fc.array(fc.oneof(helpful.map((fact) => [fact]), correction), { maxLength: 20 }).chain((facts) => fc.tuple(fc.constant(facts.flat()), fc.shuffledSubarray([...facts.flat(), ...facts.flat()], { minLength: 2 * facts.flat().length })));
    fc.assert(fc.property(rules, shuffled, (some, [facts, again]) => {
      expect(jointStanding(some, again)).toEqual(jointStanding(some, facts));
    }), { numRuns: 1_000 });
  });
});
