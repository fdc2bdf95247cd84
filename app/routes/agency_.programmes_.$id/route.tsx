import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { MemberPage } from "~/components/frame/page";
import { ProgrammePage } from "~/components/programme/programme-page";
import "~/messages/areas/programmes";
import { pageTitle } from "~/messages/page-title";
import { refusedAddress } from "~/server/audit/refused-address.server";
import { readForm } from "~/server/http/read-form";
import { changeProgramme, retireProgramme } from "~/server/programmes/change-programme.server";
import { showProgramme } from "~/server/programmes/show-programme.server";
import { requireAction, requirePerson } from "~/server/sign-ins/current-person.server";
import { forgetKeptInput, readKeptInput } from "~/server/sign-ins/kept-input.server";

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: pageTitle((t) => shown?.shown.title ?? t("programmes.title")) }];

/** A change may be half written. */
export const handle = { writing: true };

const said = ["kept", "retired"] as const;

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { world } = context;
  const viewer = await requirePerson(context, request);
  requireAction(viewer, "manage-programmes");
  const { pathname, searchParams } = new URL(request.url);
  const [shown, kept] = await Promise.all([showProgramme(world, viewer, params.id ?? ""), readKeptInput(world, viewer, pathname)]);
  if (shown === null) throw await refusedAddress(world, viewer, request);
  return { shown, done: said.find((word) => word === searchParams.get("done")) ?? null, typed: kept === undefined ? shown.form : [...kept] };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { world } = context;
  const viewer = await requirePerson(context, request);
  requireAction(viewer, "manage-programmes");
  const form = await readForm(request);
  const id = params.id ?? "";
  const here = `/agency/programmes/${id}`;
  await forgetKeptInput(world, viewer, here);
  if (form.get("intent") === "retire") {
    if (!(await retireProgramme(world, viewer, id))) throw await refusedAddress(world, viewer, request);
    return redirect(`${here}?done=retired`, 303);
  }
  // No agency: what is not there is not begun here.
  const outcome = await changeProgramme(world, viewer, id, "", form);
  if (outcome.kind === "not-found") throw await refusedAddress(world, viewer, request);
  if (outcome.kind === "kept") return redirect(`${here}?done=kept`, 303);
  const typed = [...form];
  return outcome.kind === "problem" ? data({ problem: outcome.problem, preview: null, typed }, { status: 400 }) : data({ problem: null, preview: outcome, typed });
}

export default function Programme() {
  const { typed, shown, done } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <MemberPage section="agency">
      <ProgrammePage shown={shown} done={answered === undefined ? done : null} {...(answered ?? { problem: null, preview: null, typed })} />
    </MemberPage>
  );
}
