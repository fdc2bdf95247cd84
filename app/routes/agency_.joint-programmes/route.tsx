import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { MemberPage } from "~/components/frame/page";
import { JointList } from "~/components/joint-programme/joint-list";
import "~/messages/areas/joint-programmes";
import { pageTitle } from "~/messages/page-title";
import { listJoint } from "~/server/joint-programmes/show-joint.server";
import { requireAction, requirePerson } from "~/server/sign-ins/current-person.server";

export const meta: MetaFunction = () => [{ title: pageTitle((t) => t("jointProgrammes.title")) }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  const viewer = await requirePerson(context, request);
  requireAction(viewer, "answer-joint-programmes");
  return { listed: await listJoint(context.world, viewer) };
}

export default function JointProgrammes() {
  return (
    <MemberPage>
      <JointList {...useLoaderData<typeof loader>()} />
    </MemberPage>
  );
}
