import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { MemberPage } from "~/components/frame/page";
import { NewTrainingPage } from "~/components/joint-training/new-training-page";
import "~/messages/areas/training-plan";
import "~/messages/areas/trainings";
import { pageTitle } from "~/messages/page-title";
import { readForm } from "~/server/http/read-form";
import { agreedProgrammes } from "~/server/joint-trainings/agreed-programmes.server";
import { scenariosToChoose } from "~/server/joint-trainings/materials.server";
import { planTraining } from "~/server/joint-trainings/plan-training.server";
import { zonesToChoose } from "~/server/joint-trainings/show-plan.server";
import { timeZoneOf } from "~/server/people/time-zone";
import { may, requireAction, requirePerson } from "~/server/sign-ins/current-person.server";
import { forgetKeptInput, readKeptInput } from "~/server/sign-ins/kept-input.server";

export const meta: MetaFunction = () => [{ title: pageTitle((t) => t("trainingPlan.newTitle")) }];

/** It may be half written. */
export const handle = { writing: true };

const HERE = "/joint-trainings/new";

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { world } = context;
  const person = await requirePerson(context, request);
  requireAction(person, "run-trainings");
  const [programmes, scenarios, kept] = await Promise.all([agreedProgrammes(world, person), scenariosToChoose(world), readKeptInput(world, person, HERE)]);
  const asked = new URL(request.url).searchParams.get("programme") ?? kept?.get("programme") ?? null;
  const chosen = programmes.find(({ version }) => version === asked) ?? (programmes.length === 1 ? programmes[0] : undefined) ?? null;
  const timeZone = timeZoneOf(person);
  return {
    programmes, chosen, ticket: world.ids.next(), mayAgree: may(person, "answer-joint-programmes"),
    details: { title: "", about: "", timeZone, scenario: null, zones: zonesToChoose([timeZone, ...(chosen?.agencies.map((agency) => agency.timeZone) ?? [])]), scenarios },
    typed: kept === undefined ? [] : [...kept],
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { world } = context;
  const person = await requirePerson(context, request);
  requireAction(person, "run-trainings");
  const form = await readForm(request);
  await forgetKeptInput(world, person, HERE);
  const outcome = await planTraining(world, person, form);
  if (outcome.kind === "planned") return redirect(`/joint-trainings/${outcome.id}?said=planned`, 303);
  return data({ problem: outcome.problem, agency: outcome.agency ?? null, typed: [...form] }, { status: 400 });
}

export default function NewTraining() {
  const { typed, chosen, ...shown } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const given = refused?.typed ?? typed;
  const again = shown.programmes.find(({ version }) => given.some(([name, value]) => name === "programme" && value === version));
  return (
    <MemberPage section="joint-trainings">
      <NewTrainingPage {...shown} chosen={(refused === undefined ? chosen : again) ?? chosen} problem={refused?.problem ?? null} agency={refused?.agency ?? null} typed={given} />
    </MemberPage>
  );
}
