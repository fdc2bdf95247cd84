import { z } from "zod";

/**
 * The grammar of format 1, key by key (scenario-format.md, section 2). Only the shape: whether ids exist, types agree and
 * texts are reachable is for the compiler and the checks.
 */

const text = z.string().trim().min(1);
const listOf = <T extends z.ZodType>(item: T) =>
  z.preprocess((value) => (value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]), z.array(item));

const cite = listOf(text);
const expression = z.preprocess((value) => (typeof value === "boolean" ? String(value) : value), text);
const value = z.union([z.boolean(), z.number(), z.string()], { error: "expected true, false, a whole number or a word" });

const effect = z.strictObject({
  when: expression.optional(),
  set: z.record(z.string(), value).optional(),
  add: z.record(z.string(), z.int()).optional(),
  tell: z.record(z.string(), listOf(text)).optional(),
});

const conditionalText = z.preprocess(
  (written) => (typeof written === "string" ? [{ default: true, text: written }] : written),
  z.array(z.strictObject({ when: expression.optional(), default: z.literal(true).optional(), text })).min(1),
);

const rating = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)], { error: "expected 0 (harmful), 1 (weak), 2 (acceptable) or 3 (expert)" });

const choice = z.strictObject({
  text,
  short: text.max(24).optional(),
  rate: z.record(z.string(), rating).default({}),
  why: text.optional(),
  cite,
  to: text,
  when: expression.optional(),
  then: listOf(effect),
  critical: z.record(z.string(), expression).default({}),
  seen: z.record(z.string(), text).default({}),
  note_for_trainer: text.optional(),
  needs: listOf(text),
});

const everywhere = {
  at: text.optional(),
  place: text.optional(),
  speaks: text.optional(),
  cite,
  content_note: text.optional(),
  checkpoint: z.boolean().default(false),
  then: listOf(effect),
  text: conditionalText.optional(),
  media: listOf(z.strictObject({ kind: z.enum(["picture", "audio", "video"]), file: text, description: text.optional(), captions: text.optional(), transcript: text.optional() })),
  mentions: listOf(text),
  view: z.record(z.string(), text).default({}),
  repeat: z.int().min(2).max(20).optional(),
};

const clock = {
  seconds: z.int().min(10).max(3600),
  warn: z.int().min(5).max(3600).optional(),
  adjustable: z.boolean().default(true),
  timing_essential: text.optional(),
};
const timer = z.strictObject({ ...clock, expires: text });
const jointTimer = z.strictObject({ ...clock, expires: z.record(z.string(), text) });
export type SourceTimer = z.infer<typeof timer> | z.infer<typeof jointTimer>;

const rule = z.strictObject({ if: expression.optional(), default: z.literal(true).optional(), to: text, then: listOf(effect) });

export const sceneSchemas = {
  text: z.strictObject({ ...everywhere, by: text.optional(), text: conditionalText, to: text }),
  decision: z.strictObject({
    ...everywhere,
    by: text,
    ask: text,
    hint: text.optional(),
    choices: z.record(z.string(), choice),
    when: expression.optional(),
    else: text.optional(),
    timer: timer.optional(),
    scripted: text.optional(),
  }),
  joint: z.strictObject({
    ...everywhere,
    joint: z.strictObject({
      seats: z.record(z.string(), z.strictObject({ ask: text, hint: text.optional(), choices: z.record(z.string(), choice.omit({ to: true })), scripted: text.optional() })),
      reveal: z.literal("together").optional(),
      lead: text.optional(),
      timer: jointTimer.optional(),
      resolve: z.array(rule).min(1),
    }),
  }),
  random: z.strictObject({ ...everywhere, by: text.optional(), random: z.record(z.string(), z.strictObject({ weight: z.int().min(1).max(1000), to: text })) }),
  check: z.strictObject({ ...everywhere, by: text.optional(), check: z.array(rule).min(1) }),
  use: z.strictObject({ ...everywhere, use: text, with: z.record(z.string(), value).default({}), exits: z.record(z.string(), text).default({}) }),
  end: z.strictObject({ ...everywhere, end: z.enum(["good", "mixed", "poor"]), title: text.max(48), text: conditionalText, support: text.optional() }),
};

export type SourceEffect = z.infer<typeof effect>;
export type SourceText = z.infer<typeof conditionalText>;
export type SourceChoice = z.infer<typeof choice>;
export type SourceJointChoice = Omit<SourceChoice, "to">;
export type SourceScene = { [K in keyof typeof sceneSchemas]: { kind: K } & z.infer<(typeof sceneSchemas)[K]> }[keyof typeof sceneSchemas];

const variable = z.strictObject({
  int: z.tuple([z.int(), z.int()]).optional(),
  bool: z.boolean().optional(),
  one_of: z.array(z.string().min(1)).min(1).optional(),
  start: value.optional(),
  about: text.optional(),
});
export type SourceVariable = z.infer<typeof variable>;

/** A part of a story in a file of its own, `fragments/<name>.yaml`; its scenes are of the kinds above. */
export const fragmentSchema = z.strictObject({
  fragment: text,
  format: z.literal(1),
  about: text.optional(),
  inputs: z.record(z.string(), variable.omit({ start: true })).default({}),
  exits: listOf(text),
  start: text,
  scenes: z.record(z.string(), z.unknown()),
});
export type SourceFragment = z.infer<typeof fragmentSchema>;

const names = z.record(z.string(), text);
const version = z.string().regex(/^\d+\.\d+\.\d+$/u, { error: "expected a version such as 1.0.0 (three numbers, in quotes if need be)" });

/** Everything but the scenes, whose kind has to be known before their keys can be judged. */
export const scenarioSchema = z.strictObject({
  scenario: text,
  format: z.literal(1),
  version,
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/u, { error: "expected a language tag such as en or pt-BR" }),
  title: text,
  summary: text,
  minutes: z.strictObject({ play: z.int().min(1).max(600), debrief: z.int().min(1).max(600) }),
  review: z.strictObject({
    status: z.enum(["draft", "content-review", "expert-panel", "published", "retired"]),
    key: z.enum(["author", "panel"]),
    panel: z.unknown().optional(),
    jurisdiction: text.optional(),
  }),
  content_notes: listOf(text),
  names: z.strictObject({ person: names.default({}), place: names.default({}), term: names.default({}) }).prefault({}),
  seats: z.record(z.string(), z.strictObject({ name: text, agency: z.enum(["prison", "probation", "police", "volunteer", "other"]), cite, briefing: text })),
  modes: z.record(z.string(), z.strictObject({ seats: listOf(text), others: z.literal("scripted").optional(), min_people: z.int().min(1).max(50).optional(), by: z.literal("one-person").optional(), endings: z.array(text).optional() })),
  competencies: z.record(z.string(), z.strictObject({ name: text, cite, pass: z.int().min(0).max(100) })),
  critical: z.record(z.string(), text).default({}),
  vars: z.record(z.string(), variable).default({}),
  facts: z.record(z.string(), z.strictObject({ text, known_to: listOf(text) })).default({}),
  start: text,
  scenes: z.record(z.string(), z.unknown()),
  debrief: z.strictObject({
    expert: listOf(text),
    questions: listOf(z.strictObject({ id: text, text, cite })),
  }),
  checks: z
    .strictObject({
      never: listOf(z.strictObject({ id: text, if: expression, why: text.optional() })),
      possible: listOf(z.strictObject({ id: text, to: text, from: text.optional() })),
      walks: listOf(
        z.strictObject({
          id: text,
          mode: text,
          choices: listOf(text),
          expect: z.strictObject({
            end: text,
            vars: z.record(z.string(), value).default({}),
            critical: z.array(text).optional(),
            scenes: z.array(text).optional(),
          }),
        }),
      ),
      explain: listOf(z.strictObject({ rule: text, at: text.optional(), why: text })),
    })
    .prefault({ never: [], possible: [], walks: [], explain: [] }),
  migrations: listOf(
    z.strictObject({
      from: version,
      rename: z.strictObject({ scenes: names.default({}), choices: names.default({}), vars: names.default({}) }).prefault({}),
      drop: listOf(text),
      default: names.default({}),
    }),
  ),
});

export type SourceScenario = z.infer<typeof scenarioSchema>;
