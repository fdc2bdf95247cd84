import { listNotes } from "../attempts/list-notes.server";
import { type ListedLessonNote, listLessonNotes } from "../progress/list-lesson-notes.server";
import { en } from "../../messages/en";
import { listOwnCases } from "../own-cases/list-own-cases.server";
import type { World } from "../world";

/** One note of a learner, of a debrief or of a lesson, or a case of their own. */
export type OwnNote = Omit<ListedLessonNote, "kind"> & { kind: "differs" | "reflection" | "plan" | "written" | "case" };

/** Everything that this person has written, the newest first. */
export async function listOwnNotes(world: World, personId: string): Promise<OwnNote[]> {
  const [ofDebriefs, ofLessons, cases] = await Promise.all([listNotes(world, personId), listLessonNotes(world, personId), listOwnCases(world, personId)]);
  const notes = [...ofDebriefs.map(({ attempt, place, ...note }) => ({ ...note, href: `/attempts/${attempt}/debrief#${place}` })), ...ofLessons, ...cases.map((own) => ({ ...own, about: en.ownCase.note }))];
  return notes.sort((one, other) => other.updatedAt.getTime() - one.updatedAt.getTime());
}
