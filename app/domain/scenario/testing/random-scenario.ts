import type { Representation } from "../representation";
import { representationOf, scenarioText } from "./scenario-builder";

/** Numbers from 0 to below `below`, the same for the same seed. */
export type Chance = (below: number) => number;

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const VARS = { n: { int: [-1, 2], start: 0 }, m: { int: [0, 1] }, b: { bool: false }, w: { one_of: ["calm", "cross", "gone"] } };

const SEATS = ["officer", "constable", "visitor"];
const FACTS = ["shift", "sighting"];
const SEVERAL = {
  seats: JSON.stringify(Object.fromEntries(SEATS.map((seat) => [seat, { name: seat, agency: "other", cite: [], briefing: "You." }]))),
  modes: JSON.stringify({ ...Object.fromEntries(SEATS.map((seat) => [`alone_${seat}`, { seats: [seat], others: "scripted" }])), pair: { seats: ["officer", "visitor"] }, tour: { seats: "all", by: "one-person" } }),
  facts: JSON.stringify({ shift: { text: "Shift.", known_to: ["visitor"] }, sighting: { text: "Sighting.", known_to: ["constable"] } }),
};

/**
 * A scenario of nine to eighteen scenes with gates, guards, saturating effects under conditions, checks and draws. With `rings` some
 * choices and draws lead back; texts, checks and gates never do, so that the story always comes to somebody who acts. With `seats`
 * three seats decide, some of it together, and facts are told; with `repeats` scenes may be entered twice or thrice; texts that only one seat may read say whose secret they are.
 */
export function randomScenario(seed: number, { rings, seats = false, repeats = false }: { rings: boolean; seats?: boolean; repeats?: boolean }): Representation {
  const chance = chanceOf(seed);
  const ids = Array.from({ length: 6 + chance(10) }, (_, index) => `s${index}`);
  const kinds = ids.map((_, index) => (index === 0 ? "decision" : (["text", "decision", "decision", "check", "random", "joint"][chance(seats ? 6 : 5)] ?? "text")));
  const seat = () => (seats ? (SEATS[chance(SEATS.length)] as string) : "officer");
  const secret = (of: string, text: string) => (seats && of !== "all" ? `SECRET-${of} ${text}` : text);
  const ends = ["e0", "e1", "e2"];
  const decisions = ids.filter((_, index) => kinds[index] === "decision");
  const later = (index: number) => [...ids.slice(index + 1), ...ends][chance(ids.length - index - 1 + ends.length)] as string;
  const anywhere = (index: number) => (rings && chance(4) === 0 ? (ids[chance(ids.length)] as string) : later(index));
  const condition = (depth = 2): string => {
    if (depth > 0 && chance(3) === 0) return `(${condition(depth - 1)}) ${chance(2) === 0 ? "and" : "or"} (${condition(depth - 1)})`;
    const decision = decisions[chance(decisions.length)] as string;
    const atom = [
      `n ${["<", "<=", ">", ">=", "==", "!="][chance(6)] ?? "<"} ${chance(4) - 1}`, "m == 1", "b", `w ${chance(2) === 0 ? "==" : "!="} '${["calm", "cross", "gone"][chance(3)] ?? ""}'`,
      `visited(${ids[chance(ids.length)] ?? ""})`, `chose(${decision}.a)`, "n > m", `knows(${seat()}, ${FACTS[chance(2)] as string})`,
    ][chance(seats ? 8 : 7)] as string;
    return chance(4) === 0 ? `not (${atom})` : atom;
  };
  const maybe = (one: number, more: () => object) => (chance(one) === 0 ? more() : {});
  const effect = () => ({
    ...maybe(3, () => ({ when: condition() })),
    ...[{ add: { n: chance(5) - 2 } }, { add: { n: 1, m: 1 } }, { set: { b: chance(2) === 0 } }, { set: { w: ["calm", "cross", "gone"][chance(3)] } }, ...(seats ? [{ tell: { [FACTS[chance(2)] as string]: [seat(), seat()] } }] : [])][chance(seats ? 5 : 4)],
  });
  const effects = () => maybe(2, () => ({ then: Array.from({ length: 1 + chance(2) }, effect) }));
  const textOf = (id: string) => {
    const by = seats ? ["all", ...SEATS][chance(4)] as string : null;
    return by === null ? { text: id } : { by, text: secret(by, id), ...maybe(2, () => ({ view: { [seat()]: "Seen." } })) };
  };
  const scenes = Object.fromEntries(
    ids.map((id, index): [string, object] => {
      const entry = { ...maybe(3, effects), ...(repeats ? { repeat: 2 + (index % 2) } : {}) };
      switch (kinds[index]) {
        case "decision": {
          const by = seat();
          return [id, {
            by, ask: secret(by, id), ...(seats ? { scripted: "a", hint: secret(by, "hint"), ...maybe(2, () => ({ view: { [seat()]: "Seen." } })) } : {}), ...entry, ...(index > 0 ? maybe(4, () => ({ when: condition(), else: later(index) })) : {}),
            choices: Object.fromEntries(["a", "b", "c"].slice(0, 1 + chance(3)).map((choice) => [choice, { text: secret(by, choice), to: anywhere(index), ...effects(), ...(seats && choice === "a" ? {} : maybe(3, () => ({ when: condition() }))), ...maybe(4, () => ({ critical: { slip: condition() } })) }])),
          }];
        }
        case "joint":
          return [id, { ...entry, joint: { seats: Object.fromEntries(SEATS.slice(chance(2)).map((one) => [one, {
            ask: secret(one, id), scripted: "a",
            choices: Object.fromEntries(["a", "b"].slice(0, 1 + chance(2)).map((choice) => [choice, { text: secret(one, choice), ...effects(), ...(choice === "b" ? maybe(3, () => ({ when: condition() })) : {}), ...maybe(4, () => ({ critical: { slip: condition() } })) }])),
          }])), resolve: [{ if: chance(2) === 0 ? "count(a) >= 2" : `pick.visitor == 'a' and (${condition()})`, to: later(index), ...effects() }, { if: condition(), to: later(index) }, { default: true, to: later(index), ...effects() }] } }];
        case "check":
          return [id, { ...entry, check: [...Array.from({ length: 1 + chance(2) }, () => ({ if: condition(), to: later(index), ...effects() })), { default: true, to: later(index), ...effects() }] }];
        case "random":
          return [id, { ...entry, random: Object.fromEntries(["x", "y", "z"].slice(0, 1 + chance(3)).map((branch) => [branch, { weight: 1 + chance(4), to: anywhere(index) }])) }];
        default:
          return [id, { ...entry, ...textOf(id), to: later(index) }];
      }
    }),
  );
  const endings = Object.fromEntries(ends.map((id, index) => [id, { end: ["good", "mixed", "poor"][index], title: id, text: id }]));
  const stops = ids.filter((_, index) => kinds[index] !== "check");
  const never = Array.from({ length: 2 }, (_, index) => ({ id: `never${index}`, if: `at(${[...stops, ...ends][chance(stops.length + 3)] ?? "e0"}) and (${condition()})` }));
  return representationOf(scenarioText({ start: "s0", vars: JSON.stringify(VARS), critical: '{ slip: "A slip" }', scenes: JSON.stringify({ ...scenes, ...endings }), checks: JSON.stringify({ never }), ...(seats ? SEVERAL : {}) }));
}
