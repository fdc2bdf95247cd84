import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { OpenPage } from "~/components/frame/page";
import { SourcesPage } from "~/components/sources/sources-page";
import { pageTitle } from "~/messages/page-title";
import { showInstrument } from "~/server/scenarios/standards.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle((t) => data?.instrument.short ?? t("titles.sources")) }];

export function loader({ context, params }: LoaderFunctionArgs) {
  const shown = showInstrument(context.world, params.instrument ?? "");
  if (shown === null) throw new Response(null, { status: 404, statusText: "Not Found" });
  return shown;
}

export default function Instrument() {
  return (
    <OpenPage>
      <SourcesPage {...useLoaderData<typeof loader>()} />
    </OpenPage>
  );
}
