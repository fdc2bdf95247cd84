import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { MemberPage } from "~/components/frame/page";
import { SearchPage } from "~/components/search/search-page";
import "~/messages/areas/search";
import { languageFor } from "~/messages/i18n";
import { pageTitle } from "~/messages/page-title";
import { findThings } from "~/server/search/find-things.server";
import { requirePerson } from "~/server/sign-ins/current-person.server";

export const meta: MetaFunction = () => [{ title: pageTitle((t) => t("titles.search")) }];

/** More than this is not typed; what is given back stays a page that can be read. */
const LONGEST_SHOWN = 400;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const text = new URL(request.url).searchParams.get("q") ?? "";
  return { text: text.slice(0, LONGEST_SHOWN), finding: findThings(context.world, languageFor(person.language), text) };
}

export default function Search() {
  return (
    <MemberPage>
      <SearchPage {...useLoaderData<typeof loader>()} />
    </MemberPage>
  );
}
