import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData, type ShouldRevalidateFunction } from "@remix-run/react";
import { MemberPage } from "~/components/frame/page";
import { type OwnCaseNotice, OwnCasePage, type OwnCaseProblem } from "~/components/own-case/own-case-page";
import "~/messages/areas/own-case";
import { pageTitle } from "~/messages/page-title";
import { requireCourse } from "~/server/courses/require-lesson.server";
import { readForm } from "~/server/http/read-form";
import { deleteOwnCase, keepOwnCase, offerOwnCase, showOwnCase, takeBackOwnCase } from "~/server/own-cases/own-case.server";
import { requireAction, requirePerson } from "~/server/sign-ins/current-person.server";
import { forgetKeptInput, readKeptInput } from "~/server/sign-ins/kept-input.server";

export const meta: MetaFunction = () => [{ title: pageTitle((t) => t("ownCase.title")) }];

/** It may be half written. */
export const handle = { writing: true };

/** After a refusal too: the text is kept, and what was found in it is shown. */
export const shouldRevalidate: ShouldRevalidateFunction = () => true;

const notices: readonly OwnCaseNotice[] = ["kept", "nowOffered", "takenBack", "deleted"];

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { world } = context;
  const person = await requirePerson(context, request);
  const { id, title } = await requireCourse(world, params.course);
  const { pathname, searchParams } = new URL(request.url);
  const [own, typed] = await Promise.all([showOwnCase(world, person, { id }), readKeptInput(world, person, pathname)]);
  return { course: { id, title }, own, typed: typed?.has("text") ? typedIn(typed) : null, notice: notices.find((notice) => notice === searchParams.get("done")) ?? null };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { world } = context;
  const person = await requirePerson(context, request);
  requireAction(person, "take-course");
  const course = await requireCourse(world, params.course);
  const form = await readForm(request);
  const here = `/courses/${course.id}/own-case`;
  await forgetKeptInput(world, person, here);
  const intent = form.get("intent");
  if (intent === "delete") {
    await deleteOwnCase(world, person.id, course);
    return redirect(`${here}?done=deleted`, 303);
  }
  if (intent !== "keep" && intent !== "offer" && intent !== "take-back") throw new Response(null, { status: 400, statusText: "Bad Request" });
  // Whatever is pressed, what was typed is kept first. To take it back never waits for that.
  if (intent === "take-back") await takeBackOwnCase(world, person.id, course);
  if ((await keepOwnCase(world, person.id, course, form.get("text") ?? "")) === "too-long") return refused("too-long", form);
  if (intent === "keep") return redirect(`${here}?done=kept`, 303);
  if (intent === "take-back") return redirect(`${here}?done=takenBack`, 303);
  const outcome = await offerOwnCase(world, person, course, form.getAll("confirmed"), form.get("byName") === "yes");
  return outcome === "offered" ? redirect(`${here}?done=nowOffered`, 303) : refused(outcome, form);
}

function refused(problem: OwnCaseProblem, form: URLSearchParams) {
  return data({ problem, typed: typedIn(form) }, { status: 400 });
}

function typedIn(form: URLSearchParams) {
  return { text: form.get("text") ?? "", confirmed: form.getAll("confirmed"), byName: form.get("byName") === "yes" };
}

export default function OwnCase() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <MemberPage section="courses">
      <OwnCasePage {...loaded} typed={answer?.typed ?? loaded.typed} problem={answer?.problem ?? null} />
    </MemberPage>
  );
}
