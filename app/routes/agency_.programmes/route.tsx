import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { MemberPage } from "~/components/frame/page";
import { ProgrammeList } from "~/components/programme/programme-list";
import "~/messages/areas/programmes";
import { pageTitle } from "~/messages/page-title";
import { listProgrammes } from "~/server/programmes/list-programmes.server";
import { may, requireAction, requirePerson } from "~/server/sign-ins/current-person.server";

export const meta: MetaFunction = () => [{ title: pageTitle((t) => t("programmes.title")) }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  const viewer = await requirePerson(context, request);
  requireAction(viewer, "manage-programmes");
  return { agencies: await listProgrammes(context.world, viewer), answersJoint: may(viewer, "answer-joint-programmes") };
}

export default function Programmes() {
  return (
    <MemberPage>
      <ProgrammeList {...useLoaderData<typeof loader>()} />
    </MemberPage>
  );
}
