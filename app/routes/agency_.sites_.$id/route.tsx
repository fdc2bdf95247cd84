import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { SitePage } from "~/components/agency/site-page";
import { MemberPage } from "~/components/frame/page";
import "~/messages/areas/people";
import "~/messages/areas/sites";
import { pageTitle } from "~/messages/page-title";
import { refusedAddress } from "~/server/audit/refused-address.server";
import { readForm } from "~/server/http/read-form";
import { changeSite, closeSite, showSite } from "~/server/people/sites.server";
import { requireAction, requirePerson } from "~/server/sign-ins/current-person.server";
import { forgetKeptInput, readKeptInput } from "~/server/sign-ins/kept-input.server";

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: pageTitle((t) => loaded?.site.name ?? t("sites.title")) }];

/** A name may be half written. */
export const handle = { writing: true };

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { world } = context;
  const viewer = await requirePerson(context, request);
  requireAction(viewer, "manage-people");
  const [shown, kept] = await Promise.all([showSite(world, viewer, params.id ?? ""), readKeptInput(world, viewer, new URL(request.url).pathname)]);
  if (shown === null) throw await refusedAddress(world, viewer, request);
  return { ...shown, typed: kept === undefined ? [] : [...kept] };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { world } = context;
  const viewer = await requirePerson(context, request);
  requireAction(viewer, "manage-people");
  const form = await readForm(request);
  const [id, intent] = [params.id ?? "", form.get("intent")];
  if (intent !== "change" && intent !== "close" && intent !== "open") throw new Response(null, { status: 400, statusText: "Bad Request" });
  await forgetKeptInput(world, viewer, `/agency/sites/${id}`);
  const input = { name: form.get("name") ?? "", city: form.get("city") ?? "", parent: form.get("parent") ?? "" };
  const outcome = intent === "change" ? await changeSite(world, viewer, id, input) : await closeSite(world, viewer, id, intent === "close");
  if (outcome === "not-found") throw await refusedAddress(world, viewer, request);
  if (outcome === "done") return redirect(`/agency/sites?done=${{ change: "kept", close: "closed", open: "opened" }[intent]}`, 303);
  return data({ problem: outcome, typed: [...form] }, { status: 400 });
}

export default function Site() {
  const { typed, ...shown } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <MemberPage section="people">
      <SitePage {...shown} problem={refused?.problem ?? null} typed={refused?.typed ?? typed} />
    </MemberPage>
  );
}
