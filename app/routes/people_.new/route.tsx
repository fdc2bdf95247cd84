import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData, type ShouldRevalidateFunction } from "@remix-run/react";
import { MemberPage } from "~/components/frame/page";
import { NewPersonPage } from "~/components/people/new-person-page";
import "~/messages/areas/members";
import "~/messages/areas/people";
import { pageTitle } from "~/messages/page-title";
import { refusedAddress } from "~/server/audit/refused-address.server";
import { readForm } from "~/server/http/read-form";
import { addPerson } from "~/server/people/add-person.server";
import { agenciesForNew, readNewPerson } from "~/server/people/new-person-form.server";
import { requireAction, requirePerson } from "~/server/sign-ins/current-person.server";
import { forgetKeptInput, readKeptInput } from "~/server/sign-ins/kept-input.server";

export const meta: MetaFunction = () => [{ title: pageTitle((t) => t("member.titleNew")) }];

/** A person may be half written. */
export const handle = { writing: true };

/** After a refusal too. */
export const shouldRevalidate: ShouldRevalidateFunction = () => true;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { world } = context;
  const viewer = await requirePerson(context, request);
  requireAction(viewer, "manage-people");
  const { pathname, searchParams } = new URL(request.url);
  const [agencies, kept] = await Promise.all([agenciesForNew(world, viewer), readKeptInput(world, viewer, pathname)]);
  const wished = searchParams.get("agency") ?? kept?.get("agency");
  const agency = agencies.find(({ id }) => id === wished) ?? agencies[0];
  if (agency === undefined || (searchParams.has("agency") && agency.id !== wished)) throw await refusedAddress(world, viewer, request);
  return { agencies, agency, typed: kept === undefined ? [] : [...kept] };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { world } = context;
  const viewer = await requirePerson(context, request);
  requireAction(viewer, "manage-people");
  const form = await readForm(request);
  await forgetKeptInput(world, viewer, "/people/new");
  const outcome = await addPerson(world, viewer, readNewPerson(form));
  if (outcome.kind === "not-found") throw await refusedAddress(world, viewer, request);
  if (outcome.kind === "added") return redirect(`/people/${outcome.id}?done=added`, 303);
  const already = outcome.kind === "here-already" ? outcome.id : null;
  return data({ problem: outcome.kind === "fault" ? outcome.fault : null, already, agency: form.get("agency"), typed: [...form] }, { status: already === null ? 400 : 409 });
}

export default function NewPerson() {
  const { typed, agency, agencies } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <MemberPage section="people">
      <NewPersonPage agencies={agencies} agency={agencies.find(({ id }) => id === refused?.agency) ?? agency} problem={refused?.problem ?? null} already={refused?.already ?? null} typed={refused?.typed ?? typed} />
    </MemberPage>
  );
}
