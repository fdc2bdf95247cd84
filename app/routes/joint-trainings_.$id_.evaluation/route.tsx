import { data, redirect, type ActionFunctionArgs, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { MemberPage } from "~/components/frame/page";
import { EvaluationPage } from "~/components/joint-training/evaluation-page";
import { gainField, GAINS, LEVELS, reactionField, REACTIONS, USES } from "~/domain/joint-training/evaluation";
import { summaryOf } from "~/domain/joint-training/evaluation-summary";
import "~/messages/areas/evaluation";
import "~/messages/areas/trainings";
import { pageTitle } from "~/messages/page-title";
import { refusedAddress } from "~/server/audit/refused-address.server";
import { readForm } from "~/server/http/read-form";
import { evaluationsOf, ownEvaluation, sendEvaluation } from "~/server/joint-trainings/evaluation.server";
import { requireTraining } from "~/server/joint-trainings/require-training.server";
import { titleOf } from "~/server/joint-trainings/show-training.server";
import { forgetKeptInput, readKeptInput } from "~/server/sign-ins/kept-input.server";
import styles from "~/styles/evaluation.css?url";

export const meta: MetaFunction = () => [{ title: pageTitle((t) => t("trainings.toEvaluation")) }];
export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

/** It may be half written. */
export const handle = { writing: true };

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { world } = context;
  const { id, person, access } = await requireTraining(context, request, params["id"], ({ trains, participates }) => trains || participates);
  const { pathname, searchParams } = new URL(request.url);
  const [own, kept] = await Promise.all([ownEvaluation(world, person.id, id), readKeptInput(world, person, pathname)]);
  if (own === null && !access.trains) throw await refusedAddress(world, person, request);
  return {
    training: { id, title: await titleOf(world, id) }, own, result: access.trains ? summaryOf(await evaluationsOf(world, id)) : null,
    questions: {
      levels: [...LEVELS], uses: [...USES],
      reactions: REACTIONS.map((one) => ({ id: one, field: reactionField(one) })),
      gains: GAINS.map((item) => ({ id: item, before: gainField(item, "before"), after: gainField(item, "after") })),
    },
    isSaid: searchParams.get("said") === "sent", typed: kept === undefined ? [] : [...kept],
  };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { world } = context;
  const { id, person } = await requireTraining(context, request, params["id"], ({ participates, trains }) => participates || trains);
  const form = await readForm(request);
  const here = `/joint-trainings/${id}/evaluation`;
  await forgetKeptInput(world, person, here);
  const outcome = await sendEvaluation(world, person.id, id, form);
  if (outcome === null) throw await refusedAddress(world, person, request);
  if (outcome === "sent" || outcome === "closed") return redirect(outcome === "sent" ? `${here}?said=sent` : here, 303);
  return data({ problem: outcome, typed: [...form] }, { status: 400 });
}

export default function Evaluation() {
  const { typed, ...shown } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <MemberPage section="joint-trainings">
      <EvaluationPage {...shown} problem={refused?.problem ?? null} typed={refused?.typed ?? typed} />
    </MemberPage>
  );
}
