import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { MemberPage } from "~/components/frame/page";
import { SessionPage } from "~/components/joint-training/session-page";
import "~/messages/areas/training-plan";
import "~/messages/areas/trainings";
import { pageTitle } from "~/messages/page-title";
import { readForm } from "~/server/http/read-form";
import { requireTraining } from "~/server/joint-trainings/require-training.server";
import { addSession } from "~/server/joint-trainings/sessions.server";
import { refusedInWords, showSession, typedSession } from "~/server/joint-trainings/show-session.server";
import { forgetKeptInput, readKeptInput } from "~/server/sign-ins/kept-input.server";

export const meta: MetaFunction = () => [{ title: pageTitle((t) => t("trainingSession.add")) }];

/** It may be half written. */
export const handle = { writing: true };

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { world } = context;
  const { id, person } = await requireTraining(context, request, params["id"], ({ plans }) => plans);
  const shown = await showSession(world, id, null);
  if (shown === null) throw redirect(`/joint-trainings/${id}`, 303);
  const kept = await readKeptInput(world, person, new URL(request.url).pathname);
  return { training: shown.training, sequence: null, ticket: kept?.get("ticket") ?? world.ids.next(), values: kept === undefined ? shown.values : typedSession(kept) };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { world } = context;
  const { id, person } = await requireTraining(context, request, params["id"], ({ plans }) => plans);
  const form = await readForm(request);
  await forgetKeptInput(world, person, `/joint-trainings/${id}/sessions`);
  const outcome = await addSession(world, person, id, form);
  if (outcome.kind === "kept") return redirect(`/joint-trainings/${id}?said=session`, 303);
  return data({ refused: refusedInWords(person, outcome), values: typedSession(form), ticket: form.get("ticket") ?? "" }, { status: 400 });
}

export default function AddSession() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <MemberPage section="joint-trainings">
      <SessionPage {...loaded} {...answer} refused={answer?.refused ?? null} />
    </MemberPage>
  );
}
