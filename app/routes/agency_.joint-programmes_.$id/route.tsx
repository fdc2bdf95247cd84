import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { MemberPage } from "~/components/frame/page";
import { JointPage, type Problem } from "~/components/joint-programme/joint-page";
import "~/messages/areas/joint-programmes";
import { pageTitle } from "~/messages/page-title";
import { refusedAddress } from "~/server/audit/refused-address.server";
import { readForm } from "~/server/http/read-form";
import { answerJoint, endJoint } from "~/server/joint-programmes/answer.server";
import { proposeJoint } from "~/server/joint-programmes/propose.server";
import { showJoint } from "~/server/joint-programmes/show-joint.server";
import { requireAction, requirePerson } from "~/server/sign-ins/current-person.server";
import { forgetKeptInput, readKeptInput } from "~/server/sign-ins/kept-input.server";

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: pageTitle((t) => shown?.shown.title ?? t("jointProgrammes.title")) }];

/** A note or a new version may be half written. */
export const handle = { writing: true };

const said = ["answered", "proposed", "ended"] as const;

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { world } = context;
  const viewer = await requirePerson(context, request);
  requireAction(viewer, "answer-joint-programmes");
  const { pathname, searchParams } = new URL(request.url);
  const [shown, kept] = await Promise.all([showJoint(world, viewer, params.id ?? ""), readKeptInput(world, viewer, pathname)]);
  if (shown === null) throw await refusedAddress(world, viewer, request);
  return { shown, done: said.find((word) => word === searchParams.get("done")) ?? null, typed: kept === undefined ? [] : [...kept] };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { world } = context;
  const viewer = await requirePerson(context, request);
  requireAction(viewer, "answer-joint-programmes");
  const form = await readForm(request);
  const id = params.id ?? "";
  const here = `/agency/joint-programmes/${id}`;
  await forgetKeptInput(world, viewer, here);
  const refused = (problem: Problem) => data({ problem, typed: [...form] }, { status: 400 });
  switch (form.get("intent")) {
    case "answer": {
      const field = (name: string) => form.get(name) ?? "";
      const outcome = await answerJoint(world, viewer, id, { agency: field("agency"), version: field("version"), word: field("word"), note: field("note") });
      if (outcome === "too-long") return refused(outcome);
      if (outcome === "not-found") break;
      return redirect(`${here}?done=answered`, 303);
    }
    case "propose": {
      // No agency: what is not there is not begun here.
      const outcome = await proposeJoint(world, viewer, id, "", form);
      if (outcome.kind === "problem") return refused(outcome.problem);
      if (outcome.kind === "not-found") break;
      return redirect(`${here}?done=proposed`, 303);
    }
    case "end":
      if (await endJoint(world, viewer, id)) return redirect(`${here}?done=ended`, 303);
      break;
    default:
      throw new Response(null, { status: 400, statusText: "Bad Request" });
  }
  throw await refusedAddress(world, viewer, request);
}

export default function JointProgramme() {
  const { shown, done, typed } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <MemberPage section="agency">
      <JointPage shown={shown} done={answered === undefined ? done : null} problem={answered?.problem ?? null} typed={answered?.typed ?? typed} />
    </MemberPage>
  );
}
