import { describe, expect, test } from "vitest";
import { isDecision } from "../scenario/play";
import { chosenAgain, decisionsToMeet, meetAgain, toldBefore } from "./decision-again";
import { castOf, logOf, NIGHT, PLAIN, seedFor, seenAt } from "./testing/night-story";
import { viewOf } from "./view";

const cast = castOf(NIGHT);
const WET = seedFor("wet");
const log = logOf(NIGHT, WET, ["scold", "lend", "stay"]);
const decided = log.flatMap((event) => (isDecision(event) ? [event] : []));
const met = (decision: string) => meetAgain(NIGHT, cast, log, decision);

describe("a decision that is met again", () => {
  test("is one of the learner's own path, in which something is weighed and explained", () => {
    expect(decisionsToMeet(NIGHT, cast, decided).map(({ decision }) => decision)).toEqual(["first", "umbrella"]);
    expect(decisionsToMeet(NIGHT, { ...cast, seat: "nurse" }, decided)).toEqual([]);
    expect(met("second")).toBeNull();
    expect(met("constructor")).toBeNull();
  });

  test("stands as its learner met it: text, choices and their order", () => {
    const again = met("umbrella");
    if (again === null) throw new Error("not met");
    const view = viewOf({ ...seenAt(NIGHT, log, WET), events: again.events, state: again.state }, PLAIN);
    expect(view).toMatchObject({ kind: "decision", scene: "umbrella", ask: "It rains.", frame: { at: "Day 1, 21:10" } });
    expect(again.version).toBe(decisionsToMeet(NIGHT, cast, decided).find(({ decision }) => decision === "umbrella")?.version);
  });

  test("begins with what was told since the decision before it", () => {
    const again = met("first");
    expect(again === null ? null : toldBefore(NIGHT, again, PLAIN)).toMatchObject([{ spans: [{ text: "It is late, Omid." }] }]);
    const later = met("umbrella");
    expect(later === null ? null : toldBefore(NIGHT, later, PLAIN)).toEqual([]);
  });

  test("opens the feedback on whatever is chosen now; for the schedule the best rated of what was open is right", () => {
    const again = met("first");
    if (again === null) throw new Error("not met");
    expect(chosenAgain(NIGHT, cast, again, "listen")).toMatchObject({ credit: 1, state: { phase: "feedback" } });
    expect(chosenAgain(NIGHT, cast, again, "scold")).toMatchObject({ credit: 0, state: { phase: "feedback" } });
    expect(chosenAgain(NIGHT, cast, again, "ask")).toBeNull();
  });
});
