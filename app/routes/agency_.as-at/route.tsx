import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AsAtPage } from "~/components/as-at/as-at-page";
import { MemberPage } from "~/components/frame/page";
import "~/messages/areas/as-at";
import "~/messages/areas/reports";
import { pageTitle } from "~/messages/page-title";
import { openAsAt } from "~/server/as-at/open-as-at.server";
import { requireReports } from "~/server/reports/require-reports.server";
import stylesheet from "~/styles/reports.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];
export const meta: MetaFunction = () => [{ title: pageTitle((t) => t("asAt.title")) }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { person, agency, agencies } = await requireReports(context, request);
  const shown = await openAsAt(context.world, person, agency, person.language, new URL(request.url).searchParams);
  return { ...shown, agency: { id: agency.agencyId, name: agency.agencyName }, agencies };
}

export default function AsAt() {
  return (
    <MemberPage>
      <AsAtPage {...useLoaderData<typeof loader>()} />
    </MemberPage>
  );
}
