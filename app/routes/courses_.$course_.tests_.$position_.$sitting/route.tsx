import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData, type ShouldRevalidateFunction } from "@remix-run/react";
import { MemberPage } from "~/components/frame/page";
import { TestOverview } from "~/components/tests/test-overview";
import { TestQuestion } from "~/components/tests/test-question";
import { TestResult } from "~/components/tests/test-result";
import { useFocusOnNewPart } from "~/components/tests/use-focus-on-new-part";
import { testAddress } from "~/domain/progress/test-address";
import "~/messages/areas/tests";
import { pageTitle } from "~/messages/page-title";
import { requireCourse } from "~/server/courses/require-lesson.server";
import { readForm } from "~/server/http/read-form";
import { requireAction, requirePerson } from "~/server/sign-ins/current-person.server";
import { forgetKeptInput, readKeptInput } from "~/server/sign-ins/kept-input.server";
import { handInTest } from "~/server/tests/hand-in-test.server";
import { keepTestAnswer } from "~/server/tests/keep-test-answer.server";
import { requirePosition } from "~/server/tests/require-position.server";
import { showSitting } from "~/server/tests/show-sitting.server";

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: pageTitle((t) => t(`tests.title.${loaded?.shown.position ?? "after"}`)) }];

/** An answer may be half given. */
export const handle = { writing: true };

/** After a refusal too: the test may have been handed in elsewhere. */
export const shouldRevalidate: ShouldRevalidateFunction = () => true;

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { world } = context;
  const person = await requirePerson(context, request);
  const { pathname, searchParams } = new URL(request.url);
  const course = await requireCourse(world, params.course);
  const shown = await showSitting(world, person, course, requirePosition(params.position), params.sitting ?? "", searchParams.get("question"));
  if (shown === null) throw new Response(null, { status: 404, statusText: "Not Found" });
  const kept = await readKeptInput(world, person, pathname);
  return { shown, typed: kept === undefined ? [] : [...kept], warned: searchParams.has("open"), tooLate: searchParams.has("late") };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { world } = context;
  const person = await requirePerson(context, request);
  requireAction(person, "take-course");
  const course = await requireCourse(world, params.course);
  const sitting = params.sitting ?? "";
  const here = testAddress({ course: course.id, position: requirePosition(params.position), sitting });
  const form = await readForm(request);
  await forgetKeptInput(world, person, here);
  switch (form.get("intent")) {
    case "answer": {
      const outcome = await keepTestAnswer(world, person.id, course, sitting, form.get("question") ?? "", form.getAll("option"));
      if (outcome === "not-found") throw new Response(null, { status: 404, statusText: "Not Found" });
      if (outcome === "handed-in") return redirect(`${here}?late`, 303);
      return outcome === "kept" ? redirect(here + nextPart(form), 303) : data({ typed: [...form] }, { status: 400 });
    }
    case "hand-in": {
      const outcome = await handInTest(world, person.id, course, sitting, form.has("sure"));
      if (outcome === "not-found") throw new Response(null, { status: 404, statusText: "Not Found" });
      return redirect(outcome === "open-questions" ? `${here}?open` : here, 303);
    }
    default:
      throw new Response(null, { status: 400, statusText: "Bad Request" });
  }
}

/** Past the first or the last question stands the overview. */
function nextPart(form: URLSearchParams): string {
  const number = Number(form.get("number"));
  if (form.get("to") === "all" || !Number.isInteger(number)) return "";
  return `?question=${String(form.get("to") === "before" ? number - 1 : number + 1)}`;
}

export default function Test() {
  const { shown, typed, warned, tooLate } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  useFocusOnNewPart(shown.kind === "question" ? String(shown.number) : shown.kind);
  const given = new URLSearchParams(refused?.typed ?? typed);
  const isOfThis = shown.kind === "question" && given.get("question") === shown.question.id;
  return (
    <MemberPage section="courses">
      {shown.kind === "question" ? <TestQuestion {...shown} typed={isOfThis ? given.getAll("option") : null} refused={isOfThis && refused !== undefined} /> : null}
      {shown.kind === "overview" ? <TestOverview {...shown} warned={warned} /> : null}
      {shown.kind === "result" ? <TestResult {...shown} tooLate={tooLate} /> : null}
    </MemberPage>
  );
}
