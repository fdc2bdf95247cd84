import type { Link } from "./link";
import type { Path } from "../content/read-yaml";
import type { Fact, Mode } from "./representation";
import type { SourceScenario } from "./source-schema";

/** Who plays: in each mode people hold the seats that it names, and the others follow their script. */
export function compileModes(link: Link, top: SourceScenario): Mode[] {
  const modes = Object.entries(top.modes);
  if (modes.length === 0) link.report("schema", ["modes"], "A scenario needs a mode: who plays it.", link.tree.keyPlace(["modes"]));
  const declared = Object.keys(top.seats);
  return modes.map(([id, mode]): Mode => {
    const path: Path = ["modes", id];
    const all = mode.seats.length === 1 && mode.seats[0] === "all";
    if (mode.seats.length === 0) link.report("schema", [...path, "seats"], "The mode names no seat.");
    if (!all) mode.seats.forEach((seat, index) => link.known("seat", seat, declared, [...path, "seats", index]));
    const seats = all ? declared : declared.filter((seat) => mode.seats.includes(seat));
    const tour = mode.by === "one-person";
    const least = mode.min_people ?? (tour || seats.length < 2 ? 1 : 2);
    if (least > (tour ? 1 : Math.max(1, seats.length))) link.report("bad-value", [...path, "min_people"], `"${id}" has ${tour ? "one person" : `${seats.length} seats`}, fewer than the ${least} people that it asks for.`);
    (mode.endings ?? []).forEach((ending, index) => {
      if (link.known("scene", ending, link.scenes.keys(), [...path, "endings", index]) && !link.endings.has(ending)) link.report("unknown-name", [...path, "endings", index], `"${ending}" is not an ending.`);
    });
    return { id, seats, tour, minPeople: least, endings: mode.endings ?? null };
  });
}

export function compileFacts(link: Link, top: SourceScenario): Fact[] {
  return Object.entries(top.facts).map(([id, { text, known_to: knownTo }]) => {
    const path: Path = ["facts", id];
    const other = Object.hasOwn(top.vars, id) ? "variable" : Object.hasOwn(top.seats, id) ? "seat" : null;
    if (other !== null) link.report("bad-id", path, `"${id}" is a ${other} already; give the fact another name.`, link.tree.keyPlace(path));
    knownTo.forEach((seat, index) => link.known("seat", seat, link.seats, [...path, "known_to", index]));
    return { id, text, knownTo };
  });
}
