import { redirect, type ActionFunctionArgs, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { RemindersPage } from "~/components/agency/reminders-page";
import { MemberPage } from "~/components/frame/page";
import "~/messages/areas/reports";
import { pageTitle } from "~/messages/page-title";
import { refusedAddress } from "~/server/audit/refused-address.server";
import { readForm } from "~/server/http/read-form";
import { ESCALATE_DAYS, listReminderDays, REMIND_DAYS, setReminderDays } from "~/server/reminders/reminder-days.server";
import { requireReports } from "~/server/reports/require-reports.server";
import stylesheet from "~/styles/reports.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];
export const meta: MetaFunction = () => [{ title: pageTitle((t) => t("reports.titles.reminders")) }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { person, agency } = await requireReports(context, request);
  const kept = new URL(request.url).searchParams.get("done") === "kept";
  return { agency: { id: agency.agencyId, name: agency.agencyName }, settings: await listReminderDays(context.world, person), before: REMIND_DAYS, after: ESCALATE_DAYS, kept };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await readForm(request.clone());
  const { person, agency } = await requireReports(context, request, form.get("agency"));
  if (!(await setReminderDays(context.world, person, agency.agencyId, form.get("before") ?? "", form.get("after") ?? ""))) throw await refusedAddress(context.world, person, request);
  return redirect("/agency/reminders?done=kept", 303);
}

export default function Reminders() {
  return (
    <MemberPage>
      <RemindersPage {...useLoaderData<typeof loader>()} />
    </MemberPage>
  );
}
