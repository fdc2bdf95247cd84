import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { MemberPage } from "~/components/frame/page";
import { DeletableAttempts } from "~/components/practice/deletable-attempts";
import "~/messages/areas/practice";
import { pageTitle } from "~/messages/page-title";
import { listDeletable, showDeletionOfAll } from "~/server/attempts/show-deletion.server";
import { requirePerson } from "~/server/sign-ins/current-person.server";

export const meta: MetaFunction = () => [{ title: pageTitle((t) => t("practice.title")) }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const [attempts, { plans, cases, answers, tests, places }] = await Promise.all([listDeletable(context.world, person), showDeletionOfAll(context.world, person)]);
  return { attempts, hasMore: plans + cases + answers + tests + places > 0 };
}

export default function DeletePractice() {
  return (
    <MemberPage section="learning">
      <DeletableAttempts {...useLoaderData<typeof loader>()} />
    </MemberPage>
  );
}
