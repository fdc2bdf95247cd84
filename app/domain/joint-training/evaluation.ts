/**
 * What somebody thought of a training, what they take with them and plan, and what they used of it 90 days later. Of a sheet of paper
 * the same, without a name. `TrainingEvaluation.value` is the JSON of `DayAnswers` for the kind "day" and of `LaterAnswers` for "later".
 */
export type EvaluationKind = "day" | "later";

/** From 1, not at all, to 5, fully. */
export type Level = 1 | 2 | 3 | 4 | 5;
export const LEVELS: readonly Level[] = [1, 2, 3, 4, 5];

/** What is asked of the day: it fits the work; what the others need is clearer; there was room to speak; a colleague should come. */
export const REACTIONS = ["fits", "others", "voice", "colleague"] as const;
export type Reaction = (typeof REACTIONS)[number];

/** How sure somebody says they were before, and are now: of who decides what, and of whom to call. Their own judgement, no test. */
export const GAINS = ["decides", "reach"] as const;
export type GainItem = (typeof GAINS)[number];

export interface DayAnswers {
  /** What was left open is not there. */
  reaction: Partial<Record<Reaction, Level>>;
  gain: Partial<Record<GainItem, { before: Level; after: Level }>>;
  /** What they take with them; may be empty. */
  takes: string;
  /** What they will do on the next shift; may be empty. */
  plan: string;
}

/** Used as planned, used in part, had no occasion, or not. */
export const USES = ["used", "in-part", "no-occasion", "not"] as const;
export type Use = (typeof USES)[number];

export interface LaterAnswers {
  used: Use | null;
  what: string;
}

/** Characters of one text. */
export const LONGEST_ANSWER = 1000;
export type EvaluationProblem = "nothing" | "half" | "too-long";
export type Read<Answers> = { ok: true; answers: Answers } | { ok: false; problem: EvaluationProblem };

/** Names of the fields in a form, whether a participant fills it in or somebody enters a sheet. */
export const reactionField = (reaction: Reaction) => `reaction-${reaction}`;
export const gainField = (item: GainItem, when: "before" | "after") => `gain-${item}-${when}`;

/**
 * The answers of the day from a form: all may be left open, not all together; of a before and an after both or neither ("half").
 * Fields: `reactionField`, `gainField`, "takes", "plan".
 */
export function readDayAnswers(form: URLSearchParams): Read<DayAnswers> {
  const reaction = Object.fromEntries(REACTIONS.flatMap((one) => pairOf(one, levelOf(form.get(reactionField(one))))));
  const gains = GAINS.map((item) => ({ item, before: levelOf(form.get(gainField(item, "before"))), after: levelOf(form.get(gainField(item, "after"))) }));
  const gain = Object.fromEntries(gains.flatMap(({ item, before, after }) => (before === null || after === null ? [] : [[item, { before, after }] as const])));
  const [takes, plan] = [textOf(form.get("takes")), textOf(form.get("plan"))];
  if (gains.some(({ before, after }) => (before === null) !== (after === null))) return { ok: false, problem: "half" };
  if ([takes, plan].some(isTooLong)) return { ok: false, problem: "too-long" };
  const isEmpty = Object.keys(reaction).length === 0 && Object.keys(gain).length === 0 && takes === "" && plan === "";
  return isEmpty ? { ok: false, problem: "nothing" } : { ok: true, answers: { reaction, gain, takes, plan } };
}

/** The answers after 90 days. Fields: "used", "what". */
export function readLaterAnswers(form: URLSearchParams): Read<LaterAnswers> {
  const used = USES.find((one) => one === form.get("used")) ?? null;
  const what = textOf(form.get("what"));
  if (isTooLong(what)) return { ok: false, problem: "too-long" };
  return used === null && what === "" ? { ok: false, problem: "nothing" } : { ok: true, answers: { used, what } };
}

function pairOf<Key extends string, Value>(key: Key, value: Value | null): [Key, Value][] {
  return value === null ? [] : [[key, value]];
}

function levelOf(typed: string | null): Level | null {
  return LEVELS.find((level) => String(level) === typed) ?? null;
}

function textOf(typed: string | null): string {
  return (typed ?? "").replace(/\r\n?/gu, "\n").trim();
}

function isTooLong(text: string): boolean {
  // Of characters as people count them, so that an emoji is one.
  return [...text].length > LONGEST_ANSWER;
}
