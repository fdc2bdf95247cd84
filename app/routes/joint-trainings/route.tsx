import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { MemberPage } from "~/components/frame/page";
import { TrainingList } from "~/components/joint-training/training-list";
import "~/messages/areas/trainings";
import { pageTitle } from "~/messages/page-title";
import { listTrainings } from "~/server/joint-trainings/list-trainings.server";
import { may, requirePerson } from "~/server/sign-ins/current-person.server";

export const meta: MetaFunction = () => [{ title: pageTitle((t) => t("trainings.title")) }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  return { ...(await listTrainings(context.world, person)), runs: may(person, "run-trainings") };
}

export default function JointTrainings() {
  return (
    <MemberPage>
      <TrainingList {...useLoaderData<typeof loader>()} />
    </MemberPage>
  );
}
