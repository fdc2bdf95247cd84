import { describe, expect, test } from "vitest";
import { readRegister, sourcesOf } from "./register";

const entry = (id: string, more = "") => `  - { id: ${id}, number: "1", heading: H, summary: S, audience: [prison]${more} }`;
const instrument = (prefix: string, ...entries: string[]) => `instrument: ${prefix}
symbol: A/RES/1
title: A resolution
short: Res 1
kind: resolution
unit: paragraph
url: https://example.org/1
about: About it
entries:
${entries.join("\n")}
`;
const file = (name: string, source: string) => ({ file: name, source });

describe("the register of sources", () => {
  const register = readRegister([file("ms.yaml", instrument("ms", entry("ms-1"), entry("ms-op4"))), file("bg.yaml", instrument("bg", entry("bg-1")))]);

  test("finds a paragraph by its id, with the instrument that it stands in", () => {
    expect(register.instruments.map(({ instrument: prefix }) => prefix)).toEqual(["ms", "bg"]);
    expect([...register.sources.keys()]).toEqual(["ms-1", "ms-op4", "bg-1"]);
    expect(register.sources.get("bg-1")).toMatchObject({ unit: "paragraph", number: "1", instrument: { prefix: "bg", short: "Res 1", symbol: "A/RES/1", url: "https://example.org/1" } });
  });

  test("gives the sources of cites in their order, each once, and none for an overlay's own", () => {
    expect(sourcesOf(register, ["bg-1", "ms-1", "local:rule-4", "bg-1", "ms-99", "constructor"]).map(({ id }) => id)).toEqual(["bg-1", "ms-1"]);
  });

  test.each([
    ["a key that it does not know", instrument("ms", entry("ms-1", ", note: N")), "note"],
    ["an id of another instrument", instrument("ms", entry("bg-1")), "bg-1"],
    ["an id twice", instrument("ms", entry("ms-1"), entry("ms-1")), "ms-1"],
    ["an empty summary", instrument("ms", entry("ms-1").replace("summary: S", 'summary: " "')), "summary"],
    ["an audience that is none", instrument("ms", entry("ms-1").replace("[prison]", "[everybody]")), "audience"],
    ["no audience", instrument("ms", entry("ms-1").replace("[prison]", "[]")), "audience"],
    ["an address that is not safe", instrument("ms", entry("ms-1")).replace("https://example.org/1", "javascript:alert(1)"), "url"],
    ["a number that is no text", instrument("ms", entry("ms-1").replace('"1"', "1")), "number"],
    ["nothing in it", "", "expected object"],
    ["a line that is not YAML", 'instrument: "ms', "quote"],
    ["a key that stands twice", `${instrument("ms", entry("ms-1"))}short: Again\n`, "unique"],
  ])("is refused whole for a file with %s, which is named", (_name, source, says) => {
    const read = () => readRegister([file("bg.yaml", instrument("bg", entry("bg-1"))), file("ms.yaml", source)]);
    expect(read).toThrow(/^ms(?:\.yaml)?: /u);
    expect(read).toThrow(says);
  });

  test("is refused when two files have one instrument's paragraph", () => {
    expect(() => readRegister([file("a.yaml", instrument("ms", entry("ms-1"))), file("b.yaml", instrument("ms", entry("ms-1")))])).toThrow("ms-1");
  });
});
