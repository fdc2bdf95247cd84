import { describe, expect, test } from "vitest";
import type { LessonFault, LessonRule } from "../../app/domain/curriculum/rules";
import { compileLesson } from "../../app/server/adapters/compile-lesson";
import { readCourseFolder } from "../../app/server/adapters/read-course-folder";
import { aLesson, aManifest, anOption, aQuestion, WHOLE_LESSON } from "../support/lesson-builders";

/** What becomes of a lesson on its way to readers, with the real parser: no fault means that it would be compiled and shown. */
async function faultsOf(source: string): Promise<LessonFault[]> {
  const lessons = [{ file: "lesson.mdx", folder: "01-first", name: "01-lesson", source }];
  const around = { cites: new Set(["ms-32", "ms-33"]), scenarios: new Set(["fourth-month"]), terms: null, courses: new Map<string, ReadonlySet<string>>() };
  const { faults } = await readCourseFolder({ folder: "small-steps", file: "course.yaml", source: aManifest("small-steps"), lessons, bank: null, media: new Map() }, around, (_hash, markdown) => compileLesson(markdown));
  return faults;
}

/** Name, source, rule, line. */
type Attack = [string, string, LessonRule, number];

/** In the text of a lesson, on its line 8. */
const inText = (name: string, text: string, rule: LessonRule, line = 8): Attack => [name, aLesson(`\n${text}\n`), rule, line];

const link = (name: string, address: string): Attack => inText(`a link to ${name}`, `See [this](${address}) first.`, "unsafe-address");

const code: Attack[] = [
  inText("an import", "import fs from 'node:fs'", "no-code"),
  inText("an import of a file beside it", "import secret from '../../../.env'", "no-code"),
  inText("an export", "export const title = 'x'", "no-code"),
  inText("an export that would replace the lesson", "export default () => null", "no-code"),
  inText("an expression in a line", "Two {1 + 1} flags", "no-code"),
  inText("an expression on lines of its own", "{process.exit()}", "no-code"),
  inText("a comment as an expression", "{/* hidden */}", "no-code"),
  inText("an expression that cannot be parsed", "Two {1 +} flags", "syntax"),
  inText("an expression as an attribute", '<Callout title={process.env.SESSION_SECRET}>\n\nWords.\n\n</Callout>', "no-code"),
  inText("a template as an attribute", "<Cite source={`ms-32`} />", "no-code"),
  inText("a spread", "<Cite {...{ source: 'ms-32' }} />", "no-code"),
  inText("code within an unknown component", "<Foo bar={alert(1)} />", "no-code"),
  inText("a component as an attribute", '<Cite source=<b>x</b> />', "syntax"),
];

const frontMatter: Attack[] = [
  ["front matter in JavaScript", `---js\nmodule.exports = process.exit()\n---\n\nWords.\n`, "front-matter", 1],
  ["front matter in JSON", `---json\n{ "title": "x" }\n---\n\nWords.\n`, "front-matter", 1],
  ["front matter in TOML", `+++\ntitle = "x"\n+++\n\nWords.\n`, "front-matter", 1],
  ["front matter in YAML by name", `---yaml\ntitle: x\n---\n\nWords.\n`, "front-matter", 1],
  ["front matter after an empty line", `\n---js\nprocess.exit()\n---\n`, "front-matter", 1],
  ["front matter without an end", `---\ntitle: x\n\nWords.\n`, "front-matter", 1],
  ["front matter twice", aLesson("---\ntitle: x\n---\n\nWords.\n"), "front-matter", 7],
  ["front matter twice, the second in JavaScript", aLesson("\n---js\nprocess.exit()\n---\n"), "front-matter", 8],
  ["an anchor and aliases that multiply", aLesson("Words.", { aim: "&a [x, x]", title: "[*a, *a]" }), "unsafe-yaml", 2],
  ["a tag of YAML", aLesson("Words.", { title: "!!js/function 'return 1'" }), "unsafe-yaml", 2],
  ["a merge key", aLesson("Words.", { "<<": "{ title: x }" }), "unknown-key", 6],
  ["the key __proto__", aLesson("Words.").replace("cites:", "__proto__: { title: x }\ncites:"), "bad-id", 5],
  ["the key constructor", aLesson("Words.", { constructor: "x" }), "unknown-key", 6],
  ["front matter nested without end", aLesson("Words.", { title: "[".repeat(200) }), "too-deep", 2],
];

const addresses: Attack[] = [
  link("javascript:", "javascript:alert"),
  link("javascript: in capitals", "JaVaScRiPt:alert"),
  link("javascript: with an entity", "&#106;avascript:alert"),
  link("javascript: with a named entity", "javascript&colon;alert"),
  link("javascript: after a tab as an entity", "java&#9;script:alert"),
  link("javascript: in angle brackets", "<javascript:alert>"),
  link("javascript: with an escape", "javascript\\:alert"),
  link("data:", "data:text/html;base64,PHNjcmlwdD4="),
  link("vbscript:", "vbscript:msgbox"),
  link("another site", "https://evil.example/"),
  link("another site without a scheme", "//evil.example/"),
  link("another site with a backslash", "/\\\\evil.example/"),
  link("another site with an encoded slash", "/%2Fevil.example"),
  link("a folder above", "/../sign-out"),
  link("a page with a query", "/learning?intent=delete"),
  link("a page beside", "sign-out"),
  link("nothing", ""),
  inText("an address in angle brackets", "<https://evil.example/>", "syntax"),
  inText("an address that becomes a link by itself", "See www.evil.example now.", "unsafe-address"),
  inText("an address with a scheme that becomes a link by itself", "See https://evil.example now.", "unsafe-address"),
  inText("an e-mail address that becomes a link by itself", "Write to sami@example.org now.", "unsafe-address"),
  inText("a reference", "[x][a]\n\n[a]: javascript:alert", "not-in-format"),
  inText("an address kept for later", "[a]: javascript:alert", "not-in-format"),
  inText("a footnote", "Words.[^1]\n\n[^1]: [x](javascript:alert)", "not-in-format"),
  inText("a picture", "![x](https://evil.example/pixel.png)", "not-in-format"),
];

const html: Attack[] = [
  inText("a script", "<script>alert(1)</script>", "unknown-component"),
  inText("a script in a line of text", "Words <script src=\"//evil.example\"></script> more", "unknown-component"),
  inText("a picture with a handler", '<img src="x" onError="alert(1)" />', "unknown-component"),
  inText("a picture with a handler, not closed", "<img src=x onerror=alert(1)>", "syntax"),
  inText("a frame", '<iframe src="//evil.example" />', "unknown-component"),
  inText("a style", "<style>*</style>", "unknown-component"),
  inText("an SVG", '<svg><use href="#x" /></svg>', "unknown-component"),
  inText("a comment of HTML", "<!-- hidden -->", "syntax"),
  inText("a declaration", "<!doctype html>", "syntax"),
  inText("a member of an object", "<React.Fragment />", "unknown-component"),
  inText("a name of another namespace", "<svg:use />", "unknown-component"),
  inText("no name", "<>Words</>", "unknown-component"),
  inText("the component constructor", "<constructor />", "unknown-component"),
  inText("the component __proto__", "<__proto__ />", "unknown-component"),
  inText("the component toString", "<toString />", "unknown-component"),
  inText("a component in small letters", '<cite source="ms-32" />', "unknown-component"),
];

const cite = (attribute: string) => `Words <Cite source="ms-32" ${attribute} />`;
const attributes: Attack[] = [
  inText("a handler", cite('onClick="alert(1)"'), "attribute"),
  inText("a style", cite('style="position:fixed"'), "attribute"),
  inText("markup as an attribute", cite('dangerouslySetInnerHTML="x"'), "attribute"),
  inText("a key", cite('key="x"'), "attribute"),
  inText("a ref", cite('ref="x"'), "attribute"),
  inText("a file outside of media", '<Figure file="../../../.env" alt="x" caption="y">\n\nWords.\n\n</Figure>', "attribute"),
  inText("a file of another site", '<Audio file="https://evil.example/x.mp3" title="x">\n\nWords.\n\n</Audio>', "attribute"),
  inText("a term that leads elsewhere", 'Words <Term id="x/../../sign-out">here</Term>.', "attribute"),
  inText("a term with something inside", 'Words <Term id="lead">[here](//evil.example)</Term>.', "misplaced"),
  inText("a film that begins by itself", '<Video file="x.mp4" captions="x.vtt" title="x" autoPlay="true">\n\nWords.\n\n</Video>', "attribute"),
  inText("children as an attribute", cite('children="x"'), "attribute"),
  inText("__proto__ as an attribute", cite('__proto__="x"'), "attribute"),
  inText("constructor as an attribute", cite('constructor="x"'), "attribute"),
  inText("an attribute of another namespace", cite('xlink:href="x"'), "attribute"),
  inText("an attribute that the compiler sets", cite('anchor="main"'), "attribute"),
  inText("an attribute without a value", "<Plan id ask=\"x\" />", "attribute"),
  inText("an attribute twice", '<Cite source="ms-32" source="ms-33" />', "attribute"),
  inText("an id that breaks out of its place", '<Plan id="x\' autofocus=" ask="x" />', "attribute"),
  inText("a source that is an address", '<Cite source="../../x" />', "attribute"),
];

const places: Attack[] = [
  inText("an option outside of a question", anOption("a", "right"), "misplaced"),
  inText("a question in a question", `<Question id="a" kind="one" ask="x">\n\n${aQuestion("b")}\n\n</Question>`, "misplaced", 10),
  inText("a question in a callout", `<Callout title="x">\n\n${aQuestion("b")}\n\n</Callout>`, "misplaced", 10),
  inText("a question in a list", `- a\n\n  <Plan id="b" ask="x" />`, "misplaced", 10),
  inText("a side without a contrast", '<Weak title="x">\n\nWords.\n\n</Weak>', "misplaced"),
  inText("a plan within a line", 'Words <Plan id="a" ask="x" /> more', "misplaced"),
  inText("words beside the options", `<Question id="a" kind="one" ask="x">\n\nWords.\n\n${anOption("a", "right")}\n\n${anOption("b", "wrong")}\n\n</Question>`, "misplaced", 10),
  inText("a source in a heading", '## Words <Cite source="ms-32" />', "misplaced"),
  inText("a quotation", "> Words", "not-in-format"),
  inText("fenced code", "```js\nalert(1)\n```", "not-in-format"),
  inText("a heading of the page", "# Words", "misplaced"),
];

const hidden: Attack[] = [
  inText("a NUL", "Words\u0000 more", "hidden-characters"),
  inText("an escape", "Words\u001b[31m more", "hidden-characters"),
  inText("a change of direction", "Words \u202E more", "hidden-characters"),
  inText("an end of line that only some programs see", "Words\u2028import x", "hidden-characters"),
  inText("half a letter", "Words\uD800 more", "hidden-characters"),
  [`a mark of byte order`, `\uFEFF${aLesson("Words.")}`, "hidden-characters", 1],
];

const exhausting: Attack[] = [
  inText("fifteen thousand marks of emphasis", "*a".repeat(15_000), "too-many-marks"),
  inText("as many over many lines", "*a **b\n".repeat(3_000), "too-many-marks", 1_007),
  inText("brackets without end", "[".repeat(20_000), "too-many-marks"),
  inText("braces without end", "{".repeat(20_000), "too-many-marks"),
  inText("quotations within quotations", "> ".repeat(1_000), "too-deep"),
  inText("lists within lists on a line", `${"- ".repeat(20_000)}a`, "too-deep"),
  inText("lists within lists", Array.from({ length: 100 }, (_, level) => `${" ".repeat(level * 2)}- a`).join("\n"), "too-deep", 21),
  inText("components within components", `${'<Callout title="x">\n\n'.repeat(300)}Words.\n\n${"</Callout>\n\n".repeat(300)}`, "misplaced", 10),
  inText("tags within tags in a line", `${"<a>".repeat(700)}${"</a>".repeat(700)}`, "too-many-marks"),
  inText("a word without end", "a.".repeat(5_000), "too-many-marks"),
  inText("more than a lesson", "Some words of a lesson. ".repeat(4_000), "too-large", 1),
  inText("ten thousand paragraphs", "a\n\n".repeat(10_000), "too-large", 2_001),
];

describe.each([
  ["Code", code],
  ["Front matter", frontMatter],
  ["An address", addresses],
  ["HTML", html],
  ["An attribute", attributes],
  ["A place", places],
  ["A hidden character", hidden],
  ["Exhaustion", exhausting],
])("%s", (_kind, attacks) => {
  test.each(attacks)("is refused with its place: %s", async (_name, source, rule, line) => {
    const faults = await faultsOf(source);
    expect(faults.map((fault) => [fault.rule, fault.place.line])).toContainEqual([rule, line]);
    for (const { message, place } of faults) {
      expect(place.column).toBeGreaterThan(0);
      expect(message).not.toMatch(/[\n\u0000-\u001F\u202E]/u);
      expect(message.length).toBeLessThan(500);
    }
    expect(faults.length).toBeLessThanOrEqual(100);
  });
});

test("there are more than forty of them", () => {
  expect([code, frontMatter, addresses, html, attributes, places, hidden, exhausting].flat().length).toBeGreaterThan(100);
});

test("a lesson with every part of the format is let through", async () => {
  expect(await faultsOf(WHOLE_LESSON)).toEqual([]);
});

test("all faults of a lesson are told at once", async () => {
  const faults = await faultsOf(aLesson('# Big\n\n<Calout title="x">\n\nTwo {1} flags, [x](//evil.example)\n\n</Calout>\n\n<Cite />\n'));
  expect(faults.map(({ rule, place: { line, column } }) => [rule, line, column])).toEqual([["misplaced", 7, 1], ["unknown-component", 9, 1], ["no-code", 11, 5], ["unsafe-address", 11, 16], ["attribute", 15, 1]]);
});
