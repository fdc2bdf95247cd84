import type { LoaderFunctionArgs } from "@remix-run/node";
import { en } from "~/messages/en";
import { listOwnNotes } from "~/server/learning/list-own-notes.server";
import { notesToText } from "~/server/attempts/notes-to-text";
import { dayIn, timeZoneOf } from "~/server/people/time-zone";
import { requirePerson } from "~/server/sign-ins/current-person.server";

/** All notes of a learner as a plain text that any computer can open. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const notes = await listOwnNotes(context.world, person.id);
  const text = notesToText(notes, en.notesText, (instant) => dayIn(timeZoneOf(person), person.language, instant));
  return new Response(text, {
    headers: {
      "Content-Type": "text/plain; charset=utf-8",
      "Content-Disposition": `attachment; filename="notes-${context.world.clock.now().toISOString().slice(0, 10)}.txt"`,
    },
  });
}
