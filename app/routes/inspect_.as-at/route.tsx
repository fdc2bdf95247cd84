import { redirect, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { InspectedReport } from "~/components/as-at/inspected-report";
import { PublicPage } from "~/components/frame/page";
import "~/messages/areas/as-at";
import "~/messages/areas/reports";
import { pageTitle } from "~/messages/page-title";
import { openAsAt } from "~/server/as-at/open-as-at.server";
import { inspectorHere } from "~/server/inspection/inspector-here.server";
import stylesheet from "~/styles/reports.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];
export const meta: MetaFunction = () => [{ title: pageTitle((t) => t("inspect.report")) }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { world } = context;
  const inspector = await inspectorHere(world, request);
  if (inspector === null) throw redirect("/inspect", 303);
  const { agency, who, sample } = inspector;
  const shown = await openAsAt(world, { id: null, name: who, only: sample }, { agencyId: agency.id, agencyName: agency.name, timeZone: agency.timeZone }, "en", new URL(request.url).searchParams);
  return { ...shown, agency: agency.name };
}

export default function InspectedAsAt() {
  return (
    <PublicPage>
      <InspectedReport {...useLoaderData<typeof loader>()} />
    </PublicPage>
  );
}
