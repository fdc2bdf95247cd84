import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { MemberPage } from "~/components/frame/page";
import { Learning } from "~/components/learning/learning";
import { pageTitle } from "~/messages/page-title";
import { showLearning } from "~/server/attempts/show-learning.server";
import { requirePerson } from "~/server/sign-ins/current-person.server";

export const meta: MetaFunction = () => [{ title: pageTitle((t) => t("titles.learning")) }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  const learning = await showLearning(context.world, await requirePerson(context, request));
  return { ...learning, deleted: deletedBy(new URL(request.url).searchParams) };
}

function deletedBy(params: URLSearchParams): "attempt" | "all" | null {
  const deleted = params.get("deleted");
  return deleted === "attempt" || deleted === "all" ? deleted : null;
}

export default function MyLearning() {
  return (
    <MemberPage>
      <Learning {...useLoaderData<typeof loader>()} />
    </MemberPage>
  );
}
