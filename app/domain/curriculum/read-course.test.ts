import { describe, expect, test } from "vitest";
import { aLesson, aManifest, anOption, aQuestion, PARTED, WHOLE_LESSON } from "../../../tests/support/lesson-builders";
import { compileLesson } from "../../server/adapters/compile-lesson";
import { readCourseFolder } from "../../server/adapters/read-course-folder";
import { aBank, bankYaml } from "../../../tests/support/bank-builders";
import { rightAnswer } from "./answer";
import { type Lesson, lessonOf, lessonsOf } from "./course";

const around = { cites: new Set(["ms-32", "ms-33"]), scenarios: new Set(["fourth-month"]), terms: new Set(["desistance"]), courses: new Map<string, ReadonlySet<string>>() };

/** Lessons by path, such as "01-first/01-a-fact". */
async function course(lessons: Record<string, string>, manifest = aManifest("small-steps"), bank: string | null = null) {
  const files = Object.entries(lessons).map(([path, source]) => {
    const [folder = "", name = ""] = path.split("/");
    return { file: `${path}.mdx`, folder, name, source };
  });
  return readCourseFolder({ folder: "small-steps", file: "course.yaml", source: manifest, lessons: files, bank: bank === null ? null : { file: "bank.yaml", source: bank }, media: new Map() }, around, (_hash, markdown) => compileLesson(markdown));
}

async function lesson(source: string): Promise<Lesson> {
  const { course: read, faults } = await course({ "01-first/01-a-fact": source });
  const [first] = read === null ? [] : lessonsOf(read);
  if (first === undefined) throw new Error(JSON.stringify(faults));
  return first;
}

const faultsOf = async (lessons: Record<string, string>, manifest?: string) => (await course(lessons, manifest)).faults.map(({ rule, place: { file, line, column } }) => `${file}:${String(line)}:${String(column)} ${rule}`);
const plain = (title = "A fact") => aLesson("\nWords.\n", { title: `"${title}"` });

describe("a course", () => {
  test("has its modules and lessons in the order of their numbers, whatever the order of the files", async () => {
    const two = aManifest("small-steps", (source) => `${source}  - { folder: 02-second, title: "Later" }\n`);
    const { course: read } = await course({ "02-second/01-last": plain("Last"), "01-first/02-middle": plain("Middle"), "01-first/01-begin": plain("Begin") }, two);
    expect(read?.modules.map(({ title, lessons }) => [title, lessons.map(({ number, slug, title: name }) => `${String(number)} ${slug} ${name}`)])).toEqual([
      ["The missed appointment", ["1 begin Begin", "2 middle Middle"]],
      ["Later", ["3 last Last"]],
    ]);
    expect(read).toMatchObject({ id: "small-steps", version: "1.0.0", for: ["probation_officer", "volunteer"], review: { status: "published", jurisdiction: "Deadlines differ by country." } });
    expect(read === null ? null : [lessonOf(read, "middle")?.number, lessonOf(read, "nowhere"), lessonOf(read, "constructor")]).toEqual([2, null, null]);
  });

  test.each([
    ["a version without three numbers", (source: string) => source.replace("1.0.0", "one"), ["course.yaml:3:10 schema"]],
    ["an unknown key", (source: string) => `${source}colour: green\n`, ["course.yaml:12:1 unknown-key"]],
    ["a profession that is none", (source: string) => source.replace("volunteer", "wizard"), ["course.yaml:7:26 schema"]],
    ["another name than its folder", (source: string) => source.replace("course: small", "course: large"), ["course.yaml:2:9 schema"]],
    ["a module without lessons", (source: string) => `${source}  - { folder: 02-second, title: "Later" }\n`, ["course.yaml:12:15 misplaced"]],
    ["a module twice", (source: string) => `${source}  - { folder: 01-first, title: "Later" }\n`, ["01-first/01-a-fact.mdx:1:1 duplicate-id", "course.yaml:12:15 duplicate-id"]],
    ["a lesson in a folder that is no module", (source: string) => source.replace("01-first", "01-fist"), ["01-first/01-a-fact.mdx:1:1 misplaced", "course.yaml:11:15 misplaced"]],
    ["an anchor of YAML", (source: string) => source.replace("title: ", "title: &a "), ["course.yaml:5:11 unsafe-yaml"]],
  ])("with %s is refused, with the place", async (_name, change, places) => {
    const lines = await faultsOf({ "01-first/01-a-fact": plain() }, aManifest("small-steps", change));
    expect(lines).toEqual(places);
    expect((await course({ "01-first/01-a-fact": plain() }, aManifest("small-steps", change))).course).toBeNull();
  });

  test("two lessons cannot have one address, and a name says its number", async () => {
    expect(await faultsOf({ "01-first/01-a-fact": plain(), "01-first/02-a-fact": plain() })).toEqual(["01-first/02-a-fact.mdx:1:1 duplicate-id"]);
    expect(await faultsOf({ "01-first/a-fact": plain() })).toEqual(["01-first/a-fact.mdx:1:1 file-name"]);
  });
});

describe("front matter", () => {
  test.each([
    ["without a title", { title: '""' }, ["schema 2:8"]],
    ["with minutes in words", { minutes: "ten" }, ["schema 4:10"]],
    ["with one source", { cites: "[ms-32]" }, ["schema 5:8"]],
    ["with a source twice", { cites: "[ms-32, ms-32]" }, ["duplicate-id 5:16"]],
    ["with a source that is not in the register", { cites: "[ms-32, ms-330]" }, ["unknown-cite 5:16"]],
    ["with a scenario that does not exist", { scenario: "fifth-month" }, ["unknown-scenario 6:11"]],
    ["with a key that it does not know", { colour: "green" }, ["unknown-key 6:1"]],
  ])("%s holds the lesson back, with the place", async (_name, front, places) => {
    const { faults } = await course({ "01-first/01-a-fact": aLesson("\nWords.\n", front) });
    expect(faults.map(({ rule, place: { line, column } }) => `${rule} ${String(line)}:${String(column)}`)).toEqual(places);
  });
});

describe("a lesson", () => {
  test("gives each question the last case before it, without the sources that the case names", async () => {
    const aCase = (title: string, text: string) => `<Case title="${title}">\n\n${text}\n\n</Case>`;
    const { body } = await lesson(aLesson([aQuestion("before"), aCase("Tuesday", "Sami is late (<Cite source=\"ms-32\" />).\n\nNobody rings."), aCase("Friday", "He rings."), "Words between.", aQuestion("after")].join("\n\n")));
    expect(body.questions.map(({ id, situation }) => [id, situation])).toEqual([["before", null], ["after", { title: "Friday", paragraphs: ["He rings."] }]]);
    const { body: other } = await lesson(aLesson([aCase("Tuesday", "Sami is late (<Cite source=\"ms-32\" />).\n\nNobody rings."), aQuestion("one-more")].join("\n\n")));
    expect(other.questions[0]?.situation).toEqual({ title: "Tuesday", paragraphs: ["Sami is late.", "Nobody rings."] });
  });

  test("tells its sections, blocks, questions, plans, checklists and sources", async () => {
    const { body, scenario, cites } = await lesson(WHOLE_LESSON);
    expect(body.sections).toEqual([{ anchor: "s-what-was-seen", title: "What was seen" }, { anchor: "s-try-it", title: "Try it" }]);
    expect(body.questions.map((question) => [question.id, question.kind, question.section, rightAnswer(question)])).toEqual([
      ["fact-today", "one", "s-try-it", ["seen"]],
      ["all-facts", "several", "s-try-it", ["day", "hour"]],
      ["first-hour", "order", "s-try-it", ["hear", "note", "tell"]],
      ["who-holds", "match", "s-try-it", ["licence", "door"]],
      ["days-left", "numeric", "s-try-it", ["3"]],
      ["the-entry", "short", "s-try-it", ["Did not attend on 4 March.\n\nReason not known.", "day", "open"]],
    ]);
    expect([body.plans, body.checklists]).toEqual([[{ id: "next-shift", ask: "On my next shift I will" }], [{ id: "before-a-breach", title: "Before you report a breach" }]]);
    expect(body.cites.map(({ id }) => id)).toEqual(["ms-32", "ms-32", "ms-33", "ms-32", "ms-33"]);
    expect(body.blocks.filter(({ section }) => section === "s-try-it").map(({ anchor }) => anchor.replace(/^b-.*/u, "b"))).toEqual(["s-try-it", "q-fact-today", "q-all-facts", "q-first-hour", "q-who-holds", "q-days-left", "q-the-entry", "b", "checklist-before-a-breach", "b", "plan-next-shift"]);
    expect(new Set(body.blocks.map(({ anchor }) => anchor)).size).toBe(body.blocks.length);
    expect([scenario, cites]).toEqual([null, ["ms-32", "ms-33"]]);
  });

  test("cites in its text only what its front matter declares", async () => {
    expect(await faultsOf({ "01-first/01-a-fact": aLesson('\nWords <Cite source="ms-33" />.\n', { cites: "[ms-32, ms-32]" }) })).toEqual(["01-first/01-a-fact.mdx:5:16 duplicate-id", "01-first/01-a-fact.mdx:8:7 unknown-cite"]);
  });

  test("leads to scenarios that exist", async () => {
    expect(await faultsOf({ "01-first/01-a-fact": aLesson('\n<ScenarioLink scenario="fourth-moth" />\n') })).toEqual(["01-first/01-a-fact.mdx:8:1 unknown-scenario"]);
  });
});

describe("a place in a lesson", () => {
  const anchors = async (markdown: string) => (await lesson(aLesson(markdown))).body.blocks.map(({ anchor }) => anchor);

  test("stays when something else in the lesson changes", async () => {
    const [before, after] = [await anchors("\n## One\n\nFirst words.\n\nSecond words.\n"), await anchors("\nNew words.\n\n## One\n\nFirst words changed.\n\nSecond words.\n")];
    expect(after[1]).toBe(before[0]);
    expect(after[2]).not.toBe(before[1]);
    expect(after[3]).toBe(before[2]);
  });

  test("is one for each of two blocks that say the same", async () => {
    const [one, other, heading, again] = await anchors("\nSame.\n\nSame.\n\n## Same\n\n## Same\n");
    expect([other, heading, again]).toEqual([`${String(one)}-2`, "s-same", "s-same-2"]);
  });

  test("is found in a language without Latin letters", async () => {
    expect(await anchors("\n## ما الذي شوهد\n\n## 看到了什么\n")).toEqual(["s-ما-الذي-شوهد", "s-看到了什么"]);
  });

  test("says how it begins", async () => {
    const long = `${"Many words ".repeat(20)}end.`;
    const [short, cut] = (await lesson(aLesson(`\nFew words.\n\n${long}\n`))).body.blocks;
    expect([short?.begins, cut?.begins]).toEqual(["Few words.", "Many words Many words Many words Many words Many words Many words Many words…"]);
  });
});

describe("a question", () => {
  const question = async (source: string) => (await lesson(aLesson(`\n${source}\n`))).body.questions[0];

  test("has another version as soon as one of its words changes, and the same when the lesson around it does", async () => {
    const first = await question(aQuestion("a"));
    expect(await question(`Words before.\n\n${aQuestion("a")}`)).toEqual(first);
    for (const other of [aQuestion("a").replace("What was seen?", "What was heard?"), aQuestion("a", [anOption("seen", "right", "Because it was heard."), anOption("guessed", "wrong")]), aQuestion("a").replace('answer="right"', 'answer="wrong"').replace('id="guessed" answer="wrong"', 'id="guessed" answer="right"'), aQuestion("a", undefined, "several")])
      expect((await question(other))?.version).not.toBe(first?.version);
  });

  test.each([
    ["one option", aQuestion("a", [anOption("seen", "right")]), "8 question"],
    ["seven options", aQuestion("a", ["right", "wrong", "wrong", "wrong", "wrong", "wrong", "wrong"].map((answer, index) => anOption(`o${String(index)}`, answer as "right"))), "8 question"],
    ["two right answers to choose one", aQuestion("a", [anOption("b", "right"), anOption("c", "right")]), "8 question"],
    ["no right answer", aQuestion("a", [anOption("b", "wrong"), anOption("c", "wrong")], "several"), "8 question"],
    ["an option without a reason", aQuestion("a", [anOption("b", "right", ""), anOption("c", "wrong")]), "10 question"],
    ["an option with a source for a reason", aQuestion("a", [anOption("b", "right", '<Cite source="ms-32" />'), anOption("c", "wrong")]), "10 question"],
    ["two options of one name", aQuestion("a", [anOption("b", "right"), anOption("b", "wrong")]), "16 duplicate-id"],
    ["the name of another", `${aQuestion("a")}\n\n${aQuestion("a")}`, "24 duplicate-id"],
  ])("with %s is refused, with the line", async (_name, source, place) => {
    const { faults } = await course({ "01-first/01-a-fact": aLesson(`\n${source}\n`) });
    expect(faults.map(({ rule, place: { line } }) => `${String(line)} ${rule}`)).toContain(place);
  });
});

describe("a question in parts", () => {
  const read = async (source: string) => (await lesson(aLesson(`\n${source}\n`))).body.questions[0];

  test("gives every reason in plain text too, without the marks of its sources", async () => {
    expect(await read(PARTED.order)).toMatchObject({ steps: [{ why: "Nobody knows yet what it is about." }, { why: "It is fresh." }, { why: "She decides." }] });
    expect(await read(PARTED.match)).toMatchObject({ pairs: [{ left: "The licence", right: "Probation", why: "It supervises." }, { why: "It keeps." }] });
    expect(await read(PARTED.numeric)).toMatchObject({ unit: "days", least: 3, most: 5, below: "Too soon.", within: "In time.", above: "Too late." });
    expect(await read(PARTED.short)).toMatchObject({ model: "Did not attend on 4 March.\n\nReason not known.", points: [{ id: "day", text: "It says the day" }, { id: "open" }] });
  });

  test.each([
    ["order", ["What comes", "Hear her", "It is fresh", 'id="tell', "ms-33"]],
    ["match", ["Who holds", "The licence", "Probation", "It keeps"]],
    ["numeric", ["How many", 'unit="days', 'least="3', 'most="5', "Too soon", "In time", "Too late"]],
    ["short", ["Write the entry", "Did not attend", "Reason not", 'id="day', "It says"]],
  ] as const)("of kind %s has another version as soon as one of its words changes", async (kind, words) => {
    const versions = await Promise.all([PARTED[kind], ...words.map((word) => PARTED[kind].replace(word, /^\w+="\d$/u.test(word) ? word.replace(/\d$/u, "4") : word === "ms-33" ? "ms-32" : `${word}s`))].map(async (source) => (await read(source))?.version));
    expect(new Set(versions).size).toBe(words.length + 1);
    expect(await read(`Words before.\n\n${PARTED[kind]}`)).toEqual(await read(PARTED[kind]));
  });

  const without = (source: string, from: string, to: string) => source.slice(0, source.indexOf(from)) + source.slice(source.indexOf(to));
  const steps = (count: number) => `<Order id="a" ask="x">\n\n${Array.from({ length: count }, (_, index) => `<Step id="s${String(index)}" text="Step ${String(index)}">\n\nWhy.\n\n</Step>`).join("\n\n")}\n\n</Order>`;
  test.each([
    ["one step", steps(1), "8 question"],
    ["eight steps", steps(8), "8 question"],
    ["two steps that say the same", PARTED.order.replace("Write it down", "Hear  her"), "16 question"],
    ["two steps of one name", PARTED.order.replace('id="note"', 'id="hear"'), "16 duplicate-id"],
    ["a step without a reason", PARTED.order.replace("It is fresh.", ""), "16 question"],
    ["a step with a source for a reason", PARTED.order.replace("It is fresh.", '<Cite source="ms-32" />'), "16 question"],
    ["one pair", without(PARTED.match, "<Pair id=\"door", "</Match>"), "8 question"],
    ["two lines that say the same", PARTED.match.replace("The door", "The licence"), "16 question"],
    ["one thing for two lines", PARTED.match.replace("Prison", "Probation"), "16 question"],
    ["a number of which none is right", PARTED.numeric.replace('least="3"', 'least="6"'), "8 question"],
    ["a number in words", PARTED.numeric.replace('least="3"', 'least="three"'), "8 attribute"],
    ["no reason for less", without(PARTED.numeric, "<Below>", "<Within>"), "8 question"],
    ["an empty reason for more", PARTED.numeric.replace("Too late.", ""), "22 question"],
    ["two reasons for more", PARTED.numeric.replace("</Numeric>", "<Above>\n\nTwice.\n\n</Above>\n\n</Numeric>"), "28 question"],
    ["no model", without(PARTED.short, "<Model>", "<Point"), "8 question"],
    ["no point", without(PARTED.short, "<Point", "</Short>"), "8 question"],
    ["two points that say the same", PARTED.short.replace("It leaves the reason open", "It says the day"), "20 question"],
    ["the name of another question", `${PARTED.short}\n\n${PARTED.order.replace("first-hour", "the-entry")}`, "24 duplicate-id"],
    ["a step in a match", PARTED.match.replaceAll("Pair", "Step"), "10 misplaced"],
    ["words beside the steps", PARTED.order.replace("<Step", "Words.\n\n<Step"), "10 misplaced"],
  ])("with %s is refused, with the line", async (_name, source, place) => {
    const { faults } = await course({ "01-first/01-a-fact": aLesson(`\n${source}\n`) });
    expect(faults.map(({ rule, place: { line } }) => `${String(line)} ${rule}`)).toContain(place);
  });
});

test.each([
  ["a contrast with one side", '<Contrast>\n\n<Weak title="x">\n\nWords.\n\n</Weak>\n\n</Contrast>'],
  ["two things said at once", "<Said>\n\nOne.\n\nTwo.\n\n</Said>"],
  ["a checklist without a list", '<Checklist id="a" title="x">\n\n</Checklist>'],
  ["a checklist with a list in a list", '<Checklist id="a" title="x">\n\n- One\n  - Two\n\n</Checklist>'],
  ["a callout with nothing in it", '<Callout title="x">\n\n</Callout>'],
])("%s is refused", async (_name, source) => {
  expect((await course({ "01-first/01-a-fact": aLesson(`\n${source}\n`) })).faults.map(({ rule }) => rule)).toContain("misplaced");
});

test("a lesson with nothing to read is refused", async () => {
  expect(await faultsOf({ "01-first/01-a-fact": aLesson("\n") })).toEqual(["01-first/01-a-fact.mdx:1:1 misplaced"]);
});

describe("the tests of a course", () => {
  const sixPairs = bankYaml(aBank({ lessons: ["a-fact"], pairsPerLesson: 6 }), "small-steps");
  const withTest = (test: string) => aManifest("small-steps", (source) => `${source}test: ${test}\n`);
  const read = async (test: string, bank: string | null) => {
    const { course: found, faults } = await course({ "01-first/01-a-fact": plain() }, withTest(test), bank);
    return [found?.test, faults.map(({ rule, place: { file, line, column } }) => `${file}:${String(line)}:${String(column)} ${rule}`)];
  };

  test("ask as many questions as there are pairs at the most, and can be passed", async () => {
    expect(await read("{ questions: 6, pass: 6 }", sixPairs)).toEqual([{ questions: 6, pass: 6 }, []]);
    expect(await read("{ questions: 7, pass: 6 }", sixPairs)).toEqual([null, ["course.yaml:12:20 test"]]);
    expect(await read("{ questions: 6, pass: 7 }", sixPairs)).toEqual([null, ["course.yaml:12:29 test"]]);
  });

  test("are not given without a bank, or with one that has faults, and the course goes on", async () => {
    expect(await read("{ questions: 6, pass: 4 }", null)).toEqual([null, ["course.yaml:12:7 test"]]);
    expect(await read("{ questions: 6, pass: 4 }", sixPairs.replace("half: b", "half: a"))).toMatchObject([null, expect.arrayContaining(["course.yaml:12:7 test"])]);
  });

  test("are of six questions at least, with a mark", async () => {
    expect(await read("{ questions: 5, pass: 4 }", sixPairs)).toEqual([undefined, ["course.yaml:12:20 schema"]]);
    expect(await read("{ questions: 6 }", sixPairs)).toEqual([undefined, ["course.yaml:12:1 schema"]]);
  });
});
