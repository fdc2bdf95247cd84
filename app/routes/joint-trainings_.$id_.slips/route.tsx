import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { MemberPage } from "~/components/frame/page";
import { SlipsPage } from "~/components/joint-training/slips-page";
import "~/messages/areas/training-places";
import "~/messages/areas/trainings";
import { pageTitle } from "~/messages/page-title";
import { requireTraining } from "~/server/joint-trainings/require-training.server";
import { slipsOf } from "~/server/joint-trainings/slips.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle((t) => t("trainingPlaces.slipsTitle", { title: data?.title ?? "" })) }];

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { id, person, access } = await requireTraining(context, request, params["id"], ({ coordinates }) => coordinates.length > 0);
  return slipsOf(context.world, person, id, access.coordinates);
}

export default function Slips() {
  return (
    <MemberPage section="joint-trainings">
      <SlipsPage {...useLoaderData<typeof loader>()} />
    </MemberPage>
  );
}
