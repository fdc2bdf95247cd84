import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { MemberPage } from "~/components/frame/page";
import { PracticePage } from "~/components/sharing/practice-page";
import "~/messages/areas/sharing";
import { pageTitle } from "~/messages/page-title";
import { refusedAddress } from "~/server/audit/refused-address.server";
import { showPractice } from "~/server/joint-trainings/show-practice.server";
import { dayIn, timeZoneOf } from "~/server/people/time-zone";
import { requirePerson } from "~/server/sign-ins/current-person.server";

export const meta: MetaFunction = () => [{ title: pageTitle((t) => t("sharing.practiceTitle")) }];

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const shown = await showPractice(context.world, person, params.id ?? "");
  if (shown === null) throw await refusedAddress(context.world, person, request);
  return { ...shown, shared: shown.shared.map(({ id, name, sharedAt }) => ({ id, name, day: dayIn(timeZoneOf(person), person.language, sharedAt) })) };
}

export default function Practice() {
  return (
    <MemberPage section="joint-trainings">
      <PracticePage {...useLoaderData<typeof loader>()} />
    </MemberPage>
  );
}
