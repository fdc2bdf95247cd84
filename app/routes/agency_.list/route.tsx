import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ListPage } from "~/components/agency/list-page";
import { MemberPage } from "~/components/frame/page";
import "~/messages/areas/reports";
import { pageTitle } from "~/messages/page-title";
import { refusedAddress } from "~/server/audit/refused-address.server";
import { askedSelection, paramsOf } from "~/server/reports/asked-selection.server";
import { MOST_IN_SPREADSHEET } from "~/server/reports/exported";
import { requireReports } from "~/server/reports/require-reports.server";
import { showList } from "~/server/reports/show-list.server";
import stylesheet from "~/styles/reports.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];
export const meta: MetaFunction = () => [{ title: pageTitle((t) => t("reports.titles.list")) }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { world } = context;
  const { person, agency } = await requireReports(context, request);
  const { searchParams } = new URL(request.url);
  const asked = await askedSelection(world, agency.agencyId, searchParams);
  if (asked === null) throw await refusedAddress(world, person, request);
  const { programme, site, profession, state, due, search } = asked;
  const list = await showList(world, person, agency, asked, Number.parseInt(searchParams.get("page") ?? "1", 10) || 1);
  return { ...list, agency: { id: agency.agencyId, name: agency.agencyName }, programme: programme.title, asked: { agency: agency.agencyId, ...paramsOf(asked) }, site, profession, state, due, search, mostInSpreadsheet: MOST_IN_SPREADSHEET };
}

export default function AgencyList() {
  return (
    <MemberPage>
      <ListPage {...useLoaderData<typeof loader>()} />
    </MemberPage>
  );
}
