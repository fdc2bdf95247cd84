import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { TermsPage } from "~/components/course/terms-page";
import { MemberPage } from "~/components/frame/page";
import "~/messages/areas/terms";
import { pageTitle } from "~/messages/page-title";
import { listTerms } from "~/server/courses/list-terms.server";
import { requirePerson } from "~/server/sign-ins/current-person.server";

export const meta: MetaFunction = () => [{ title: pageTitle((t) => t("terms.title")) }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  await requirePerson(context, request);
  return { terms: await listTerms(context.world) };
}

export default function Terms() {
  return (
    <MemberPage section="courses">
      <TermsPage {...useLoaderData<typeof loader>()} />
    </MemberPage>
  );
}
