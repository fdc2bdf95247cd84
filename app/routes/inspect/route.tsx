import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { EnterInspection, InspectionOverview } from "~/components/as-at/inspect-page";
import { PublicPage } from "~/components/frame/page";
import "~/messages/areas/as-at";
import { pageTitle } from "~/messages/page-title";
import { readForm } from "~/server/http/read-form";
import { enterInspection, inspectorHere, leaveInspection } from "~/server/inspection/inspector-here.server";
import { listSample } from "~/server/inspection/show-evidence.server";
import { momentIn } from "~/server/people/time-zone";

export const meta: MetaFunction = () => [{ title: pageTitle((t) => t("inspect.title")) }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  const inspector = await inspectorHere(context.world, request);
  if (inspector === null) return { overview: null };
  const { agency, until } = inspector;
  return { overview: { agency: agency.name, until: momentIn(agency.timeZone, "en", until), records: await listSample(context.world, inspector) } };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { world, address } = context;
  const form = await readForm(request);
  if (form.get("intent") === "leave") return redirect("/inspect", { status: 303, headers: { "Set-Cookie": await leaveInspection(world) } });
  const outcome = await enterInspection(world, form.get("code") ?? "", address);
  if (outcome.kind === "entered") return redirect("/inspect", { status: 303, headers: { "Set-Cookie": outcome.cookie } });
  const headers = outcome.kind === "wait" ? { "Retry-After": String(outcome.seconds) } : undefined;
  return data({ problem: outcome }, { status: outcome.kind === "wait" ? 429 : 400, headers });
}

export default function Inspect() {
  const { overview } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem ?? null;
  return <PublicPage>{overview === null ? <EnterInspection problem={problem} /> : <InspectionOverview {...overview} />}</PublicPage>;
}
