import { data, redirect, type ActionFunctionArgs, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { InspectorsPage } from "~/components/as-at/inspectors-page";
import { MemberPage } from "~/components/frame/page";
import "~/messages/areas/as-at";
import "~/messages/areas/reports";
import { pageTitle } from "~/messages/page-title";
import { refusedAddress } from "~/server/audit/refused-address.server";
import { readForm } from "~/server/http/read-form";
import { admitInspector, endAdmission, listInspectors } from "~/server/inspection/admit-inspector.server";
import { dayIn } from "~/server/people/time-zone";
import { requireReports } from "~/server/reports/require-reports.server";
import stylesheet from "~/styles/reports.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];
export const meta: MetaFunction = () => [{ title: pageTitle((t) => t("inspectors.title")) }];

/** A reason may be half written. */
export const handle = { writing: true };

const fields = ["name", "organisation", "reason", "days", "records", "drawn"] as const;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { world } = context;
  const { person, agency } = await requireReports(context, request);
  const now = world.clock.now();
  const day = (instant: Date) => dayIn(agency.timeZone, person.language, instant);
  const inspectors = (await listInspectors(world, agency.agencyId)).map(({ grantedAt, expiresAt, endedAt, ...row }) => ({
    ...row, from: day(grantedAt), until: day(expiresAt), endedOn: endedAt === null ? null : day(endedAt), state: endedAt !== null ? ("ended" as const) : expiresAt > now ? ("open" as const) : ("expired" as const),
  }));
  return { agency: { id: agency.agencyId, name: agency.agencyName }, inspectors, ticket: world.ids.next() };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { world } = context;
  const form = await readForm(request);
  const { person, agency } = await requireReports(context, request, form.get("agency"));
  if (form.get("intent") === "end") {
    if (!(await endAdmission(world, person, agency.agencyId, form.get("inspector") ?? ""))) throw await refusedAddress(world, person, request);
    return redirect(`/agency/inspectors?agency=${agency.agencyId}`, 303);
  }
  const typed = Object.fromEntries(fields.map((name) => [name, form.get(name) ?? ""])) as Record<(typeof fields)[number], string>;
  const outcome = await admitInspector(world, person, agency.agencyId, form.get("ticket") ?? "", typed);
  switch (outcome.kind) {
    case "faults":
      return data({ faults: outcome.faults, typed, given: null, already: false }, { status: 400 });
    case "already-given":
      return data({ faults: [], typed: {}, given: null, already: true }, { status: 409 });
    case "admitted":
      return { faults: [], typed: {}, already: false, given: { name: typed.name, code: outcome.code, until: dayIn(agency.timeZone, person.language, outcome.until), sample: outcome.sample, address: `${world.env.origin}/inspect` } };
  }
}

export default function Inspectors() {
  const answer = useActionData<typeof action>();
  return (
    <MemberPage section="agency">
      <InspectorsPage {...useLoaderData<typeof loader>()} faults={answer?.faults ?? []} typed={answer?.typed ?? {}} given={answer?.given ?? null} already={answer?.already === true} />
    </MemberPage>
  );
}
