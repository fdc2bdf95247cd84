import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { OpenPage } from "~/components/frame/page";
import { SourcesIndex } from "~/components/sources/sources-index";
import { pageTitle } from "~/messages/page-title";
import { listInstruments } from "~/server/scenarios/standards.server";

export const meta: MetaFunction = () => [{ title: pageTitle((t) => t("titles.sources")) }];

export function loader({ context }: LoaderFunctionArgs) {
  return { instruments: listInstruments(context.world) };
}

export default function Sources() {
  return (
    <OpenPage>
      <SourcesIndex {...useLoaderData<typeof loader>()} />
    </OpenPage>
  );
}
