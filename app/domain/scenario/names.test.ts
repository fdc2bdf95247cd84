import { expect, test } from "vitest";
import { fillNames } from "./names";

const NAMES = { person: { sami: "Sami", shy: "{person.sami}" }, place: { gate: "the gate" } };

test.each([
  ["{person.sami} waits at {place.gate}.", "Sami waits at the gate."],
  ["{person.sami}{person.sami}", "SamiSami"],
  ["{person.nobody}, {thing.sami}", "{person.nobody}, {thing.sami}"],
  ["{person.constructor} {constructor.name} {person.__proto__}", "{person.constructor} {constructor.name} {person.__proto__}"],
  ["{person.shy}", "{person.sami}"],
  ["{ person.sami }", "{ person.sami }"],
  ["$& {person.sami} $1", "$& Sami $1"],
])("%s reads %s", (text, reads) => {
  expect(fillNames(text, NAMES)).toBe(reads);
});
