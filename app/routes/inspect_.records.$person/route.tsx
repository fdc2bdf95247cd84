import { redirect, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { EvidencePage } from "~/components/as-at/evidence-page";
import { PublicPage } from "~/components/frame/page";
import "~/messages/areas/as-at";
import "~/messages/areas/reports";
import { pageTitle } from "~/messages/page-title";
import { evidenceInWords } from "~/server/inspection/evidence-in-words.server";
import { inspectorHere } from "~/server/inspection/inspector-here.server";
import stylesheet from "~/styles/reports.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];
export const meta: MetaFunction = () => [{ title: pageTitle((t) => t("inspect.title")) }];

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const inspector = await inspectorHere(context.world, request);
  if (inspector === null) throw redirect("/inspect", 303);
  const evidence = await evidenceInWords(context.world, inspector, params.person ?? "", "en");
  if (evidence === null) throw new Response(null, { status: 404, statusText: "Not Found" });
  return { evidence };
}

export default function InspectedRecord() {
  return (
    <PublicPage>
      <EvidencePage {...useLoaderData<typeof loader>()} />
    </PublicPage>
  );
}
