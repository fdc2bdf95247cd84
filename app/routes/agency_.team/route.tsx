import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { TeamPage } from "~/components/agency/team-page";
import { MemberPage } from "~/components/frame/page";
import "~/messages/areas/reports";
import { pageTitle } from "~/messages/page-title";
import { refusedAddress } from "~/server/audit/refused-address.server";
import { showTeam } from "~/server/reports/team.server";
import { requirePerson } from "~/server/sign-ins/current-person.server";
import stylesheet from "~/styles/reports.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];
export const meta: MetaFunction = () => [{ title: pageTitle((t) => t("reports.titles.team")) }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const team = await showTeam(context.world, person);
  if (team === null) throw await refusedAddress(context.world, person, request);
  return { team: team.map(({ programmes, ...member }) => ({ ...member, programmes: programmes.map(({ dueDay: _, ...programme }) => programme) })) };
}

export default function Team() {
  return (
    <MemberPage>
      <TeamPage {...useLoaderData<typeof loader>()} />
    </MemberPage>
  );
}
