import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { MemberPage } from "~/components/frame/page";
import { DeletableAttempts } from "~/components/practice/deletable-attempts";
import { pageTitle } from "~/messages/page-title";
import { listDeletable } from "~/server/attempts/show-deletion.server";
import { requirePerson } from "~/server/sign-ins/current-person.server";

export const meta: MetaFunction = () => [{ title: pageTitle((t) => t("practice.title")) }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  return { attempts: await listDeletable(context.world, await requirePerson(context, request)) };
}

export default function DeletePractice() {
  return (
    <MemberPage section="learning">
      <DeletableAttempts {...useLoaderData<typeof loader>()} />
    </MemberPage>
  );
}
