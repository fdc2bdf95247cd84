import { expect, test } from "vitest";
import { readGlossary } from "./glossary";

const entry = (id: string, term: string, more = "") => `  - { id: ${id}, term: "${term}", meaning: "It is said plainly."${more} }`;
const read = (...terms: string[]) => readGlossary(["format: 1", "terms:", ...terms, ""].join("\n"), "en.yaml", new Set(["ms-32"]));

test("the glossary is told by the alphabet, whatever its order in the file", () => {
  const { terms, faults } = read(entry("throughcare", "Throughcare"), entry("breach", "breach", ", cites: [ms-32]"), entry("lead", "Lead"));
  expect([terms.map(({ id, cites }) => [id, cites]), faults]).toEqual([[["breach", ["ms-32"]], ["lead", []], ["throughcare", []]], []]);
});

test.each([
  ["an id that stands twice", [entry("lead", "Lead"), entry("lead", "Leader")], "duplicate-id", 4],
  ["a word that is explained twice", [entry("lead", "Lead"), entry("leader", "lead")], "duplicate-id", 4],
  ["a source that is not there", [entry("lead", "Lead", ", cites: [ms-33]")], "unknown-cite", 3],
  ["an id that is no address", [entry("Lead", "Lead")], "schema", 3],
  ["a key that it does not have", [entry("lead", "Lead", ", note: x")], "unknown-key", 3],
])("a glossary with %s is not used, and the line is named", (_name, terms, rule, line) => {
  const { terms: used, faults } = read(...terms);
  expect([used, faults.map((fault) => [fault.rule, fault.place.line])]).toEqual([[], [[rule, line]]]);
});
