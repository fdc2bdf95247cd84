import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { MemberPage } from "~/components/frame/page";
import type { Deleted } from "~/components/learning/kept-practice";
import { Learning } from "~/components/learning/learning";
import "~/messages/areas/practice";
import "~/messages/areas/standing";
import { pageTitle } from "~/messages/page-title";
import { readForm } from "~/server/http/read-form";
import { showLearning } from "~/server/learning/show-learning.server";
import { deleteLessonNote } from "~/server/progress/lesson-notes.server";
import { requirePerson } from "~/server/sign-ins/current-person.server";

export const meta: MetaFunction = () => [{ title: pageTitle((t) => t("titles.learning")) }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  const learning = await showLearning(context.world, await requirePerson(context, request));
  return { ...learning, deleted: deletedBy(new URL(request.url).searchParams) };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const form = await readForm(request);
  if (form.get("intent") !== "delete-note") throw new Response(null, { status: 400, statusText: "Bad Request" });
  if (!(await deleteLessonNote(context.world, person.id, form.get("note") ?? ""))) throw new Response(null, { status: 404, statusText: "Not Found" });
  return redirect("/learning?deleted=note", 303);
}

function deletedBy(params: URLSearchParams): Deleted | null {
  const deleted = params.get("deleted");
  return deleted === "attempt" || deleted === "all" || deleted === "note" ? deleted : null;
}

export default function MyLearning() {
  return (
    <MemberPage>
      <Learning {...useLoaderData<typeof loader>()} />
    </MemberPage>
  );
}
