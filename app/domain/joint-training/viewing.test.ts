import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Profession } from "../agency/roles";
import type { JointFact } from "./fact";
import type { JointRule } from "./rule";
import { jointStanding } from "./standing";
import { ownOf, toldToViewer, type Viewer } from "./viewing";

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
const MORNING = Date.UTC(2027, 2, 2, 8);
const SESSIONS = ["one", "two", "three"];

const professionIn: Record<string, Profession> = { prison: "prison_officer", probation: "probation_officer", police: "police_officer" };
const sessions: JointFact[] = SESSIONS.map((session, index) => ({ kind: "session", session, from: MORNING + index * 3 * DAY, to: MORNING + index * 3 * DAY + 3 * HOUR, at: MORNING - DAY }));

function attended(person: string, agency: string, session = "one", hours = 3, at = MORNING + 10 * DAY): JointFact {
  const from = MORNING + SESSIONS.indexOf(session) * 3 * DAY;
  return { kind: "attended", id: `${person} ${session} ${agency}`, session, person, agency, profession: professionIn[agency] ?? "other", from, to: from + hours * HOUR, insteadOf: null, at };
}

const rule = (together: JointRule["together"] = { kind: "same-session" }, least = 2): JointRule => ({
  version: "1", planned: 180, share: 0.8, prerequisites: [], together, substitutes: 1,
  minima: [{ agency: "prison", profession: "prison_officer", least: 2 }, { agency: "probation", profession: null, least }, { agency: "police", profession: "police_officer", least: 1 }],
});

const as = (viewer: Partial<Viewer>): Viewer => ({ trains: false, coordinates: [], self: null, ...viewer });
const told = (viewer: Viewer, some: JointRule, facts: JointFact[]) => toldToViewer(viewer, jointStanding(some, facts, ownOf(viewer)));

describe("who opens a training is told", () => {
  const facts = [...sessions, attended("daniel", "prison"), attended("marta", "prison"), attended("kofi", "prison", "one", 1), attended("ana", "probation"), attended("sam", "probation")];

  test("as its trainer, everybody by name and how many are missing", () => {
    const standing = told(as({ trains: true }), rule(), facts);
    expect(standing).toMatchObject({ state: "open", minima: [{ told: "whole", counted: ["daniel", "marta"] }, { told: "whole", counted: ["ana", "sam"] }, { told: "whole", missing: 1 }] });
    expect(standing.people.map(({ person }) => person)).toEqual(["ana", "daniel", "kofi", "marta", "sam"]);
  });

  test("as a coordinator, their own by name and what is met by partners", () => {
    const standing = told(as({ coordinates: ["prison"] }), rule(), facts);
    expect(standing.minima.map((minimum) => (minimum.told === "whole" ? minimum.counted : minimum.isMet))).toEqual([["daniel", "marta"], true, false]);
    expect([standing.state, standing.people.map(({ person }) => person)]).toEqual(["waiting-for-partner", ["daniel", "kofi", "marta"]]);
    expect(Object.keys(standing.minima[1] ?? {}).sort()).toEqual(["agency", "isMet", "least", "profession", "told"]);
  });

  test("as a coordinator of two agencies, the people of both, and that it is open while either lacks somebody", () => {
    const standing = told(as({ coordinates: ["prison", "police"] }), rule(), facts);
    expect([standing.state, standing.minima.map(({ told: how }) => how)]).toEqual(["open", ["whole", "met-or-not", "whole"]]);
  });

  test("as somebody who takes part, their own part and nobody else's", () => {
    expect(told(as({ self: "daniel" }), rule(), facts)).toMatchObject({ state: "waiting-for-partner", minima: [], people: [], self: { person: "daniel", lacks: [] } });
    expect(told(as({ self: "kofi" }), rule(), facts)).toMatchObject({ state: "open", self: { lacks: [{ kind: "minutes", present: 60, needed: 144 }] } });
    expect(told(as({ self: "nobody" }), rule(), facts)).toMatchObject({ state: "open", self: null });
    expect(told(as({ self: "daniel" }), rule(), [...facts, attended("tomasz", "police")])).toMatchObject({ state: "complete", people: [] });
  });

  test("that two agencies claim one person only as a trainer, who can correct it", () => {
    const twice = [...facts, attended("marta", "police", "one", 3, MORNING + 11 * DAY)];
    expect(told(as({ trains: true }), rule(), twice).people.find(({ person }) => person === "marta")?.alsoEnteredFor).toEqual(["police"]);
    for (const viewer of [as({ coordinates: ["prison"] }), as({ self: "marta" })]) expect(JSON.stringify({ ...told(viewer, rule(), twice), minima: [] })).not.toContain("police");
  });
});

describe("what a coordinator is told", () => {
  const presence = (agency: string, names: string[]) => fc.array(fc.record({ who: fc.constantFrom(...names), session: fc.constantFrom(...SESSIONS), hours: fc.integer({ min: 1, max: 3 }) }), { maxLength: 14 }).map((list) => list.map(({ who, session, hours }) => attended(who, agency, session, hours)));
  const own = presence("prison", ["a", "b", "c"]);
  const partners = fc.tuple(presence("probation", ["p", "q", "r", "s", "t"]), presence("police", ["x", "y", "z"])).map((lists) => lists.flat());
  const rules = fc.tuple(fc.constantFrom<JointRule["together"]>({ kind: "same-session" }, { kind: "within-days", days: 3 }, { kind: "within-days", days: 6 }), fc.integer({ min: 1, max: 4 })).map(([together, least]) => rule(together, least));
  const trainer = as({ trains: true });

  /** Which of the partners' minima are met in each of the sessions, or groups of sessions, that could count: all that may show of partners. */
  const metIn = (some: JointRule, facts: JointFact[]) => SESSIONS.map((_, first) => {
    const within = some.together.kind === "same-session" ? [first] : SESSIONS.flatMap((_name, index) => (index >= first && (index - first) * 3 <= (some.together.kind === "within-days" ? some.together.days : 0) ? [index] : []));
    const names = within.map((index) => SESSIONS[index] ?? "");
    const part = facts.filter((fact) => (fact.kind !== "session" && fact.kind !== "attended") || names.includes(fact.session));
    const { minima } = toldToViewer(trainer, jointStanding({ ...some, minima: some.minima.filter(({ agency }) => agency !== "prison"), together: { kind: "within-days", days: 30 } }, part.filter((fact) => fact.kind !== "attended" || fact.agency !== "prison")));
    return minima.map((minimum) => minimum.told === "whole" && minimum.missing === 0);
  });

  test("is the same for any two worlds that differ only in partners' people and not in what is met", () => {
    let compared = 0;
    let different = 0;
    fc.assert(fc.property(rules, own, partners, partners, (some, mine, one, other) => {
      const [first, second] = [[...sessions, ...mine, ...one], [...sessions, ...mine, ...other]];
      fc.pre(JSON.stringify(metIn(some, first)) === JSON.stringify(metIn(some, second)));
      compared += 1;
      if (JSON.stringify(told(trainer, some, first)) !== JSON.stringify(told(trainer, some, second))) different += 1;
      for (const viewer of [as({ coordinates: ["prison"] }), as({ self: "a" }), as({ coordinates: ["prison"], self: "b" })]) expect(told(viewer, some, second)).toEqual(told(viewer, some, first));
    }), { numRuns: 400, maxSkipsPerRun: 400 });
    expect([compared, different > 100]).toEqual([400, true]);
  });
});
