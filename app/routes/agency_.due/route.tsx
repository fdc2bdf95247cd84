import { redirect, type ActionFunctionArgs, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DuePage } from "~/components/agency/due-page";
import { MemberPage } from "~/components/frame/page";
import "~/messages/areas/reports";
import { pageTitle } from "~/messages/page-title";
import { readForm } from "~/server/http/read-form";
import { countToRemind, remindByHand } from "~/server/reminders/remind-by-hand.server";
import { countDue } from "~/server/reports/due.server";
import { requireReports } from "~/server/reports/require-reports.server";
import { toldInPerson } from "~/server/reports/told-in-person.server";
import stylesheet from "~/styles/reports.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];
export const meta: MetaFunction = () => [{ title: pageTitle((t) => t("reports.titles.due")) }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { world } = context;
  const { person, agency, agencies } = await requireReports(context, request);
  const done = Number.parseInt(new URL(request.url).searchParams.get("done") ?? "", 10);
  return {
    agency: { id: agency.agencyId, name: agency.agencyName },
    agencies,
    lines: await countDue(world, agency.agencyId),
    remindable: await countToRemind(world, agency),
    reminded: Number.isNaN(done) ? null : done,
    inPerson: await toldInPerson(world, agency, person.language),
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await readForm(request.clone());
  const { agency } = await requireReports(context, request, form.get("agency"));
  if (form.get("intent") !== "remind") throw new Response(null, { status: 400, statusText: "Bad Request" });
  const count = await remindByHand(context.world, agency);
  return redirect(`/agency/due?${new URLSearchParams({ agency: agency.agencyId, done: String(count) }).toString()}`, 303);
}

export default function Due() {
  return (
    <MemberPage>
      <DuePage {...useLoaderData<typeof loader>()} />
    </MemberPage>
  );
}
