import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { MemberPage } from "~/components/frame/page";
import { AttendPage, type AttendProblem } from "~/components/joint-training/attend-page";
import "~/messages/areas/attendance";
import { pageTitle } from "~/messages/page-title";
import { readForm } from "~/server/http/read-form";
import { showSigned } from "~/server/joint-trainings/show-signed.server";
import { signWithCode } from "~/server/joint-trainings/sign-code.server";
import { requirePerson } from "~/server/sign-ins/current-person.server";

export const meta: MetaFunction = () => [{ title: pageTitle((t) => t("attend.title")) }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { searchParams } = new URL(request.url);
  return { code: searchParams.get("code") ?? "", signed: await showSigned(context.world, person, searchParams.get("signed") ?? "") };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { world } = context;
  const person = await requirePerson(context, request);
  const form = await readForm(request);
  const code = form.get("code") ?? "";
  const outcome = await signWithCode(world, person, { typed: code, agency: form.get("agency") ?? "" });
  switch (outcome.kind) {
    case "done":
      return outcome.signed.kind === "signed" ? redirect(`/attend?signed=${outcome.session}`, 303) : refused({ kind: outcome.signed.kind }, code);
    case "which-agency":
      return refused({ kind: "choose" }, code, outcome.agencies);
    case "wait":
      return refused(outcome, code);
    case "unknown":
      return refused(outcome, code);
  }
}

function refused(problem: AttendProblem, code: string, agencies: { id: string; name: string }[] = []) {
  return data({ problem, code, agencies }, { status: problem.kind === "wait" ? 429 : 400, ...(problem.kind === "wait" ? { headers: { "Retry-After": String(problem.seconds) } } : {}) });
}

export default function Attend() {
  const { code, signed } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <MemberPage section="learning">
      <AttendPage code={answer?.code ?? code} signed={answer === undefined ? signed : null} problem={answer?.problem ?? null} agencies={answer?.agencies ?? []} />
    </MemberPage>
  );
}
