import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { MemberPage } from "~/components/frame/page";
import type { Said } from "~/components/learning/kept-practice";
import { Learning } from "~/components/learning/learning";
import { PLAN_ANSWERS } from "~/domain/progress/plan-return";
import "~/messages/areas/own-trainings";
import "~/messages/areas/practice";
import "~/messages/areas/required";
import "~/messages/areas/standing";
import "~/messages/areas/returning";
import { pageTitle } from "~/messages/page-title";
import { readForm } from "~/server/http/read-form";
import { answerPlan } from "~/server/learning/returned-plans.server";
import { showLearning } from "~/server/learning/show-learning.server";
import { deleteOwnCaseNoted } from "~/server/own-cases/own-case.server";
import { deleteLessonNote } from "~/server/progress/lesson-notes.server";
import { requirePerson } from "~/server/sign-ins/current-person.server";

export const meta: MetaFunction = () => [{ title: pageTitle((t) => t("titles.learning")) }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  const learning = await showLearning(context.world, await requirePerson(context, request));
  return { ...learning, said: saidBy(new URL(request.url).searchParams) };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const form = await readForm(request);
  const note = form.get("note") ?? "";
  const answer = PLAN_ANSWERS.find((each) => each === form.get("answer"));
  if (form.get("intent") === "plan" && answer !== undefined) {
    if (!(await answerPlan(context.world, person.id, note, answer))) throw new Response(null, { status: 404, statusText: "Not Found" });
    return redirect("/learning?said=plan", 303);
  }
  if (form.get("intent") !== "delete-note") throw new Response(null, { status: 400, statusText: "Bad Request" });
  if (!(await deleteLessonNote(context.world, person.id, note)) && !(await deleteOwnCaseNoted(context.world, person.id, note))) throw new Response(null, { status: 404, statusText: "Not Found" });
  return redirect("/learning?deleted=note", 303);
}

function saidBy(params: URLSearchParams): Said | null {
  if (params.get("said") === "plan") return "plan";
  const deleted = params.get("deleted");
  return deleted === "attempt" || deleted === "all" || deleted === "note" ? deleted : null;
}

export default function MyLearning() {
  return (
    <MemberPage>
      <Learning {...useLoaderData<typeof loader>()} />
    </MemberPage>
  );
}
