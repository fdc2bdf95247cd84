import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answered, movingUp, type Place, PLACE_STATES, stateOfNext, taken, waiting } from "./places";

const place = (id: string, state: Place["state"], since = 0): Place => ({ id, state, since });

describe("places of an agency", () => {
  test("are given up to the capacity, and after that there is a list", () => {
    const one = [place("a", "accepted")];
    expect([stateOfNext(2, one), stateOfNext(1, one), stateOfNext(0, [])]).toEqual(["invited", "waiting", "waiting"]);
    expect(stateOfNext(2, [place("a", "declined"), place("b", "withdrawn"), place("c", "invited")])).toBe("invited");
  });

  test("are not taken over the heads of those who wait", () => {
    expect(stateOfNext(2, [place("a", "accepted"), place("b", "waiting")])).toBe("waiting");
  });

  test("go to the first who waits when one becomes free", () => {
    const list = [place("a", "declined"), place("c", "waiting", 2), place("b", "waiting", 1), place("d", "accepted")];
    expect(movingUp(2, list).map(({ id }) => id)).toEqual(["b"]);
    expect(movingUp(1, list)).toEqual([]);
    expect(movingUp(9, list).map(({ id }) => id)).toEqual(["b", "c"]);
  });

  test("are accepted by who is invited; who had declined comes after those who wait", () => {
    expect(answered("accept", "invited", 1, [])).toBe("accepted");
    expect(answered("accept", "accepted", 1, [])).toBe("accepted");
    expect(answered("accept", "waiting", 9, [])).toBe("waiting");
    expect(answered("accept", "declined", 1, [place("b", "invited")])).toBe("waiting");
    expect(answered("accept", "declined", 2, [place("b", "invited")])).toBe("accepted");
    expect(answered("decline", "waiting", 1, [])).toBe("declined");
    expect(answered("accept", "withdrawn", 9, [])).toBeNull();
  });

  test("are never more than the capacity, whatever people say and in whichever order", () => {
    const step = fc.record({ who: fc.nat(7), word: fc.constantFrom("invite", "accept", "decline", "withdraw") });
    fc.assert(fc.property(fc.integer({ min: 0, max: 4 }), fc.array(step, { maxLength: 60 }), (capacity, steps) => {
      const places = new Map<string, Place>();
      for (const [now, { who, word }] of steps.entries()) {
        const id = String(who);
        const own = places.get(id);
        const others = [...places.values()].filter((one) => one.id !== id);
        const isGiven = own !== undefined && !["declined", "withdrawn"].includes(own.state);
        if (word === "invite" && !isGiven) places.set(id, place(id, stateOfNext(capacity, others), now));
        else if (own !== undefined && word === "withdraw") places.set(id, { ...own, state: "withdrawn" });
        else if (own !== undefined && word !== "invite") {
          const state = answered(word as "accept" | "decline", own.state, capacity, others);
          if (state !== null) places.set(id, { ...own, state, since: own.state === "declined" ? now : own.since });
        }
        for (const up of movingUp(capacity, [...places.values()])) places.set(up.id, { ...up, state: "invited" });
        const all = [...places.values()];
        expect(taken(all)).toBeLessThanOrEqual(capacity);
        if (waiting(all).length > 0) expect(taken(all)).toBe(capacity);
        expect(all.every(({ state }) => PLACE_STATES.includes(state))).toBe(true);
      }
    }));
  });
});
