import { data, redirect, type ActionFunctionArgs, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { SitesPage } from "~/components/agency/sites-page";
import { MemberPage } from "~/components/frame/page";
import "~/messages/areas/people";
import "~/messages/areas/sites";
import { pageTitle } from "~/messages/page-title";
import { refusedAddress } from "~/server/audit/refused-address.server";
import { readForm } from "~/server/http/read-form";
import { addSite, listSites } from "~/server/people/sites.server";
import { requireAction, requirePerson } from "~/server/sign-ins/current-person.server";
import { forgetKeptInput, readKeptInput } from "~/server/sign-ins/kept-input.server";
import styles from "~/styles/agency-people.css?url";

export const meta: MetaFunction = () => [{ title: pageTitle((t) => t("sites.title")) }];
export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

/** A site may be half written. */
export const handle = { writing: true };

const said = ["added", "kept", "closed", "opened"] as const;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { world } = context;
  const viewer = await requirePerson(context, request);
  requireAction(viewer, "manage-people");
  const { pathname, searchParams } = new URL(request.url);
  const [agencies, kept] = await Promise.all([listSites(world, viewer), readKeptInput(world, viewer, pathname)]);
  return { agencies, done: said.find((word) => word === searchParams.get("done")) ?? null, typed: kept === undefined ? [] : [...kept] };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { world } = context;
  const viewer = await requirePerson(context, request);
  requireAction(viewer, "manage-people");
  const form = await readForm(request);
  await forgetKeptInput(world, viewer, "/agency/sites");
  const outcome = await addSite(world, viewer, form.get("agency") ?? "", { name: form.get("name") ?? "", city: form.get("city") ?? "", parent: form.get("parent") ?? "" });
  if (outcome === "not-found") throw await refusedAddress(world, viewer, request);
  return outcome === "done" ? redirect("/agency/sites?done=added", 303) : data({ problem: outcome, typed: [...form] }, { status: 400 });
}

export default function Sites() {
  const { typed, ...shown } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <MemberPage section="people">
      <SitesPage {...shown} problem={refused?.problem ?? null} typed={refused?.typed ?? typed} done={refused === undefined ? shown.done : null} />
    </MemberPage>
  );
}
