import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { MemberPage } from "~/components/frame/page";
import { ScenarioList } from "~/components/scenario/scenario-list";
import { pageTitle } from "~/messages/page-title";
import { listHeldBack, listScenarios } from "~/server/scenarios/list-scenarios.server";
import { may, requirePerson } from "~/server/sign-ins/current-person.server";

export const meta: MetaFunction = () => [{ title: pageTitle((t) => t("titles.scenarios")) }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const [scenarios, held] = await Promise.all([
    listScenarios(context.world, person.id),
    may(person, "read-held-back-scenarios") ? listHeldBack(context.world) : null,
  ]);
  return { scenarios, held };
}

export default function Scenarios() {
  const { scenarios, held } = useLoaderData<typeof loader>();
  return (
    <MemberPage>
      <ScenarioList scenarios={scenarios} held={held} />
    </MemberPage>
  );
}
