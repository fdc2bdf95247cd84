import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { MemberPage } from "~/components/frame/page";
import { AttemptDeletion } from "~/components/practice/attempt-deletion";
import "~/messages/areas/practice";
import { pageTitle } from "~/messages/page-title";
import { deleteAttempt } from "~/server/attempts/delete-practice.server";
import { showDeletion } from "~/server/attempts/show-deletion.server";
import { readForm } from "~/server/http/read-form";
import { requireAction, requirePerson } from "~/server/sign-ins/current-person.server";

export const meta: MetaFunction = () => [{ title: pageTitle((t) => t("practice.attemptTitle")) }];

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const shown = await showDeletion(context.world, person, params.id ?? "");
  if (shown === null) throw new Response(null, { status: 404, statusText: "Not Found" });
  return shown;
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  requireAction(person, "delete-own-practice");
  const form = await readForm(request);
  if (form.get("intent") !== "delete") throw new Response(null, { status: 400, statusText: "Bad Request" });
  if (!(await deleteAttempt(context.world, person.id, params.id ?? ""))) throw new Response(null, { status: 404, statusText: "Not Found" });
  return redirect("/learning?deleted=attempt", 303);
}

export default function DeleteAttempt() {
  return (
    <MemberPage section="learning">
      <AttemptDeletion {...useLoaderData<typeof loader>()} />
    </MemberPage>
  );
}
