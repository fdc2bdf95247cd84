import { z } from "zod";
import { numberOf } from "./answer";

const line = z.string().refine((text) => text.trim() !== "", "it is empty").refine((text) => text.length <= 300, "it has more than 300 characters");
/** How authors name what stands in records and addresses. */
export const id = z.string().regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u, "an id has small letters, digits and hyphens, such as before-a-breach").max(48, "it has more than 48 characters");
const number = z.string().refine((text) => numberOf(text) !== null, "it is a number, such as 14 or 1.5");
const sourceId = z.string().regex(/^[a-z]+-[a-z0-9]+$/u, "a source is named as in the register, such as ms-32");
const fileName = z.string().regex(/^[a-z0-9][a-z0-9_-]*\.[a-z0-9]+$/u, "it is the name of a file in media/, in small letters, digits and hyphens, such as line-of-a-week.svg");
const oneOf = <const Words extends [string, ...string[]]>(words: Words) => z.enum(words, `it is ${words.map((word) => `"${word}"`).join(" or ")}`);

interface Attribute {
  meaning: string;
  value: z.ZodType<string>;
}

/** What an author may use besides Markdown. Every attribute is needed, and is plain text. */
interface Component {
  meaning: string;
  attributes: Readonly<Record<string, Attribute>>;
  /** What may stand inside: types of Markdown, and `<Name>` for components. */
  inside: ReadonlySet<string>;
  example: string;
}

const title: Attribute = { meaning: "What stands above it", value: line };
const file: Attribute = { meaning: "Name of a file in media/", value: fileName };
const questionId: Attribute = { meaning: "Its name in the records; it never changes", value: id };
const ask: Attribute = { meaning: "The question", value: line };
const BLOCKS = new Set(["paragraph", "list", "<Said>", "<Cite>"]);
const IN_WORDS = new Set(["paragraph", "list", "<Said>"]);
const NOTHING = new Set<string>();

export const COMPONENTS = {
  Callout: { meaning: "Something to carry along", attributes: { title }, inside: BLOCKS, example: '<Callout title="A rule to carry">\n\nWrite the absence today. Write the reason when you have heard it.\n\n</Callout>' },
  Case: { meaning: "A short situation with people who have names", attributes: { title }, inside: BLOCKS, example: '<Case title="Tuesday, 09:10">\n\nSami K. is not in the waiting room.\n\n</Case>' },
  Contrast: { meaning: "A weak way and a strong one, side by side: one `<Weak>` and one `<Strong>`, in either order", attributes: {}, inside: new Set(["<Weak>", "<Strong>"]), example: '<Contrast>\n\n<Weak title="Begins with the test">\n\n…\n\n</Weak>\n\n<Strong title="Begins with the change">\n\n…\n\n</Strong>\n\n</Contrast>' },
  Weak: { meaning: "The weak side of a contrast", attributes: { title }, inside: BLOCKS, example: '<Weak title="Begins with the test">\n\n…\n\n</Weak>' },
  Strong: { meaning: "The strong side of a contrast", attributes: { title }, inside: BLOCKS, example: '<Strong title="Begins with the change">\n\n…\n\n</Strong>' },
  Said: { meaning: "One paragraph that somebody says", attributes: {}, inside: new Set(["paragraph"]), example: "<Said>\n\n“Before March you never missed. What changed?”\n\n</Said>" },
  Question: {
    meaning: "A question with two to six `<Option>`s. Every option explains itself once it is answered",
    attributes: { id: questionId, kind: { meaning: "`one` answer is right, or `several` may be", value: oneOf(["one", "several"]) }, ask },
    inside: new Set(["<Option>"]),
    example: '<Question id="fact-today" kind="one" ask="Which of these can go into the record today?">\n\n<Option …>\n\n…\n\n</Option>\n\n</Question>',
  },
  Option: {
    meaning: "An answer, and inside it why it is right or wrong",
    attributes: {
      id: questionId, answer: { meaning: "`right` or `wrong`", value: oneOf(["right", "wrong"]) },
      text: { meaning: "The answer as it is offered", value: line }, verdict: { meaning: "Right or wrong in two or three words", value: line },
    },
    inside: BLOCKS,
    example: '<Option id="attended" answer="right" text="Sami K. did not attend on 4 and 11 March." verdict="A fact.">\n\nThis can be checked against the diary.\n\n</Option>',
  },
  Order: {
    meaning: "Two to seven `<Step>`s, written in their right order and offered in another",
    attributes: { id: questionId, ask },
    inside: new Set(["<Step>"]),
    example: '<Order id="after-a-disclosure" ask="What comes when?">\n\n<Step …>\n\n…\n\n</Step>\n\n</Order>',
  },
  Step: {
    meaning: "A step, and inside it why it comes then",
    attributes: { id: questionId, text: { meaning: "The step as it is offered", value: line } },
    inside: BLOCKS,
    example: '<Step id="hear" text="Hear what she says to its end">\n\nWho is interrupted says less.\n\n</Step>',
  },
  Match: {
    meaning: "Two to seven `<Pair>`s; what belongs to each is offered mixed",
    attributes: { id: questionId, ask },
    inside: new Set(["<Pair>"]),
    example: '<Match id="who-holds-what" ask="Who holds what?">\n\n<Pair …>\n\n…\n\n</Pair>\n\n</Match>',
  },
  Pair: {
    meaning: "Two things that belong together, and inside it why",
    attributes: { id: questionId, left: { meaning: "What stands there", value: line }, right: { meaning: "What belongs to it", value: line } },
    inside: BLOCKS,
    example: '<Pair id="licence" left="The conditions of the licence" right="Probation">\n\nThe order names the office.\n\n</Pair>',
  },
  Numeric: {
    meaning: "A number to count or to work out: one `<Below>`, one `<Within>` and one `<Above>`",
    attributes: { id: questionId, ask, unit: { meaning: "What is counted, such as `days`", value: line }, least: { meaning: "The least that is right", value: number }, most: { meaning: "The most that is right", value: number } },
    inside: new Set(["<Below>", "<Within>", "<Above>"]),
    example: '<Numeric id="days-left" ask="How many days are left?" unit="days" least="4" most="4">\n\n<Below>\n\n…\n\n</Below>\n\n<Within>\n\n…\n\n</Within>\n\n<Above>\n\n…\n\n</Above>\n\n</Numeric>',
  },
  Below: { meaning: "Why less is wrong", attributes: {}, inside: BLOCKS, example: "<Below>\n\nThe first day counts too.\n\n</Below>" },
  Within: { meaning: "Why it is right", attributes: {}, inside: BLOCKS, example: "<Within>\n\nFrom Monday to Thursday, both counted.\n\n</Within>" },
  Above: { meaning: "Why more is wrong", attributes: {}, inside: BLOCKS, example: "<Above>\n\nThe weekend does not count.\n\n</Above>" },
  Short: {
    meaning: "A few sentences of the learner’s own, which they compare with a `<Model>` in one to six `<Point>`s",
    attributes: { id: questionId, ask },
    inside: new Set(["<Model>", "<Point>"]),
    example: '<Short id="the-entry" ask="Write the entry in two sentences.">\n\n<Model>\n\n…\n\n</Model>\n\n<Point id="day" text="It says the day" />\n\n</Short>',
  },
  Model: { meaning: "How it could read", attributes: {}, inside: BLOCKS, example: "<Model>\n\nDid not attend on 4 March. Reason not known.\n\n</Model>" },
  Point: { meaning: "What a good answer has", attributes: { id: questionId, text: { meaning: "It, in a sentence", value: line } }, inside: NOTHING, example: '<Point id="day" text="It says the day" />' },
  Checklist: { meaning: "One list to print and to tick", attributes: { id: { meaning: "Its name in addresses", value: id }, title }, inside: new Set(["list"]), example: '<Checklist id="before-a-breach" title="Before you report a breach">\n\n- Heard the account\n\n</Checklist>' },
  Figure: {
    meaning: "A picture with its caption; inside it what the picture shows, in words", attributes: { file, alt: { meaning: "What it is, in a line", value: line }, caption: { meaning: "What stands below it", value: line } }, inside: IN_WORDS,
    example: '<Figure file="line-of-a-week.svg" alt="A line through seven days, with two gaps" caption="Who holds what, day by day">\n\nOn Monday the prison holds the key. …\n\n</Figure>',
  },
  Video: {
    meaning: "A film with captions; inside it what is said and shown, in words", attributes: { file, captions: { meaning: "Name of a file of WebVTT in media/", value: fileName }, title }, inside: IN_WORDS,
    example: '<Video file="at-the-door.mp4" captions="at-the-door.vtt" title="Two minutes at a door">\n\nShe knocks, and waits. …\n\n</Video>',
  },
  Audio: {
    meaning: "A sound; inside it what is said, in words", attributes: { file, title }, inside: IN_WORDS,
    example: '<Audio file="the-call.mp3" title="The call">\n\n“Before March you never missed.” …\n\n</Audio>',
  },
  Term: { meaning: "A word of the glossary, within a line", attributes: { id: { meaning: "Its id in the glossary", value: id } }, inside: new Set(["text"]), example: 'Steps towards <Term id="desistance">desistance</Term> are seldom straight.' },
  Sources: { meaning: "The sources that the lesson cites, as a list", attributes: {}, inside: NOTHING, example: "<Sources />" },
  Cite: { meaning: "A source, within a line or on a line of its own", attributes: { source: { meaning: "Id of the register", value: sourceId } }, inside: NOTHING, example: '<Cite source="ms-32" />' },
  ScenarioLink: { meaning: "Leads to a scenario", attributes: { scenario: { meaning: "Name of its folder", value: id } }, inside: NOTHING, example: '<ScenarioLink scenario="fourth-month" />' },
  Reflection: { meaning: "A place to think in writing, which nobody else sees; a few words may stand inside to lead to it", attributes: { id: { meaning: "Its name in the records; it never changes", value: id }, ask: { meaning: "The question", value: line } }, inside: BLOCKS, example: '<Reflection id="hard-for-me" ask="When did you last write down a motive, and what had you seen?">\n\nTake five minutes.\n\n</Reflection>' },
  Plan: { meaning: "A line of the learner’s own, which nobody else sees", attributes: { id: { meaning: "Its name in the records; it never changes", value: id }, ask: { meaning: "How the line begins", value: line } }, inside: NOTHING, example: '<Plan id="next-shift" ask="On my next shift I will" />' },
} as const satisfies Record<string, Component>;

export type ComponentName = keyof typeof COMPONENTS;

/** Null for a name that is no component, whatever an object may inherit under it. */
export function componentOf(name: string | null | undefined): Component | null {
  return typeof name === "string" && Object.hasOwn(COMPONENTS, name) ? COMPONENTS[name as ComponentName] : null;
}

const PHRASES = new Set(["text", "strong", "emphasis", "link", "break", "<Cite>", "<Term>"]);
/** Components that stand within a line of text. */
export const WITHIN_A_LINE: ReadonlySet<string> = new Set(["Cite", "Term"]);
const PLAIN_PHRASES = new Set(["text", "strong", "emphasis"]);

/** What may stand inside a part of Markdown; what is not here is not in the format. */
export const MARKDOWN: Readonly<Record<string, ReadonlySet<string>>> = {
  root: new Set(["heading", "paragraph", "list", "table", "<Callout>", "<Case>", "<Contrast>", "<Said>", "<Question>", "<Order>", "<Match>", "<Numeric>", "<Short>", "<Checklist>", "<Cite>", "<ScenarioLink>", "<Plan>", "<Reflection>", "<Figure>", "<Video>", "<Audio>", "<Sources>"]),
  paragraph: PHRASES,
  heading: PLAIN_PHRASES,
  strong: PHRASES,
  emphasis: PHRASES,
  link: PLAIN_PHRASES,
  list: new Set(["listItem"]),
  listItem: new Set(["paragraph", "list"]),
  table: new Set(["tableRow"]),
  tableRow: new Set(["tableCell"]),
  tableCell: PHRASES,
  text: NOTHING,
  break: NOTHING,
};
