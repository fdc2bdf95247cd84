import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { MemberPage } from "~/components/frame/page";
import { RecordPage } from "~/components/learning/record-page";
import { yearAsked } from "~/domain/progress/learning-record";
import "~/messages/areas/record";
import "~/messages/areas/standing";
import { pageTitle } from "~/messages/page-title";
import { showRecord } from "~/server/learning/show-record.server";
import { requirePerson } from "~/server/sign-ins/current-person.server";

export const meta: MetaFunction = () => [{ title: pageTitle((t) => t("titles.record")) }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  return showRecord(context.world, person, yearAsked(new URL(request.url).searchParams.get("year")));
}

export default function Record() {
  return (
    <MemberPage section="learning">
      <RecordPage {...useLoaderData<typeof loader>()} />
    </MemberPage>
  );
}
