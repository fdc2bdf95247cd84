import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { readNumbers, readParagraphs, readSlides, type Instrument, type Numbers } from "./read-numbers";

type Skeleton = Record<Instrument, Numbers & { source: string; sha256: string }>;

interface Entry {
  id: string;
  number: string;
  heading: string;
  summary: string;
  audience: string[];
}

const AUDIENCES = [
  "prison", "probation", "police", "judiciary", "volunteers", "restorative", "health", "policy", "trainers",
];

// Names have one wording only, so repeating them is no copying.
const FIXED_NAMES = [
  "United Nations standards and norms in crime prevention and criminal justice",
  "United Nations Standard Minimum Rules for the Treatment of Prisoners",
  "United Nations Standard Minimum Rules for Non-custodial Measures",
  "United Nations Rules for the Treatment of Women Prisoners and Non-custodial Measures for Women Offenders",
  "United Nations Model Strategies on Reducing Reoffending",
  "United Nations Congress on Crime Prevention and Criminal Justice",
  "United Nations Office on Drugs and Crime",
  "Commission on Crime Prevention and Criminal Justice",
  "Convention on the Rights of the Child",
  "Penal Reform International and the Thailand Institute of Justice",
];

const LONGEST_SHARED_RUN = 8;

const skeleton = JSON.parse(readFileSync(new URL("register-skeleton.json", import.meta.url), "utf8")) as Skeleton;
const instruments = Object.keys(skeleton) as Instrument[];

function registerOf(instrument: Instrument): { instrument: string; entries: Entry[] } {
  const file = new URL(`../../courses/_standards/${instrument}.yaml`, import.meta.url);
  return parse(readFileSync(file, "utf8"));
}

/** `bg-46h` is printed as "46 (h)", `ms-op4a` as "operative 4 (a)". */
function printedNumber(id: string): string | undefined {
  const parts = /^[a-z]+-(op)?(\d+)([a-z]?)$/.exec(id);
  return parts ? `${parts[1] ? "operative " : ""}${parts[2]}${parts[3] ? ` (${parts[3]})` : ""}` : undefined;
}

function wordsOf(text: string): string[] {
  const plain = text.toLowerCase().replaceAll("’", "'").replace(/\s+/g, " ");
  const masked = FIXED_NAMES.reduce((rest, name) => rest.replaceAll(name.toLowerCase(), " fixedname "), plain);
  return masked.match(/[\p{L}\d]+(?:'[\p{L}]+)?/gu) ?? [];
}

function runsOf(words: string[], length: number): string[] {
  return words.slice(0, Math.max(0, words.length - length + 1)).map((_, at) => words.slice(at, at + length).join(" "));
}

describe.each(instruments)("the register of %s", (instrument) => {
  const { ids, lettered } = skeleton[instrument];
  const register = registerOf(instrument);
  const found = register.entries.map((entry) => entry.id);

  test("names its instrument", () => {
    expect(register.instrument).toBe(instrument);
  });

  test("holds every number of the text once, and nothing that the text does not have", () => {
    expect({
      missing: ids.filter((id) => !found.includes(id)),
      twice: found.filter((id, at) => found.indexOf(id) !== at),
      unknown: found.filter((id) => !ids.includes(id) && !lettered.includes(id)),
      withoutParent: found.filter((id) => lettered.includes(id) && !found.includes(id.slice(0, -1))),
    }).toEqual({ missing: [], twice: [], unknown: [], withoutParent: [] });
  });

  test("keeps the order of the text", () => {
    expect(found.filter((id) => ids.includes(id))).toEqual(ids);
  });

  test("prints each number as the text does", () => {
    expect(register.entries.filter((entry) => entry.number !== printedNumber(entry.id))).toEqual([]);
  });

  test("gives every entry a heading, a summary and an audience", () => {
    const poor = register.entries.filter(
      ({ heading, summary, audience }) =>
        !heading?.trim() ||
        (summary ?? "").split(/\s+/).filter(Boolean).length < 8 ||
        !audience?.length ||
        audience.some((who) => !AUDIENCES.includes(who)) ||
        new Set(audience).size !== audience.length,
    );
    expect(poor).toEqual([]);
  });
});

describe("reading numbers out of a text", () => {
  test("a wrapped line that opens with a year or a roman numeral is no paragraph", () => {
    const text = "1. Agreed in\n2018. Later\n(a) first: (i) one\n(i) two\n(b) second\n 2. Next\n(a) again";
    expect(readParagraphs(text, "bg-")).toEqual({ ids: ["bg-1", "bg-2"], lettered: ["bg-1a", "bg-1b", "bg-2a"] });
  });

  test("letters inside a running sentence count, references to other texts do not", () => {
    const text = "1. Assess: (a) at first; and (b) at last\n2. See para. 4 (a) and (b) there";
    expect(readParagraphs(text, "ms-").lettered).toEqual(["ms-1a", "ms-1b"]);
  });

  test("the operative paragraphs of an annexed resolution are told apart from the annex", () => {
    const text = "1. Welcomes;\n4. Skipped\n2. Requests:\n(a) To spread\nAnnex\nA. Introduction\n1. Reducing";
    expect(readNumbers("ms", text).ids).toEqual(["ms-op1", "ms-op2", "ms-op2a", "ms-1"]);
  });

  test("the list of participants of a report is not counted", () => {
    expect(readNumbers("eg", "1. Met\n## Annex\n2. A person").ids).toEqual(["eg-1"]);
  });

  test("a gap left by a picture begins no slide", () => {
    const text = "\n\n\n\nTitle\n\nA speaker\n\n\n\nBackground **(2)**\n\n\n\n→ Interest grew\n\n\n\nThe website:\n";
    expect(readSlides(text, "un").headings).toEqual(["Title", "Background (2)"]);
  });
});

// The texts are not ours to hand on, so only those who hold them can compare.
const sources = process.env["SOURCES_DIR"];
if (sources) {
  describe.each(instruments)("the text of %s", (instrument) => {
    const { source, sha256, ...numbers } = skeleton[instrument];
    const bytes = readFileSync(join(sources, source));
    const text = bytes.toString("utf8");

    test("is the one that the skeleton was taken from", () => {
      expect(createHash("sha256").update(bytes).digest("hex")).toBe(sha256);
    });

    test("has the numbers of the skeleton", () => {
      expect(readNumbers(instrument, text)).toEqual(numbers);
    });

    test("is summarised in our own words", () => {
      const taken = new Set(runsOf(wordsOf(text), LONGEST_SHARED_RUN + 1));
      const copied = registerOf(instrument).entries.flatMap(({ id, summary }) =>
        runsOf(wordsOf(summary), LONGEST_SHARED_RUN + 1).filter((run) => taken.has(run)).map((run) => `${id}: ${run}`),
      );
      expect(copied).toEqual([]);
    });
  });
}
