import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData, type ShouldRevalidateFunction } from "@remix-run/react";
import { PlayerPage } from "~/components/frame/page";
import { PlayerView } from "~/components/scenario/player-view";
import { readingStartsAt } from "~/components/scenario/scene-focus";
import type { Command } from "~/domain/attempt/advance";
import { CLOCK_CHANGES } from "~/domain/attempt/event";
import { pageTitle } from "~/messages/page-title";
import { pauseClock, takeStep } from "~/server/attempts/advance-attempt.server";
import { showAttempt } from "~/server/attempts/show-attempt.server";
import { backToCourse } from "~/server/courses/back-to-course.server";
import { readForm } from "~/server/http/read-form";
import { timeIn, timeZoneOf } from "~/server/people/time-zone";
import { findSource } from "~/server/scenarios/standards.server";
import { requirePerson } from "~/server/sign-ins/current-person.server";
import { forgetKeptInput, readKeptInput } from "~/server/sign-ins/kept-input.server";

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: pageTitle((t) => loaded?.view.frame.scenario.title ?? t("titles.scenarios")) }];

/** After a refusal too, which by itself loads nothing anew: the story has moved on in another window, and the page must show where to. */
export const shouldRevalidate: ShouldRevalidateFunction = () => true;

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { pathname, searchParams } = new URL(request.url);
  const view = await showAttempt(context.world, person.id, params.id ?? "");
  if (view === null) throw new Response(null, { status: 404, statusText: "Not Found" });
  const kept = await readKeptInput(context.world, person, pathname);
  // Given back only where it was chosen: the story may have gone on in another window.
  const seen = Number(kept?.get("seq") ?? -1);
  const choice = seen >= view.frame.moment && seen <= view.frame.seq ? (kept?.get("choice") ?? null) : null;
  const deadline = view.kind === "decision" ? (view.clock?.deadline ?? null) : null;
  return {
    view: view.kind === "decision" ? { ...view, preselected: choice } : view,
    source: findSource(context.world, searchParams.get("source")),
    course: view.kind === "ended" ? await backToCourse(context.world, person.id, view.frame.scenario.id) : null,
    until: deadline === null ? null : timeIn(timeZoneOf(person), person.language, new Date(deadline)),
  };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const form = await readForm(request);
  const id = params.id ?? "";
  if (form.get("intent") === "leave") {
    await pauseClock(context.world, person.id, id);
    return redirect("/learning", 303);
  }
  const command = commandOf(form);
  if (command === "no-choice") return data({ problem: command, notice: null, marked: null }, { status: 400 });
  await forgetKeptInput(context.world, person, `/attempts/${id}`);
  const { outcome, view: after } = await takeStep(context.world, person.id, id, command);
  if (outcome.kind === "not-found") throw new Response(null, { status: 404, statusText: "Not Found" });
  if (outcome.kind === "stale" || outcome.kind === "not-possible" || outcome.kind === "begun-again") {
    return data({ problem: null, notice: outcome, marked: outcome.kind === "begun-again" ? form.get("choice") : null }, { status: 409 });
  }
  const view = after ?? (await showAttempt(context.world, person.id, id));
  return redirect(`/attempts/${id}${view === null ? "" : `#${command.intent === "clock" ? "ask" : readingStartsAt(view)}`}`, 303);
}

function commandOf(form: URLSearchParams): Command | "no-choice" {
  const seq = form.get("seq") ?? "";
  // A number that no attempt can have makes the command a stale one.
  const expectedSeq = /^\d{1,9}$/u.test(seq) ? Number(seq) : -1;
  const intent = form.get("intent");
  if (intent === "continue" || intent === "expire") return { intent, expectedSeq };
  const change = CLOCK_CHANGES.find((known) => known === form.get("change"));
  if (intent === "clock" && change !== undefined) return { intent, expectedSeq, change };
  const choice = form.get("choice");
  return choice === null || choice === "" ? "no-choice" : { intent: "decide", expectedSeq, choice };
}

export default function Attempt() {
  const { view, source, until, course } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <PlayerPage title={view.frame.scenario.title} leaveAction={`/attempts/${view.frame.attempt}`}>
      <PlayerView view={view} source={source} problem={answer?.problem ?? null} notice={answer?.notice ?? null} course={course} clock={{ until, marked: answer?.marked ?? null }} />
    </PlayerPage>
  );
}
