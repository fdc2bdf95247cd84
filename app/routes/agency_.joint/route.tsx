import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { JointPage } from "~/components/agency/joint-page";
import { MemberPage } from "~/components/frame/page";
import "~/messages/areas/reports";
import { pageTitle } from "~/messages/page-title";
import { dayIn } from "~/server/people/time-zone";
import { jointReport } from "~/server/reports/joint-report.server";
import { requireReports } from "~/server/reports/require-reports.server";
import stylesheet from "~/styles/reports.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];
export const meta: MetaFunction = () => [{ title: pageTitle((t) => t("reports.titles.joint")) }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { person, agency, agencies } = await requireReports(context, request);
  const { gaps, programmes, names } = await jointReport(context.world, agency.agencyId);
  const day = (instant: number | null) => (instant === null ? null : dayIn(agency.timeZone, person.language, new Date(instant)));
  return {
    agency: { id: agency.agencyId, name: agency.agencyName },
    agencies,
    own: agency.agencyKind,
    gaps: gaps.map(({ site, siteName, kind, lastAt, since, months, programme }) => ({ key: `${site ?? ""} ${kind}`, site: siteName, hasSite: site !== null, kind, last: day(lastAt), agreed: day(since), months, programme })),
    programmes: programmes.map(({ id, title, trainings, partners, figures }) => ({
      id, title, partners, figures,
      trainings: trainings.map(({ telling: { state, completedAt, own, partners: told }, ...training }) => ({ ...training, state, completed: day(completedAt), own: own.map(({ agency: each, profession, least, missing }) => ({ agency: each, profession, least, missing })), partners: told.map(({ agency: each, profession, least, isMet }) => ({ agency: each, profession, least, isMet })) })),
    })),
    names,
  };
}

export default function Joint() {
  return (
    <MemberPage>
      <JointPage {...useLoaderData<typeof loader>()} />
    </MemberPage>
  );
}
