import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { type ClientLoaderFunctionArgs, useActionData, useLoaderData, type ShouldRevalidateFunction } from "@remix-run/react";
import { ChecklistSheet } from "~/components/course/checklist-sheet";
import { NOTHING_DONE } from "~/components/course/lesson-state";
import { lessonAddress, loadLesson } from "~/components/course/lesson-script";
import { OwnLesson } from "~/components/course/own-lesson";
import { MemberPage } from "~/components/frame/page";
import "~/messages/areas/counting";
import "~/messages/areas/lesson";
import "~/messages/areas/standing";
import { pageTitle } from "~/messages/page-title";
import { requireLesson } from "~/server/courses/require-lesson.server";
import { showLearnerInLesson } from "~/server/courses/show-learner-in-lesson.server";
import { showLesson } from "~/server/courses/show-lesson.server";
import { readForm } from "~/server/http/read-form";
import { answerQuestion } from "~/server/progress/answer-question.server";
import { completeLesson } from "~/server/progress/complete-lesson.server";
import { keepPlan, keepReflection } from "~/server/progress/lesson-notes.server";
import { requireAction, requirePerson } from "~/server/sign-ins/current-person.server";
import { forgetKeptInput, readKeptInput } from "~/server/sign-ins/kept-input.server";

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: pageTitle((t) => loaded?.checklist?.title ?? loaded?.shown.lesson.title ?? t("titles.courses")) },
  ...(loaded === undefined ? [] : [{ tagName: "link", rel: "modulepreload", href: lessonAddress(loaded.shown.lesson.hash) }]),
];

/** A plan or a reflection may be half written. */
export const handle = { writing: true };

/** After a refusal too: what was reworded must read as it does now. */
export const shouldRevalidate: ShouldRevalidateFunction = () => true;

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { world } = context;
  const person = await requirePerson(context, request);
  const { pathname, searchParams } = new URL(request.url);
  const { course, lesson } = await requireLesson(world, params);
  const [shown, learner, typed] = await Promise.all([showLesson(world, person, course, lesson), showLearnerInLesson(world, person, course, lesson), readKeptInput(world, person, pathname)]);
  const wanted = searchParams.get("checklist");
  const checklist = wanted === null ? null : shown.lesson.checklists.find(({ id }) => id === wanted);
  if (checklist === undefined) throw new Response(null, { status: 404, statusText: "Not Found" });
  return { shown, learner, checklist, typed: typed === undefined ? [] : [...typed], hasActed: searchParams.has("kept") };
}

/** The lesson's own script comes with its page, so that a place that the address names is there when it is looked for. */
export async function clientLoader({ serverLoader }: ClientLoaderFunctionArgs) {
  const loaded = await serverLoader<typeof loader>();
  await loadLesson(loaded.shown.lesson.hash);
  return loaded;
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { world } = context;
  const person = await requirePerson(context, request);
  requireAction(person, "take-course");
  const { course, lesson } = await requireLesson(world, params);
  const form = await readForm(request);
  const here = `/courses/${course.id}/${lesson.slug}`;
  await forgetKeptInput(world, person, here);
  switch (form.get("intent")) {
    case "answer": {
      const question = form.get("question") ?? "";
      const outcome = await answerQuestion(world, person.id, course, lesson, question, form.get("version") ?? "", form.getAll("option"));
      return answerTo(outcome, `${here}?kept=answer#q-${question}`, form);
    }
    case "plan": {
      const plan = form.get("plan") ?? "";
      return answerTo(await keepPlan(world, person.id, course, lesson, plan, form.get("text") ?? ""), `${here}?kept=plan#plan-${plan}`, form);
    }
    case "reflection": {
      const reflection = form.get("reflection") ?? "";
      return answerTo(await keepReflection(world, person.id, course, lesson, reflection, form.get("text") ?? ""), `${here}?kept=reflection#reflection-${reflection}`, form);
    }
    case "complete":
      await completeLesson(world, person.id, course, lesson);
      return redirect(`${here}?kept=mark#done`, 303);
    default:
      throw new Response(null, { status: 400, statusText: "Bad Request" });
  }
}

type Outcome = "kept" | "not-found" | "no-answer" | "reworded" | "too-long";

/** What was refused comes back as it was typed. */
function answerTo(outcome: Outcome, back: string, form: URLSearchParams) {
  if (outcome === "kept") return redirect(back, 303);
  if (outcome === "not-found") throw new Response(null, { status: 404, statusText: "Not Found" });
  return data({ problem: outcome, typed: [...form] }, { status: outcome === "reworded" ? 409 : 400 });
}

export default function Lesson() {
  const { shown, learner, checklist, typed, hasActed } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <MemberPage section="courses">
      {checklist === null ? (
        <OwnLesson key={shown.lesson.hash} shown={shown} learner={learner} typed={refused?.typed ?? typed} problem={refused?.problem ?? null} hasActed={hasActed} />
      ) : (
        <ChecklistSheet {...shown} checklist={checklist} sources={Object.values(shown.sources)} state={{ ...NOTHING_DONE, canAnswer: false, sources: shown.sources }} />
      )}
    </MemberPage>
  );
}
