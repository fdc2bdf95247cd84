import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { MemberPage } from "~/components/frame/page";
import { SessionPage } from "~/components/joint-training/session-page";
import "~/messages/areas/training-plan";
import "~/messages/areas/trainings";
import { pageTitle } from "~/messages/page-title";
import { refusedAddress } from "~/server/audit/refused-address.server";
import { readForm } from "~/server/http/read-form";
import { requireTraining } from "~/server/joint-trainings/require-training.server";
import { cancelSession, moveSession } from "~/server/joint-trainings/sessions.server";
import { refusedInWords, showSession, typedSession } from "~/server/joint-trainings/show-session.server";
import { forgetKeptInput, readKeptInput } from "~/server/sign-ins/kept-input.server";

export const meta: MetaFunction = () => [{ title: pageTitle((t) => t("trainingSession.change")) }];

/** It may be half written. */
export const handle = { writing: true };

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { world } = context;
  const { id, person } = await requireTraining(context, request, params["id"], ({ plans }) => plans);
  const shown = await showSession(world, id, params["session"] ?? "");
  if (shown === null) throw await refusedAddress(world, person, request);
  const kept = await readKeptInput(world, person, new URL(request.url).pathname);
  return { ...shown, ticket: "", values: kept === undefined ? shown.values : typedSession(kept) };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { world } = context;
  const { id, person } = await requireTraining(context, request, params["id"], ({ plans }) => plans);
  const session = params["session"] ?? "";
  const form = await readForm(request);
  await forgetKeptInput(world, person, `/joint-trainings/${id}/sessions/${session}`);
  if (form.get("intent") === "cancel") {
    const outcome = await cancelSession(world, person, id, session);
    if (outcome === null) throw await refusedAddress(world, person, request);
    if (outcome === "cancelled") return redirect(`/joint-trainings/${id}?said=cancelled`, 303);
    return data({ refused: refusedInWords(person, { problem: outcome }), values: null }, { status: 400 });
  }
  if (form.get("intent") !== "keep") throw new Response(null, { status: 400, statusText: "Bad Request" });
  const outcome = await moveSession(world, person, id, session, form);
  if (outcome === null) throw await refusedAddress(world, person, request);
  if (outcome.kind === "kept") return redirect(`/joint-trainings/${id}?said=session`, 303);
  return data({ refused: refusedInWords(person, outcome), values: typedSession(form) }, { status: 400 });
}

export default function ChangeSession() {
  const { values, ...loaded } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <MemberPage section="joint-trainings">
      <SessionPage {...loaded} values={answer?.values ?? values} refused={answer?.refused ?? null} />
    </MemberPage>
  );
}
