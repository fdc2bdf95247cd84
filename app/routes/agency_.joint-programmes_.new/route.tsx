import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { MemberPage } from "~/components/frame/page";
import { NewJointPage } from "~/components/joint-programme/joint-page";
import "~/messages/areas/joint-programmes";
import { pageTitle } from "~/messages/page-title";
import { refusedAddress } from "~/server/audit/refused-address.server";
import { readForm } from "~/server/http/read-form";
import { proposeJoint } from "~/server/joint-programmes/propose.server";
import { showNewJoint } from "~/server/joint-programmes/show-joint.server";
import { requireAction, requirePerson } from "~/server/sign-ins/current-person.server";
import { forgetKeptInput, readKeptInput } from "~/server/sign-ins/kept-input.server";

export const meta: MetaFunction = () => [{ title: pageTitle((t) => t("jointProgrammes.newTitle")) }];

/** A proposal may be half written. */
export const handle = { writing: true };

const here = "/agency/joint-programmes/new";

export async function loader({ context, request }: LoaderFunctionArgs) {
  const viewer = await requirePerson(context, request);
  requireAction(viewer, "answer-joint-programmes");
  const [shown, kept] = await Promise.all([showNewJoint(context.world, viewer), readKeptInput(context.world, viewer, here)]);
  return { ...shown, id: kept?.get("programme") ?? shown.id, typed: kept === undefined ? [] : [...kept] };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { world } = context;
  const viewer = await requirePerson(context, request);
  requireAction(viewer, "answer-joint-programmes");
  const form = await readForm(request);
  await forgetKeptInput(world, viewer, here);
  const outcome = await proposeJoint(world, viewer, form.get("programme") ?? "", form.get("host") ?? "", form);
  if (outcome.kind === "not-found") throw await refusedAddress(world, viewer, request);
  if (outcome.kind === "problem") return data({ problem: outcome.problem, typed: [...form] }, { status: 400 });
  return redirect(`/agency/joint-programmes/${outcome.id}?done=proposed`, 303);
}

export default function NewJointProgramme() {
  const { typed, ...shown } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>() ?? { problem: null, typed };
  const id = new URLSearchParams(answered.typed).get("programme") ?? shown.id;
  return (
    <MemberPage section="agency">
      <NewJointPage {...shown} id={id} {...answered} />
    </MemberPage>
  );
}
