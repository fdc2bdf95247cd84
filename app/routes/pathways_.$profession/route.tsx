import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { MemberPage } from "~/components/frame/page";
import { PathwayPage } from "~/components/pathway/pathway-page";
import "~/messages/areas/standing";
import { pageTitle } from "~/messages/page-title";
import { showPathway } from "~/server/courses/show-pathways.server";
import { requirePerson } from "~/server/sign-ins/current-person.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle((t) => data?.pathway.title ?? t("titles.pathways")) }];

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const pathway = await showPathway(context.world, person, params.profession ?? "");
  if (pathway === null) throw new Response(null, { status: 404, statusText: "Not Found" });
  return { pathway };
}

export default function Pathway() {
  return (
    <MemberPage section="courses">
      <PathwayPage {...useLoaderData<typeof loader>()} />
    </MemberPage>
  );
}
