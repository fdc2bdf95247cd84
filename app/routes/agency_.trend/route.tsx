import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { TrendPage } from "~/components/agency/trend-page";
import { MemberPage } from "~/components/frame/page";
import { shareOf } from "~/domain/programme/trend";
import "~/messages/areas/reports";
import { dateFormat } from "~/messages/formats";
import { pageTitle } from "~/messages/page-title";
import { dayIn } from "~/server/people/time-zone";
import { requireReports } from "~/server/reports/require-reports.server";
import { showTrend } from "~/server/reports/trend.server";
import stylesheet from "~/styles/reports.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];
export const meta: MetaFunction = () => [{ title: pageTitle((t) => t("reports.titles.trend")) }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { person, agency, agencies } = await requireReports(context, request);
  const { since, months, lines } = await showTrend(context.world, agency.agencyId);
  const name = dateFormat(person.language, { month: "short", year: "numeric", timeZone: "UTC" });
  return {
    agency: { id: agency.agencyId, name: agency.agencyName },
    agencies,
    since: since && dayIn("UTC", person.language, new Date(`${since}T00:00:00Z`)),
    months: months.map(({ month }) => ({ month, name: name.format(new Date(`${month}-01T00:00:00Z`)) })),
    lines: lines.map((line) => ({ ...line, points: line.points.map((point) => point && { ...point, share: shareOf(point) }) })),
  };
}

export default function Trend() {
  return (
    <MemberPage>
      <TrendPage {...useLoaderData<typeof loader>()} />
    </MemberPage>
  );
}
