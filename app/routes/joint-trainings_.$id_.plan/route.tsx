import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { MemberPage } from "~/components/frame/page";
import { PlanPage } from "~/components/joint-training/plan-page";
import type { PlanProblem } from "~/components/joint-training/plan-fields";
import "~/messages/areas/training-plan";
import "~/messages/areas/trainings";
import { pageTitle } from "~/messages/page-title";
import { readForm } from "~/server/http/read-form";
import { changeMaterials } from "~/server/joint-trainings/materials.server";
import { cancelTraining, changeCapacities, changeDetails, isCancelled } from "~/server/joint-trainings/plan-training.server";
import { requireTraining } from "~/server/joint-trainings/require-training.server";
import { showPlan } from "~/server/joint-trainings/show-plan.server";
import { addTrainer, removeTrainer } from "~/server/joint-trainings/trainers.server";
import { forgetKeptInput, readKeptInput } from "~/server/sign-ins/kept-input.server";

export const meta: MetaFunction = () => [{ title: pageTitle((t) => t("trainingPlan.title")) }];

/** It may be half written. */
export const handle = { writing: true };

const LONGEST_SEARCH = 100;

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { world } = context;
  const { id, person } = await requireTraining(context, request, params["id"], ({ plans }) => plans);
  const { pathname, searchParams } = new URL(request.url);
  const [plan, kept] = await Promise.all([showPlan(world, person, id, (searchParams.get("trainer") ?? "").slice(0, LONGEST_SEARCH).trim()), readKeptInput(world, person, pathname)]);
  // Of a training that was called off nothing is planned any more.
  if (plan.cancelledOn !== null) throw redirect(`/joint-trainings/${id}`, 303);
  return { ...plan, isKept: searchParams.get("said") === "kept", typed: kept === undefined ? [] : [...kept] };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { world } = context;
  const { id, person } = await requireTraining(context, request, params["id"], ({ plans }) => plans);
  const form = await readForm(request);
  const here = `/joint-trainings/${id}/plan`;
  await forgetKeptInput(world, person, here);
  const refused = (problem: PlanProblem, agency: string | null = null) => data({ problem, agency, typed: [...form] }, { status: 400 });
  const kept = () => redirect(`${here}?said=kept`, 303);
  const whom = form.get("person") ?? "";
  if (await isCancelled(world, id)) return redirect(`/joint-trainings/${id}`, 303);
  switch (form.get("intent")) {
    case "details":
    case "capacities": {
      const outcome = await (form.get("intent") === "details" ? changeDetails : changeCapacities)(world, person, id, form);
      return outcome.kind === "changed" ? kept() : refused(outcome.problem, outcome.agency ?? null);
    }
    case "add-trainer":
      if (!(await addTrainer(world, person, id, whom))) throw new Response(null, { status: 404, statusText: "Not Found" });
      return kept();
    case "remove-trainer":
      // Whoever takes themselves away may have nothing to plan here any more.
      return (await removeTrainer(world, person, id, whom)) === "last" ? refused("last") : whom === person.id ? redirect("/joint-trainings", 303) : kept();
    case "add-material":
      return (await changeMaterials(world, id, "add", form.get("material") ?? "")) ? kept() : refused("no-page");
    case "remove-material":
      await changeMaterials(world, id, "remove", form.get("material") ?? "");
      return kept();
    case "cancel":
      await cancelTraining(world, person, id);
      return redirect(`/joint-trainings/${id}`, 303);
    default:
      throw new Response(null, { status: 400, statusText: "Bad Request" });
  }
}

export default function Plan() {
  const { typed, ...shown } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <MemberPage section="joint-trainings">
      <PlanPage {...shown} problem={refused?.problem ?? null} agency={refused?.agency ?? null} typed={refused?.typed ?? typed} />
    </MemberPage>
  );
}
