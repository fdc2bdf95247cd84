import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData, type ShouldRevalidateFunction } from "@remix-run/react";
import { MemberPage } from "~/components/frame/page";
import type { MemberProblem } from "~/components/people/member-problem";
import { type PersonDone, PersonPage } from "~/components/people/person-page";
import "~/messages/areas/members";
import "~/messages/areas/people";
import { pageTitle } from "~/messages/page-title";
import { refusedAddress } from "~/server/audit/refused-address.server";
import { readForm } from "~/server/http/read-form";
import { applyPersonForm } from "~/server/people/person-forms.server";
import { showPerson } from "~/server/people/show-person.server";
import { requireAction, requirePerson } from "~/server/sign-ins/current-person.server";
import { forgetKeptInput, readKeptInput } from "~/server/sign-ins/kept-input.server";

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: pageTitle((t) => loaded?.person.name ?? t("people.title")) }];

/** A name or a line manager may be half written. */
export const handle = { writing: true };

/** After a refusal too. */
export const shouldRevalidate: ShouldRevalidateFunction = () => true;

const said: readonly PersonDone[] = ["added", "moved", "changed", "left", "stays", "returned", "merged"];

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { world } = context;
  const viewer = await requirePerson(context, request);
  requireAction(viewer, "see-people");
  const { pathname, searchParams } = new URL(request.url);
  const [person, kept] = await Promise.all([showPerson(world, viewer, params.id ?? ""), readKeptInput(world, viewer, pathname)]);
  if (person === null) throw await refusedAddress(world, viewer, request);
  return { person, done: said.find((word) => word === searchParams.get("done")) ?? null, kept: kept === undefined ? null : formOf(kept, null) };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { world } = context;
  const viewer = await requirePerson(context, request);
  requireAction(viewer, "manage-people");
  const form = await readForm(request);
  const id = params.id ?? "";
  const here = `/people/${id}`;
  await forgetKeptInput(world, viewer, here);
  const outcome = await applyPersonForm(world, viewer, id, form);
  if (outcome === null) throw new Response(null, { status: 400, statusText: "Bad Request" });
  if (outcome === "not-found") throw await refusedAddress(world, viewer, request);
  const done = said.find((word) => word === outcome);
  if (done !== undefined) return redirect(`${here}?done=${done}`, 303);
  return data(formOf(form, outcome as Exclude<typeof outcome, PersonDone>), { status: 400 });
}

/** What was refused, or kept while its writer was away, as it was typed. */
function formOf(form: URLSearchParams, problem: MemberProblem | null) {
  return { intent: form.get("intent") ?? "", membership: form.get("membership") ?? "", problem, typed: [...form] };
}

export default function Person() {
  const { person, done, kept } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  return (
    <MemberPage section="people">
      <PersonPage person={person} done={refused === null ? done : null} refused={refused ?? kept} />
    </MemberPage>
  );
}
