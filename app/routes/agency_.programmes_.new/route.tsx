import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { MemberPage } from "~/components/frame/page";
import { NewProgrammePage } from "~/components/programme/programme-page";
import "~/messages/areas/programmes";
import { pageTitle } from "~/messages/page-title";
import { refusedAddress } from "~/server/audit/refused-address.server";
import { readForm } from "~/server/http/read-form";
import { changeProgramme } from "~/server/programmes/change-programme.server";
import { showNewProgramme } from "~/server/programmes/show-programme.server";
import { requireAction, requirePerson } from "~/server/sign-ins/current-person.server";
import { forgetKeptInput, readKeptInput } from "~/server/sign-ins/kept-input.server";

export const meta: MetaFunction = () => [{ title: pageTitle((t) => t("programmes.newTitle")) }];

/** A programme may be half written. */
export const handle = { writing: true };

const here = "/agency/programmes/new";

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { world } = context;
  const viewer = await requirePerson(context, request);
  requireAction(viewer, "manage-programmes");
  const kept = await readKeptInput(world, viewer, here);
  const shown = await showNewProgramme(world, viewer, kept?.get("agency") ?? new URL(request.url).searchParams.get("agency"));
  if (shown === null) throw await refusedAddress(world, viewer, request);
  return { ...shown, id: kept?.get("programme") ?? shown.id, typed: kept === undefined ? [] : [...kept] };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { world } = context;
  const viewer = await requirePerson(context, request);
  requireAction(viewer, "manage-programmes");
  const form = await readForm(request);
  await forgetKeptInput(world, viewer, here);
  const [id, agency] = [form.get("programme") ?? "", form.get("agency") ?? ""];
  const outcome = await changeProgramme(world, viewer, id, agency, form);
  if (outcome.kind === "not-found") throw await refusedAddress(world, viewer, request);
  if (outcome.kind === "kept") return redirect(`/agency/programmes/${outcome.id}?done=kept`, 303);
  const typed = [...form];
  return outcome.kind === "problem" ? data({ problem: outcome.problem, preview: null, typed }, { status: 400 }) : data({ problem: null, preview: outcome, typed });
}

export default function NewProgramme() {
  const { typed, ...shown } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>() ?? { problem: null, preview: null, typed };
  const id = new URLSearchParams(answered.typed).get("programme") ?? shown.id;
  return (
    <MemberPage section="agency">
      <NewProgrammePage {...shown} id={id} {...answered} />
    </MemberPage>
  );
}
