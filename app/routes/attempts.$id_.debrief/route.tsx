import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Debrief, type Saved } from "~/components/debrief/debrief";
import { withTyped } from "~/components/debrief/typed-notes";
import { MemberPage } from "~/components/frame/page";
import "~/messages/areas/debrief";
import { pageTitle } from "~/messages/page-title";
import { keepAnswers, keepDiffers, type KeepOutcome } from "~/server/attempts/notes.server";
import { requireDebrief } from "~/server/attempts/require-debrief.server";
import { showSharing } from "~/server/attempts/share-debrief.server";
import { tryAgain } from "~/server/attempts/try-again.server";
import { backToCourse } from "~/server/courses/back-to-course.server";
import { readForm } from "~/server/http/read-form";
import { timeZoneOf } from "~/server/people/time-zone";
import { requirePerson } from "~/server/sign-ins/current-person.server";
import { forgetKeptInput, readKeptInput } from "~/server/sign-ins/kept-input.server";

/** Notes are written here. */
export const handle = { writing: true };

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: pageTitle((t) => (loaded === undefined ? t("titles.debrief") : t("debrief.title", { scenario: loaded.view.scenario.title }))) },
];

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const view = await requireDebrief(context.world, person.id, params.id ?? "");
  const { pathname, searchParams } = new URL(request.url);
  const typed = await readKeptInput(context.world, person, pathname);
  const [course, sharing] = await Promise.all([backToCourse(context.world, person.id, view.scenario.id), showSharing(context.world, person.id, view.attempt)]);
  return { sharing: (sharing?.trainings.length ?? 0) > 0, view: typed === undefined ? view : withTyped(view, typed), timeZone: timeZoneOf(person), saved: savedBy(searchParams), course };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { world } = context;
  const person = await requirePerson(context, request);
  const form = await readForm(request);
  const id = params.id ?? "";
  await forgetKeptInput(world, person, `/attempts/${id}/debrief`);
  switch (form.get("intent")) {
    case "try-again": {
      const attempt = await tryAgain(world, person.id, id, Number(form.get("from") ?? "-1"));
      if (attempt === null) throw new Response(null, { status: 404, statusText: "Not Found" });
      return redirect(`/attempts/${attempt}`, 303);
    }
    case "reflect": {
      const answers = new Map([...form].flatMap(([name, text]) => (name.startsWith("answer.") ? [[name.slice("answer.".length), text] as const] : [])));
      return answerTo(await keepAnswers(world, person.id, id, answers), `/attempts/${id}/debrief?kept=answers#reflect`, form);
    }
    case "differs": {
      const about = Number(form.get("about") ?? "-1");
      return answerTo(await keepDiffers(world, person.id, id, about, form.get("text") ?? ""), `/attempts/${id}/debrief?kept=${String(about)}#differs-${String(about)}`, form);
    }
    default:
      throw new Response(null, { status: 400, statusText: "Bad Request" });
  }
}

/** What was too long comes back as it was typed, so that it can be shortened. */
function answerTo(outcome: KeepOutcome, back: string, form: URLSearchParams) {
  if (outcome === "not-found") throw new Response(null, { status: 404, statusText: "Not Found" });
  return outcome === "kept" ? redirect(back, 303) : data({ typed: [...form] }, { status: 400 });
}

function savedBy(params: URLSearchParams): Saved | null {
  const kept = params.get("kept");
  if (kept === null) return null;
  return kept === "answers" ? { kind: "answers" } : { kind: "differs", about: Number(kept) };
}

export default function AttemptDebrief() {
  const { view, timeZone, saved, course, sharing } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <MemberPage section="scenarios">
      <Debrief
        view={refused === undefined ? view : withTyped(view, new URLSearchParams(refused.typed))}
        timeZone={timeZone}
        saved={refused === undefined ? saved : null}
        tooLong={refused !== undefined}
        course={course}
        sharing={sharing}
        exportHref={`/attempts/${view.attempt}/debrief/export`}
      />
    </MemberPage>
  );
}
