import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { MemberPage } from "~/components/frame/page";
import { AllDeletion } from "~/components/practice/all-deletion";
import "~/messages/areas/practice";
import { pageTitle } from "~/messages/page-title";
import { deleteAllPractice } from "~/server/attempts/delete-practice.server";
import { showDeletionOfAll } from "~/server/attempts/show-deletion.server";
import { readForm } from "~/server/http/read-form";
import { requireAction, requirePerson } from "~/server/sign-ins/current-person.server";

export const meta: MetaFunction = () => [{ title: pageTitle((t) => t("practice.allTitle")) }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  const shown = await showDeletionOfAll(context.world, await requirePerson(context, request));
  if (Object.values(shown).every((count) => count === 0)) throw redirect("/learning/delete");
  return shown;
}

export async function action({ context, request }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  requireAction(person, "delete-own-practice");
  const form = await readForm(request);
  if (form.get("intent") !== "delete") throw new Response(null, { status: 400, statusText: "Bad Request" });
  await deleteAllPractice(context.world, person.id);
  return redirect("/learning?deleted=all", 303);
}

export default function DeleteAll() {
  return (
    <MemberPage section="learning">
      <AllDeletion {...useLoaderData<typeof loader>()} />
    </MemberPage>
  );
}
