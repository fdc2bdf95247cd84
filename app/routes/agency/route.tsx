import { redirect, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { MatrixPage } from "~/components/agency/matrix-page";
import { MemberPage } from "~/components/frame/page";
import { isProfession } from "~/domain/agency/roles";
import "~/messages/areas/reports";
import { pageTitle } from "~/messages/page-title";
import { refusedAddress } from "~/server/audit/refused-address.server";
import { requireReports } from "~/server/reports/require-reports.server";
import { showMatrix } from "~/server/reports/show-matrix.server";
import { leadsTeam } from "~/server/reports/team.server";
import { may, requirePerson } from "~/server/sign-ins/current-person.server";
import stylesheet from "~/styles/reports.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];
export const meta: MetaFunction = () => [{ title: pageTitle((t) => t("reports.titles.matrix")) }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { world } = context;
  const asking = await requirePerson(context, request);
  const leads = await leadsTeam(world, asking);
  // The menu leads line managers here too; what they see is their team.
  if (leads && !may(asking, "see-reports")) throw redirect("/agency/team", 302);
  const { person, agency, agencies, uncounted } = await requireReports(context, request);
  const { searchParams } = new URL(request.url);
  const profession = searchParams.get("profession") ?? "";
  const shown = await showMatrix(world, person, agency, searchParams.get("site") || null, isProfession(profession) ? profession : null);
  if (shown === null) throw await refusedAddress(world, person, request);
  return { ...shown, agencies, uncounted, leadsTeam: leads };
}

export default function Agency() {
  return (
    <MemberPage>
      <MatrixPage {...useLoaderData<typeof loader>()} />
    </MemberPage>
  );
}
