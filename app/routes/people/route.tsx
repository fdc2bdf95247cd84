import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { MemberPage } from "~/components/frame/page";
import { PeopleList } from "~/components/people/people-list";
import "~/messages/areas/people";
import { pageTitle } from "~/messages/page-title";
import { listPeople } from "~/server/people/list-people.server";
import { may, requireAction, requirePerson } from "~/server/sign-ins/current-person.server";

export const meta: MetaFunction = () => [{ title: pageTitle((t) => t("titles.people")) }];

const LONGEST_SEARCH = 100;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  requireAction(person, "see-people");
  const { searchParams } = new URL(request.url);
  const search = (searchParams.get("search") ?? "").slice(0, LONGEST_SEARCH).trim();
  const manages = may(person, "manage-people");
  const away = manages && searchParams.get("who") === "away";
  const listed = await listPeople(context.world, person, search, Number.parseInt(searchParams.get("page") ?? "1", 10) || 1, away);
  return { ...listed, search, away, manages, codes: !away && may(person, "give-reset-codes"), computers: may(person, "enrol-computers"), refreshers: may(person, "set-refreshers") };
}

export default function People() {
  return (
    <MemberPage>
      <PeopleList {...useLoaderData<typeof loader>()} />
    </MemberPage>
  );
}
