import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { MemberPage } from "~/components/frame/page";
import { BringPage } from "~/components/people-import/bring-page";
import "~/messages/areas/people";
import "~/messages/areas/people-import";
import { pageTitle } from "~/messages/page-title";
import { refusedAddress } from "~/server/audit/refused-address.server";
import { readFormWithFile } from "~/server/http/read-form";
import { isoDayIn } from "~/server/people/time-zone";
import { bringFile } from "~/server/people-import/bring-file.server";
import { listImports } from "~/server/people-import/show-import.server";
import { agenciesFor, requirePerson } from "~/server/sign-ins/current-person.server";
import { forgetKeptInput, readKeptInput } from "~/server/sign-ins/kept-input.server";

export const meta: MetaFunction = () => [{ title: pageTitle((t) => t("peopleImport.title")) }];

/** A choice may be half made. */
export const handle = { writing: true };

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { world } = context;
  const person = await requirePerson(context, request);
  const agencies = agenciesFor(person, "manage-people");
  const [first] = agencies;
  if (first === undefined) throw await refusedAddress(world, person, request);
  const [imports, kept] = await Promise.all([listImports(world, person), readKeptInput(world, person, "/people/import")]);
  return { agencies: agencies.map(({ agencyId, agencyName }) => ({ id: agencyId, name: agencyName })), imports, today: isoDayIn(first.timeZone, world.clock.now()), typed: kept === undefined ? [] : [...kept] };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { world } = context;
  const person = await requirePerson(context, request);
  if (agenciesFor(person, "manage-people").length === 0) throw await refusedAddress(world, person, request);
  const { form, file } = await readFormWithFile(request, "file");
  await forgetKeptInput(world, person, "/people/import");
  const outcome = await bringFile(world, person, file, { agency: form.get("agency") ?? "", lists: form.get("lists") ?? "", day: form.get("day") ?? "" });
  if (outcome.kind === "not-found") throw await refusedAddress(world, person, request);
  if (outcome.kind === "refused") return data({ problems: outcome.problems, typed: [...form] }, { status: 400 });
  return redirect(`/people/import/${outcome.id}`, 303);
}

export default function PeopleImport() {
  const { typed, ...shown } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <MemberPage section="people">
      <BringPage {...shown} problems={refused?.problems ?? []} typed={refused?.typed ?? typed} />
    </MemberPage>
  );
}
