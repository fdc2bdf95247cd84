import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { type ClientLoaderFunctionArgs, useLoaderData } from "@remix-run/react";
import { ChecklistSheet } from "~/components/course/checklist-sheet";
import { LessonPage } from "~/components/course/lesson-page";
import { NOTHING_DONE } from "~/components/course/lesson-state";
import { lessonAddress, loadLesson } from "~/components/course/lesson-text";
import { MemberPage } from "~/components/frame/page";
import { pageTitle } from "~/messages/page-title";
import { showLesson } from "~/server/courses/show-lesson.server";
import { requirePerson } from "~/server/sign-ins/current-person.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle((t) => data?.checklist?.title ?? data?.shown.lesson.title ?? t("titles.courses")) },
  ...(data === undefined ? [] : [{ tagName: "link", rel: "modulepreload", href: lessonAddress(data.shown.lesson.hash) }]),
];

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  await requirePerson(context, request);
  const shown = await showLesson(context.world, params.course ?? "", params.lesson ?? "");
  const wanted = new URL(request.url).searchParams.get("checklist");
  const checklist = wanted === null ? null : shown?.lesson.checklists.find(({ id }) => id === wanted);
  if (shown === null || checklist === undefined) throw new Response(null, { status: 404, statusText: "Not Found" });
  return { shown, checklist };
}

/** The lesson's own script comes with its page, so that a place that the address names is there when it is looked for. */
export async function clientLoader({ serverLoader }: ClientLoaderFunctionArgs) {
  const loaded = await serverLoader<typeof loader>();
  await loadLesson(loaded.shown.lesson.hash);
  return loaded;
}

export default function Lesson() {
  const { shown, checklist } = useLoaderData<typeof loader>();
  const state = { ...NOTHING_DONE, sources: shown.sources, scenarios: shown.scenarios };
  return (
    <MemberPage>
      {checklist === null ? <LessonPage {...shown} state={state} /> : <ChecklistSheet {...shown} checklist={checklist} sources={Object.values(shown.sources)} state={state} />}
    </MemberPage>
  );
}
