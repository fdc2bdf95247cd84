import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import type { SearchDocument } from "../../app/domain/search/document";
import { readQuery } from "../../app/domain/search/query";
import { searchIndex } from "../../app/server/adapters/search-index";
import { findThings } from "../../app/server/search/find-things.server";
import { lookUp } from "../../app/server/search/look-up";
import { renewSearch } from "../../app/server/search/renew-search.server";
import { courseWorld, courseYaml, lessonText, threeLessons } from "../support/course-builders";

let count = 0;
const aDocument = (title: string, text: string, more: Partial<SearchDocument> = {}): SearchDocument => {
  const href = more.href ?? `/courses/course-${String((count += 1))}`;
  return { kind: "course", language: "en", subject: href, href, title, headings: "", text, within: {}, ...more };
};

function folder(): string {
  const dir = mkdtempSync(join(tmpdir(), "throughcare-search-"));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

async function searchOver(documents: SearchDocument[]) {
  const index = searchIndex(folder());
  onTestFinished(() => index.close());
  await index.renew("one", () => Promise.resolve(documents));
  return {
    index,
    find: (text: string, language = "en") => {
      const found = lookUp(index.current()!, language, readQuery(text).wanted);
      return { ...found, titles: found.groups.flatMap(({ things }) => things.map(({ title }) => title.map((part) => part.text).join(""))) };
    },
  };
}

describe("a search", () => {
  test("finds a title before a heading, and a heading before a text", async () => {
    const { find } = await searchOver([aDocument("Third", "About desistance and other things."), aDocument("Second", "About other things.", { headings: "Desistance" }), aDocument("Desistance", "About other things.")]);
    expect(find("desistance").titles).toEqual(["Desistance", "Second", "Third"]);
  });

  test("shows the nearest word in place of one that stands nowhere, and says so", async () => {
    const { find } = await searchOver([aDocument("Leaving crime behind", "What research calls desistance."), aDocument("Cells", "Nothing of it.")]);
    expect(find("desistence")).toMatchObject({ titles: ["Leaving crime behind"], corrections: [{ typed: "desistence", shown: "desistance" }] });
    expect(find("desistance").corrections).toEqual([]);
  });

  test("takes a word as it was typed before it takes it for another", async () => {
    const { find } = await searchOver([aDocument("Form", "To fill in."), aDocument("From", "Where one comes from.")]);
    expect(find("form")).toMatchObject({ titles: ["Form"], corrections: [] });
  });

  test("finds words while they are typed, and in the singular and the plural, after those that are as typed", async () => {
    const { find } = await searchOver([aDocument("Of meetings", "Several."), aDocument("The meeting", "One."), aDocument("Nothing", "Of it.")]);
    expect(find("meeti").titles.sort()).toEqual(["Of meetings", "The meeting"]);
    expect(find("meeting").titles).toEqual(["The meeting", "Of meetings"]);
    expect(find("meetings").titles).toEqual(["Of meetings", "The meeting"]);
  });

  test("wants all words, and shows what has some of them only when nothing has all", async () => {
    const { find } = await searchOver([aDocument("Plan", "A plan for release."), aDocument("Gate", "At the gate."), aDocument("Both", "A plan at the gate.")]);
    expect(find("plan gate")).toMatchObject({ titles: ["Both"], isPartly: false });
    expect(find("release gate")).toMatchObject({ isPartly: true });
    expect(find("release gate").titles.sort()).toEqual(["Both", "Gate", "Plan"]);
    expect(find("xyzzyx plan")).toMatchObject({ corrections: [{ typed: "xyzzyx", shown: null }], isPartly: true });
    expect(find("xyzzyx")).toMatchObject({ titles: [], isPartly: false });
  });

  test("finds a lesson once, at the section that says most of it", async () => {
    const lesson = (section: string, text: string) => aDocument("A lesson", text, { kind: "lesson", subject: "/courses/c/a-lesson", href: `/courses/c/a-lesson#s-${section}`, headings: section });
    const { find } = await searchOver([lesson("seen", "Debts are spoken of."), lesson("debts", "Debts and debts."), lesson("plan", "Nothing.")]);
    const [group] = find("debts").groups;
    expect(group?.things.map(({ href }) => href)).toEqual(["/courses/c/a-lesson#s-debts"]);
    expect(group?.count).toBe(1);
  });

  test("shows eight of a kind and says how many there are", async () => {
    const { find } = await searchOver(Array.from({ length: 20 }, (_, index) => aDocument(`Gate ${String(index)}`, "At the gate.")));
    const [group] = find("gate").groups;
    expect([group?.things.length, group?.count]).toEqual([8, 20]);
  });

  test.each([
    ["es", "liberacion condicional", "Libertad", "La liberación condicional se decide aquí."],
    ["es", "liberasión", "Libertad", "La liberación condicional se decide aquí."],
    ["fr", "reinsertion", "Projet", "La réinsertion commence dès l’entrée."],
    ["fr", "réinsertoin", "Projet", "La réinsertion commence dès l’entrée."],
    ["ar", "ادماج", "خطة", "إعادة الإدْماج تبدأ مبكرا."],
    ["ru", "надзора", "Срок", "Условия надзор и помощь."],
    ["ru", "надзр", "Срок", "Условия надзор и помощь."],
    ["zh", "假释", "社区", "他在假释期间找到工作。"],
    ["zh", "假释期间", "社区", "他在假释期间找到工作。"],
  ])("finds in %s: %s", async (language, text, title, content) => {
    const { find } = await searchOver([aDocument(title, content, { language }), aDocument("Other", "About other things.")]);
    expect(find(text, language).titles).toEqual([title]);
  });

  test("shows a thing in the language of the pages, and in another where it is not there in it", async () => {
    const inBoth = (language: string, title: string) => aDocument(title, "Plan.", { language, href: "/courses/both" });
    const { find } = await searchOver([inBoth("en", "Plan in English"), inBoth("es", "Plan en español"), aDocument("Plan only here", "Plan.")]);
    expect(find("plan", "es").titles).toEqual(["Plan en español", "Plan only here"]);
    expect(find("plan", "fr").titles).toHaveLength(2);
    expect(find("plan", "en").titles.sort()).toEqual(["Plan in English", "Plan only here"]);
  });

  test.each(['"', '""', '"desistance', "desistance*", "desistance AND", "NEAR(a b, 5)", "title:desistance", "{a b}", "^a -b +c", "a OR (b", "'; DROP TABLE document; --", "\u0000", "\uD800", "🙂 desistance", "%_", "\\", "\u202Edesistance", "constructor __proto__"])("takes %j as words and never fails", async (text) => {
    const { find } = await searchOver([aDocument("Desistance", "constructor of plans")]);
    expect(() => find(text)).not.toThrow();
  });

  test.each(["ÿ", "a ", "社", "🙂", '"'])("takes ten thousand of %j, and never fails", async (sign) => {
    const { find } = await searchOver([aDocument("Desistance", "constructor of plans")]);
    expect(() => find(sign.repeat(10_000))).not.toThrow();
  });
});

describe("the index", () => {
  const plan = [aDocument("Plan", "A plan.", { href: "/courses/plan" })];
  const gate = [aDocument("Gate", "A gate.", { href: "/courses/gate" })];
  const titlesIn = (index: ReturnType<typeof searchIndex>, word: string) => lookUp(index.current()!, "en", readQuery(word).wanted).groups.flatMap(({ things }) => things.length);

  test("answers from what was there until the new one is built, and keeps only that", async () => {
    const dir = folder();
    const index = searchIndex(dir);
    onTestFinished(() => index.close());
    expect(index.current()).toBeNull();
    await index.renew("one", () => Promise.resolve(plan));
    const answered: number[][] = [];
    await index.renew("two", () => {
      answered.push(titlesIn(index, "plan"));
      return Promise.resolve(gate);
    });
    expect(answered).toEqual([[1]]);
    expect([titlesIn(index, "plan"), titlesIn(index, "gate")]).toEqual([[], [1]]);
    expect(readdirSync(join(dir, "cache", "search"))).toHaveLength(1);
  });

  test("is built once for what it holds, also by the next process", async () => {
    const dir = folder();
    const [one, two] = [searchIndex(dir), searchIndex(dir)];
    onTestFinished(() => [one, two].forEach((index) => index.close()));
    await one.renew("one", () => Promise.resolve(plan));
    const [name] = readdirSync(join(dir, "cache", "search"));
    const before = one.current();
    await one.renew("other stamp", () => Promise.resolve(plan));
    expect(one.current()).toBe(before);
    await two.renew("one", () => Promise.resolve(plan));
    expect(titlesIn(two, "plan")).toEqual([1]);
    expect(readdirSync(join(dir, "cache", "search"))).toEqual([name]);
  });

  test("is built anew where its file is no index, and where one was left half written", async () => {
    const dir = folder();
    const first = searchIndex(dir);
    await first.renew("one", () => Promise.resolve(plan));
    first.close();
    const [name = ""] = readdirSync(join(dir, "cache", "search"));
    writeFileSync(join(dir, "cache", "search", name), "not an index");
    writeFileSync(join(dir, "cache", "search", `${name}.1.part`), "half");
    const index = searchIndex(dir);
    onTestFinished(() => index.close());
    await index.renew("one", () => Promise.resolve(plan));
    expect(titlesIn(index, "plan")).toEqual([1]);
    expect(readdirSync(join(dir, "cache", "search"))).toEqual([name]);
  });

  test("stays as it was when it cannot be built, and is built the next time", async () => {
    const dir = folder();
    const index = searchIndex(dir);
    onTestFinished(() => index.close());
    await index.renew("one", () => Promise.resolve(plan));
    await expect(index.renew("two", () => Promise.reject(new Error("the courses cannot be read")))).rejects.toThrow("cannot be read");
    expect(titlesIn(index, "plan")).toEqual([1]);
    await index.renew("two", () => Promise.resolve(gate));
    expect(titlesIn(index, "gate")).toEqual([1]);
  });
});

describe("a learner finds", () => {
  const hrefs = (finding: ReturnType<typeof findThings>) => (finding.state === "found" ? finding.groups.flatMap(({ things }) => things.map(({ href }) => href)) : []);

  test("lessons at their sections, the course, the scenario by its briefing, and sources", async () => {
    const { world } = await courseWorld();
    expect(findThings(world, "en", "gate")).toEqual({ state: "preparing" });
    await renewSearch(world);
    expect(hrefs(findThings(world, "en", "late returns"))).toContain("/courses/late-returns");
    expect(hrefs(findThings(world, "en", "nine The frist"))[0]).toBe("/courses/late-returns/first#s-what-was-seen");
    expect(hrefs(findThings(world, "en", "wilfulness disrespect"))).toContain("/sources/ms#ms-32");
  });

  test("nothing of the story of a scenario, and nothing of the answers to a question", async () => {
    const { world } = await courseWorld();
    await renewSearch(world);
    const [version] = await world.db.scenarioVersion.findMany({ where: { offered: true } });
    const { scenes } = JSON.parse(version!.representation) as { scenes: { title?: string }[] };
    const ending = scenes.find(({ title }) => title !== undefined)?.title ?? "";
    expect(ending).not.toBe("");
    const finding = findThings(world, "en", ending);
    expect(finding.state === "found" && !finding.isPartly && finding.corrections.length === 0 ? hrefs(finding) : []).toEqual([]);
    expect(hrefs(findThings(world, "en", "conclusion nobody saw"))).not.toContain("/courses/late-returns/first#s-what-was-seen");
  });

  test("no lesson that is held back, no course that is a draft or retired, and no scenario that is withdrawn", async () => {
    const { world, republished } = await courseWorld();
    const held = await republished(courseYaml({ version: "1.1.0" }), { ...threeLessons, "02-second": lessonText("The second", { more: "<script>zeppelins</script>" }), "01-first": lessonText("The first", { more: "Zeppelins and airships." }) });
    await renewSearch(held.world);
    expect(hrefs(findThings(held.world, "en", "zeppelins"))).toEqual(["/courses/late-returns/first#s-what-was-seen"]);
    for (const status of ["draft", "retired"]) {
      const hidden = await held.republished(courseYaml({ version: "1.2.0", status }), threeLessons);
      await renewSearch(hidden.world);
      expect(hrefs(findThings(hidden.world, "en", "late returns")).filter((href) => href.startsWith("/courses/"))).toEqual([]);
    }
    await renewSearch(world);
    expect(hrefs(findThings(world, "en", "late")).some((href) => href.startsWith("/scenarios/"))).toBe(true);
    await world.db.scenarioVersion.updateMany({ data: { offered: false } });
    await renewSearch(world);
    expect(hrefs(findThings(world, "en", "late")).some((href) => href.startsWith("/scenarios/"))).toBe(false);
  });

  test("what is there again after the index was lost", async () => {
    const { world } = await courseWorld();
    await renewSearch(world);
    world.search.discard();
    mkdirSync(join(world.env.dataDir, "cache"), { recursive: true });
    expect(findThings(world, "en", "gate").state).toBe("preparing");
    await renewSearch(world);
    expect(findThings(world, "en", "gate").state).toBe("found");
  });
});
