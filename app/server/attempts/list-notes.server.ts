import { fillNames } from "../../domain/scenario/names";
import type { World } from "../world";
import { loadAttempt } from "./load-attempt.server";

/** One note of a learner, beside what it is about. */
export interface ListedNote {
  id: string;
  attempt: string;
  /** Title of the scenario. */
  from: string;
  /** The question of the debrief, or of the decision that is made differently elsewhere. */
  about: string;
  kind: "differs" | "reflection";
  /** The place of its debrief where it stands. */
  place: string;
  text: string;
  updatedAt: Date;
}

/** Everything that this person has written in their debriefs, the newest first. */
export async function listNotes(world: World, personId: string): Promise<ListedNote[]> {
  const rows = await world.db.attemptNote.findMany({
    where: { personId, attempt: { personId } },
    select: { id: true, attemptId: true, kind: true, about: true, text: true, updatedAt: true },
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
  });
  const subjects = new Map(await Promise.all([...new Set(rows.map(({ attemptId }) => attemptId))].map(async (id) => [id, await subjectsOf(world, personId, id)] as const)));
  return rows.flatMap(({ id, attemptId, kind, about, text, updatedAt }) => {
    const found = subjects.get(attemptId);
    const subject = found?.of(kind, about);
    return found === undefined || subject === undefined ? [] : [{ id, attempt: attemptId, from: found.scenario, text, updatedAt, ...subject }];
  });
}

type Subject = Pick<ListedNote, "kind" | "about" | "place">;

async function subjectsOf(world: World, personId: string, attemptId: string) {
  const attempt = await loadAttempt(world, personId, attemptId);
  // Deleted in another window since the look.
  if (attempt === null) return undefined;
  const { representation } = attempt.version;
  const filled = (text: string) => fillNames(text, representation.names);
  const questions = representation.debrief.questions.map(({ id, text }): [string, Subject] => [`reflection ${id}`, { kind: "reflection", about: filled(text), place: "reflect" }]);
  const decisions = attempt.state.decisions.map(({ seq, part }, index): [string, Subject] => [`differs ${String(seq)}`, { kind: "differs", about: filled(part.ask), place: `d${String(index + 1)}` }]);
  const subjects = new Map([...questions, ...decisions]);
  return { scenario: filled(representation.title), of: (kind: string, about: string) => subjects.get(`${kind} ${about}`) };
}
