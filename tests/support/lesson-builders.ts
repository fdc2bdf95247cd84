import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/** Keys of a lesson's front matter, as YAML. */
const FRONT = { title: '"A fact and a conclusion"', aim: '"You learn to write down an absence without a motive."', minutes: "14", cites: "[ms-32, ms-33]" };

/** Front matter that is in order, of six lines, then the Markdown: its first line is line 7. */
export function aLesson(markdown: string, front: Record<string, string> = {}): string {
  return ["---", ...Object.entries({ ...FRONT, ...front }).map(([key, value]) => `${key}: ${value}`), "---", markdown].join("\n");
}

export function anOption(id: string, answer: "right" | "wrong", explanation = "Because it was seen."): string {
  return `<Option id="${id}" answer="${answer}" text="The answer ${id}" verdict="It is ${answer}.">\n\n${explanation}\n\n</Option>`;
}

export function aQuestion(id: string, options = [anOption("seen", "right"), anOption("guessed", "wrong")], kind = "one"): string {
  return `<Question id="${id}" kind="${kind}" ask="What was seen?">\n\n${options.join("\n\n")}\n\n</Question>`;
}

/** As much as a lesson has at least, in words that are easy to read. */
export const ENOUGH_TO_READ = `\n\n${"He was not there at nine, and she wrote down that he was not there.\n".repeat(20)}`;

/** What is shown and heard, and the files that it takes in media/. */
export const SHOWN_LESSON = aLesson(`
## At the door

Steps towards <Term id="desistance">desistance</Term> are seldom straight (<Cite source="ms-32" />).

<Figure file="door.svg" alt="A door with a chair beside it" caption="Where she waits">

The door is shut. Beside it stands a chair, and nobody sits on it.

</Figure>

<Video file="knock.webm" captions="knock.vtt" title="She knocks">

<Said>

“May I come in?”

</Said>

</Video>

<Audio file="call.mp3" title="The call">

- “I am late.”

</Audio>

<Sources />
`);

export const SHOWN_MEDIA: Readonly<Record<string, string>> = {
  "door.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" fill="#fff"/><path d="M10 40V5H30V40" fill="none" stroke="#13201d" stroke-width="2"/></svg>',
  "knock.webm": "a film",
  "knock.vtt": "WEBVTT\n\n00:00.000 --> 00:02.000\nMay I come in?\n",
  "call.mp3": "a sound",
};

/** A question of each kind whose answer has parts. */
export const PARTED = {
  order: `<Order id="first-hour" ask="What comes when?">

<Step id="hear" text="Hear her">

Nobody knows yet what it is about. <Cite source="ms-33" />

</Step>

<Step id="note" text="Write it down">

It is fresh.

</Step>

<Step id="tell" text="Tell the lead">

She decides (<Cite source="ms-32" />).

</Step>

</Order>`,
  match: `<Match id="who-holds" ask="Who holds what?">

<Pair id="licence" left="The licence" right="Probation">

It supervises.

</Pair>

<Pair id="door" left="The door" right="Prison">

It keeps.

</Pair>

</Match>`,
  numeric: `<Numeric id="days-left" ask="How many days are left?" unit="days" least="3" most="5">

<Below>

Too soon.

</Below>

<Within>

In time.

</Within>

<Above>

Too late.

</Above>

</Numeric>`,
  short: `<Short id="the-entry" ask="Write the entry.">

<Model>

Did not attend on 4 March.

Reason not known.

</Model>

<Point id="day" text="It says the day" />

<Point id="open" text="It leaves the reason open" />

</Short>`,
};

/** Every part that a lesson can have. */
export const WHOLE_LESSON = aLesson(
  `
## What was seen

Two red flags. *Missed 4 March.* That is **all**, and [a scenario](/scenarios/fourth-month) shows more: <Cite source="ms-32" />.

<Callout title="A rule to carry">

Write the absence today.

<Cite source="ms-32" />

</Callout>

<Case title="Tuesday, 09:10">

- Sami K. is not there.
- Nobody has called him.

</Case>

### Two ways

<Contrast>

<Strong title="Begins with the change">

<Said>

“What changed?”

</Said>

</Strong>

<Weak title="Begins with the test">

A test answers one question.

</Weak>

</Contrast>

## Try it

${aQuestion("fact-today")}

${aQuestion("all-facts", [anOption("day", "right"), anOption("hour", "right"), anOption("motive", "wrong")], "several")}

${Object.values(PARTED).join("\n\n")}

| Day | What |
| --- | --- |
| 4 March | Absent |

<Checklist id="before-a-breach" title="Before you report a breach">

1. Heard the account
2. Looked at <Cite source="ms-33" />

</Checklist>

<ScenarioLink scenario="fourth-month" />

<Plan id="next-shift" ask="On my next shift I will" />
`,
);

/** course.yaml of a course with one module, "01-first". */
export function aManifest(course: string, change: (source: string) => string = (source) => source): string {
  return change(`format: 1
course: ${course}
version: 1.0.0
language: en
title: "Small steps"
promise: "You can write down an absence without a motive."
for: [probation_officer, volunteer]
competencies: ["Records that stand", "Fairness"]
review: { status: published, by: authors, panel: pending, jurisdiction: "Deadlines differ by country." }
modules:
  - { folder: 01-first, title: "The missed appointment" }
`);
}

/** A content folder of its own for one test: the real register, the real scenarios, and one course, "small-steps". Lessons by file name. */
export function courseFolder(lessons: Record<string, string>, manifest = aManifest("small-steps")) {
  const dir = mkdtempSync(join(tmpdir(), "throughcare-course-"));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return writeCourse(dir, lessons, manifest);
}

export function writeCourse(dir: string, lessons: Record<string, string>, manifest = aManifest("small-steps")) {
  const course = join(dir, "courses", "small-steps");
  for (const shared of ["_standards", "_terms"]) cpSync(join(process.cwd(), "courses", shared), join(dir, "courses", shared), { recursive: true });
  cpSync(join(process.cwd(), "scenarios"), join(dir, "scenarios"), { recursive: true });
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(course, path)), { recursive: true });
    writeFileSync(join(course, path), text);
  };
  write("course.yaml", manifest);
  for (const [name, text] of Object.entries(lessons)) write(join("01-first", name), text);
  return { dir, course, write };
}
