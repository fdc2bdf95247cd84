import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { MemberPage } from "~/components/frame/page";
import { PathwayList } from "~/components/pathway/pathway-list";
import "~/messages/areas/standing";
import { pageTitle } from "~/messages/page-title";
import { listPathways } from "~/server/courses/show-pathways.server";
import { requirePerson } from "~/server/sign-ins/current-person.server";

export const meta: MetaFunction = () => [{ title: pageTitle((t) => t("titles.pathways")) }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  return { pathways: await listPathways(context.world, person) };
}

export default function Pathways() {
  return (
    <MemberPage section="courses">
      <PathwayList {...useLoaderData<typeof loader>()} />
    </MemberPage>
  );
}
