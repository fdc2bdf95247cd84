import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { MemberPage } from "~/components/frame/page";
import { OfferedCases } from "~/components/own-case/offered-cases";
import "~/messages/areas/own-case";
import { pageTitle } from "~/messages/page-title";
import { listOfferedCases } from "~/server/own-cases/list-offered-cases.server";
import { requireAction, requirePerson } from "~/server/sign-ins/current-person.server";

export const meta: MetaFunction = () => [{ title: pageTitle((t) => t("offeredCases.title")) }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  requireAction(person, "read-offered-cases");
  return { cases: await listOfferedCases(context.world, person) };
}

export default function Cases() {
  return (
    <MemberPage section="courses">
      <OfferedCases {...useLoaderData<typeof loader>()} />
    </MemberPage>
  );
}
