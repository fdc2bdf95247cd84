import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { requireLesson } from "~/server/courses/require-lesson.server";
import { readForm } from "~/server/http/read-form";
import { keepPlace } from "~/server/progress/places.server";
import { findPerson, requirePerson } from "~/server/sign-ins/current-person.server";

/** Somebody who has come here by signing in again, or by typing it. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(lessonAt(params));
}

/**
 * Keeps the line at which somebody stopped. A script sends it by the way, and wants no page: when the sign-in has ended meanwhile, a
 * place is not worth the question. Without scripts it is a button, and leads back to its line.
 */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await readForm(request.clone());
  const anchor = form.get("anchor") ?? "";
  const isByTheWay = form.has("quiet");
  const person = isByTheWay ? await findPerson(context, request) : await requirePerson(context, request);
  if (person === null) return new Response(null, { status: 204 });
  const { course, lesson } = await requireLesson(context.world, params);
  const kept = await keepPlace(context.world, person.id, course, lesson, anchor);
  if (isByTheWay) return new Response(null, { status: 204 });
  return redirect(kept ? `${lessonAt(params)}?kept=place#${anchor}` : lessonAt(params), 303);
}

function lessonAt({ course, lesson }: { course?: string; lesson?: string }): string {
  return `/courses/${encodeURIComponent(course ?? "")}/${encodeURIComponent(lesson ?? "")}`;
}
