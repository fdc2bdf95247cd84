import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { MemberPage } from "~/components/frame/page";
import { ComputerPage } from "~/components/people/computer-page";
import "~/messages/areas/people";
import { pageTitle } from "~/messages/page-title";
import { refusedAddress } from "~/server/audit/refused-address.server";
import { readForm } from "~/server/http/read-form";
import { changeComputer, findListed, removeComputer } from "~/server/people/computers.server";
import { requireAction, requirePerson } from "~/server/sign-ins/current-person.server";

export const meta: MetaFunction = () => [{ title: pageTitle((t) => t("titles.computer")) }];

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  requireAction(person, "enrol-computers");
  const found = await findListed(context.world, person, params.id ?? "");
  if (found === null) throw await refusedAddress(context.world, person, request);
  return { name: found.name, lockMinutes: found.lockMinutes };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { world } = context;
  const person = await requirePerson(context, request);
  requireAction(person, "enrol-computers");
  const form = await readForm(request);
  const id = params.id ?? "";
  const outcome = form.get("intent") === "remove" ? await remove() : await changeComputer(world, person, id, { name: form.get("name") ?? "", lockMinutes: form.get("lockMinutes") });
  if (outcome === "not-found") throw await refusedAddress(world, person, request);
  if (outcome === "nameless") return data({ nameless: true }, { status: 400 });
  return redirect(`/people/computers?done=${outcome === "changed" ? "kept" : "removed"}`, 303);

  async function remove() {
    return (await removeComputer(world, person, id)) ? "removed" : "not-found";
  }
}

export default function Computer() {
  return (
    <MemberPage section="people">
      <ComputerPage {...useLoaderData<typeof loader>()} nameless={useActionData<typeof action>()?.nameless === true} />
    </MemberPage>
  );
}
