import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { MemberPage } from "~/components/frame/page";
import { ShownDebrief } from "~/components/sharing/shown-debrief";
import "~/messages/areas/debrief";
import "~/messages/areas/sharing";
import { pageTitle } from "~/messages/page-title";
import { showShared } from "~/server/attempts/share-debrief.server";
import { refusedAddress } from "~/server/audit/refused-address.server";
import { trainedBy } from "~/server/joint-trainings/show-practice.server";
import { requirePerson } from "~/server/sign-ins/current-person.server";

export const meta: MetaFunction = () => [{ title: pageTitle((t) => t("sharing.practiceTitle")) }];

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const training = await trainedBy(context.world, person, params.id ?? "");
  const shown = training === null ? null : await showShared(context.world, training.id, params.shared ?? "");
  if (training === null || shown === null) throw await refusedAddress(context.world, person, request);
  return { training: training.id, ...shown };
}

export default function ReadShownDebrief() {
  return (
    <MemberPage section="joint-trainings">
      <ShownDebrief {...useLoaderData<typeof loader>()} />
    </MemberPage>
  );
}
