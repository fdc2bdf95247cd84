import type { AttemptView } from "../../domain/attempt/scene-view";
import { dayIn, timeZoneOf } from "../people/time-zone";
import type { CurrentPerson } from "../sign-ins/current-person.server";
import type { World } from "../world";
import { type ListedAttempt, listAttempts } from "./list-attempts.server";
import { loadAttempt } from "./load-attempt.server";
import { showAttempt } from "./show-attempt.server";
import { originOf } from "./show-debrief.server";

/** What this person has begun and finished: one thing next, what else is under way, and the debriefs. */
export async function showLearning(world: World, person: CurrentPerson) {
  const attempts = await listAttempts(world, person.id);
  const [newest, ...others] = attempts.filter(({ endedAt }) => endedAt === null);
  const day = (instant: Date) => dayIn(timeZoneOf(person), person.language, instant);
  const view = newest === undefined ? null : await showAttempt(world, person.id, newest.id);
  return {
    next: newest === undefined ? null : { attempt: newest.id, scenario: newest.title, at: newest.at, sentence: view === null ? null : sentenceOf(view), againFrom: view?.frame.againFrom ?? null, standsIn: ofVersion(newest) },
    underWay: await Promise.all(
      others.map(async ({ id, title, at, startedAt, isAnotherTurn, seat, ...attempt }) => ({
        attempt: id, scenario: title, at, seat, begun: day(startedAt), standsIn: ofVersion(attempt), againFrom: isAnotherTurn ? await againFrom(world, person.id, id) : null,
      })),
    ),
    finished: attempts.flatMap(({ id, title, ending, endedAt, seat }) => (endedAt === null ? [] : [{ attempt: id, scenario: title, seat, ending: ending ?? "", ended: day(endedAt) }])),
  };
}

function ofVersion({ versionNote, scenario }: Pick<ListedAttempt, "versionNote" | "scenario">) {
  return versionNote === null ? null : { note: versionNote, newer: versionNote === "older" ? scenario : null };
}

async function againFrom(world: World, personId: string, id: string): Promise<number | null> {
  const attempt = await loadAttempt(world, personId, id);
  return attempt === null ? null : ((await originOf(world, personId, attempt))?.decision ?? null);
}

/** The sentence at which the learner stopped: the question if one is open, else the beginning of the text. */
function sentenceOf(view: AttemptView): string | null {
  if (view.kind === "decision" || view.kind === "feedback") return view.ask;
  const first = view.text[0];
  if (first?.kind !== "paragraph") return null;
  const text = first.spans.map((span) => span.text).join("");
  return /^.*?[.!?](?=\s|$)/u.exec(text)?.[0] ?? text;
}
