import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { MemberPage } from "~/components/frame/page";
import { RefreshersPage } from "~/components/people/refreshers-page";
import "~/messages/areas/people";
import "~/messages/areas/refreshers";
import { pageTitle } from "~/messages/page-title";
import { readForm } from "~/server/http/read-form";
import { listIntervals, setRefresherDays } from "~/server/people/refresher-days.server";
import { requireAction, requirePerson } from "~/server/sign-ins/current-person.server";

export const meta: MetaFunction = () => [{ title: pageTitle((t) => t("titles.refreshers")) }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  requireAction(person, "set-refreshers");
  return { agencies: await listIntervals(context.world, person), kept: new URL(request.url).searchParams.get("done") === "kept" };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  requireAction(person, "set-refreshers");
  const form = await readForm(request);
  if (!(await setRefresherDays(context.world, person, form.get("agency") ?? "", form.get("days") ?? ""))) throw new Response(null, { status: 404, statusText: "Not Found" });
  return redirect("/people/refreshers?done=kept", 303);
}

export default function Refreshers() {
  return (
    <MemberPage section="people">
      <RefreshersPage {...useLoaderData<typeof loader>()} />
    </MemberPage>
  );
}
