import { isExpired } from "../attempt/expiry";
import type { Refreshed } from "./fact";

/** Something that was learnt and can be asked again: a question of a lesson, or a decision of a story. */
export interface RefresherItem {
  key: string;
  /** Of its words: when they change, it is another thing to know. */
  version: string;
  /** Course or scenario that it is from. */
  from: string;
  /** Lesson that it is from; of a decision its scenario. */
  lesson: string;
  /** When the lesson was completed, or the story came to its ending. Milliseconds since 1970, like every instant here. */
  learntAt: number;
}

export interface DueRefresher extends RefresherItem {
  dueAt: number;
  /** The last answer was not right. */
  wasWrong: boolean;
}

/** Where the schedule stands with one item. */
export interface Schedule {
  /** From when on it is asked again; null when it is not asked any more. */
  dueAt: number | null;
  wasWrong: boolean;
  /** Answers that count. */
  answers: number;
}

/** Days between two refreshers of the same thing, of which an agency chooses one. */
export const REFRESHER_DAYS = [3, 7, 14, 30] as const;
export const USUAL_REFRESHER_DAYS = 7;
/** What a session, and a day, may take of somebody's time. */
export const MOST_MINUTES = 5;
/** Right so many times in a row, and it is not asked again. */
const RIGHT_TO_RETIRE = 2;
const DAY = 24 * 3600 * 1000;

export function questionKey(course: string, lesson: string, question: string): string {
  return `question ${course} ${lesson} ${question}`;
}

/** @param decision - "scene", or "scene.seat" where several seats decide. */
export function decisionKey(scenario: string, decision: string): string {
  return `decision ${scenario} ${decision}`;
}

/** What a key names; null for anything else. */
export function readKey(key: string): { kind: "question"; course: string; lesson: string; question: string } | { kind: "decision"; scenario: string; decision: string } | null {
  const [kind, first, second, third, ...more] = key.split(" ");
  if (first === undefined || second === undefined || more.length > 0) return null;
  if (kind === "question" && third !== undefined) return { kind, course: first, lesson: second, question: third };
  return kind === "decision" && third === undefined ? { kind, scenario: first, decision: second } : null;
}

/** A scene is read before it is decided. */
export function minutesFor(key: string): number {
  return key.startsWith("decision ") ? 2 : 1;
}

/**
 * When an item is asked again, from the answers to its present words. The intervals are equal: expanding ones teach no more (Latimier,
 * Peyre and Ramus, Educational Psychology Review 33, 2021). After an answer that was not right it is the next day: the reason has just been read, and a
 * repetition minutes later would only show that, while a night between is the shortest spacing. A day is 24 hours, whatever a clock on a
 * wall does. A second answer within a day, from another window, does not count. What was learnt more than twelve months ago and never
 * answered since is not asked: by then practice has gone (expiry.ts), and nobody is to find all of it due again.
 */
export function scheduleOf({ key, version, learntAt }: Pick<RefresherItem, "key" | "version" | "learntAt">, facts: readonly Refreshed[], intervalDays: number, now: number): Schedule {
  const answers = facts.filter((fact) => fact.item === key && fact.version === version).sort((one, other) => one.at - other.at || one.credit - other.credit);
  const schedule: Schedule = { dueAt: isExpired(new Date(learntAt), new Date(now)) ? null : learntAt + intervalDays * DAY, wasWrong: false, answers: 0 };
  let rightInARow = 0;
  let last = -Infinity;
  for (const { credit, at } of answers) {
    if (at - last < DAY) continue;
    last = at;
    schedule.answers += 1;
    schedule.wasWrong = credit < 1;
    rightInARow = schedule.wasWrong ? 0 : rightInARow + 1;
    if (rightInARow >= RIGHT_TO_RETIRE) return { ...schedule, dueAt: null };
    schedule.dueAt = at + (schedule.wasWrong ? DAY : intervalDays * DAY);
  }
  return schedule;
}

/** What is due, in the order in which it matters: what was wrong before, then what has been due the longest. */
export function refreshersDue(items: readonly RefresherItem[], facts: readonly Refreshed[], intervalDays: number, now: number): DueRefresher[] {
  return items
    .flatMap((item) => {
      const { dueAt, wasWrong } = scheduleOf(item, facts, intervalDays, now);
      return dueAt === null || dueAt > now ? [] : [{ ...item, dueAt, wasWrong }];
    })
    .sort((one, other) => Number(other.wasWrong) - Number(one.wasWrong) || one.dueAt - other.dueAt || (one.key < other.key ? -1 : 1));
}

/**
 * What is left of a day's session, in its order: no more than five minutes, from as many lessons as are due, and those of one lesson or
 * one course not next to each other where that can be. It is chosen from how the day began (in UTC), so that it is the same at every
 * look and an answer only takes its item out; what else is due waits for another day.
 *
 * @param passedOver - items that the learner does not want to meet now; others come in their place.
 */
export function refresherSession(items: readonly RefresherItem[], facts: readonly Refreshed[], intervalDays: number, now: number, passedOver: ReadonlySet<string> = new Set()): DueRefresher[] {
  const today = Math.floor(now / DAY) * DAY;
  const answered = new Set(facts.filter(({ at }) => at >= today).map(({ item }) => item));
  const due = refreshersDue(items, facts.filter(({ at }) => at < today), intervalDays, now).filter(({ key }) => !passedOver.has(key));
  const spent = [...answered].reduce((sum, key) => sum + minutesFor(key), 0);
  return within(MOST_MINUTES - spent, arranged(within(MOST_MINUTES, varied(due))).filter(({ key }) => !answered.has(key)));
}

/** The first of each lesson, then the second of each, and so on; what was wrong before still comes before the rest. */
function varied(due: readonly DueRefresher[]): DueRefresher[] {
  const seen = new Map<string, number>();
  const ranked = due.map((item) => {
    const rank = seen.get(item.lesson) ?? 0;
    seen.set(item.lesson, rank + 1);
    return { item, rank };
  });
  return ranked.sort((one, other) => Number(other.item.wasWrong) - Number(one.item.wasWrong) || one.rank - other.rank).map(({ item }) => item);
}

/** Those that fit into so many minutes, each if there is still room for it. */
function within(minutes: number, items: readonly DueRefresher[]): DueRefresher[] {
  let left = minutes;
  return items.filter(({ key }) => {
    const fits = minutesFor(key) <= left;
    if (fits) left -= minutesFor(key);
    return fits;
  });
}

/** Of all orders of these few the one with the fewest neighbours of one lesson, then of one course; of equal ones the nearest to the given. */
function arranged(items: readonly DueRefresher[]): DueRefresher[] {
  const neighbours = (order: readonly DueRefresher[]) =>
    order.reduce((sum, item, index) => sum + (order[index - 1]?.lesson === item.lesson ? 10 : 0) + (order[index - 1]?.from === item.from ? 1 : 0), 0);
  return ordersOf(items).reduce((best, order) => (neighbours(order) < neighbours(best) ? order : best), [...items]);
}

function ordersOf(items: readonly DueRefresher[]): DueRefresher[][] {
  return items.length < 2 ? [[...items]] : items.flatMap((first, index) => ordersOf([...items.slice(0, index), ...items.slice(index + 1)]).map((rest) => [first, ...rest]));
}
