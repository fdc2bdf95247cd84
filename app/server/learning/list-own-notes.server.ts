import { listNotes } from "../attempts/list-notes.server";
import { type ListedLessonNote, listLessonNotes } from "../progress/list-lesson-notes.server";
import type { World } from "../world";

/** One note of a learner, of a debrief or of a lesson. */
export type OwnNote = Omit<ListedLessonNote, "kind"> & { kind: "differs" | "reflection" | "plan" | "written" | "case" };

/** Everything that this person has written, the newest first. */
export async function listOwnNotes(world: World, personId: string): Promise<OwnNote[]> {
  const [ofDebriefs, ofLessons] = await Promise.all([listNotes(world, personId), listLessonNotes(world, personId)]);
  const notes = [...ofDebriefs.map(({ attempt, place, ...note }) => ({ ...note, href: `/attempts/${attempt}/debrief#${place}` })), ...ofLessons];
  return notes.sort((one, other) => other.updatedAt.getTime() - one.updatedAt.getTime());
}
