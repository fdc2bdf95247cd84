import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { MemberPage } from "~/components/frame/page";
import { SharePage } from "~/components/sharing/share-page";
import "~/messages/areas/sharing";
import { pageTitle } from "~/messages/page-title";
import { setSharing, showSharing } from "~/server/attempts/share-debrief.server";
import { readForm } from "~/server/http/read-form";
import { requirePerson } from "~/server/sign-ins/current-person.server";

export const meta: MetaFunction = () => [{ title: pageTitle((t) => t("sharing.title")) }];

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const attempt = params.id ?? "";
  const sharing = await showSharing(context.world, person.id, attempt);
  if (sharing === null) throw new Response(null, { status: 404, statusText: "Not Found" });
  return { attempt, trainings: sharing.trainings };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const form = await readForm(request);
  const attempt = params.id ?? "";
  if (!(await setSharing(context.world, person, attempt, form.get("training") ?? "", form.get("intent") === "share"))) throw new Response(null, { status: 404, statusText: "Not Found" });
  return redirect(`/attempts/${attempt}/share`, 303);
}

export default function ShareDebrief() {
  return (
    <MemberPage section="scenarios">
      <SharePage {...useLoaderData<typeof loader>()} />
    </MemberPage>
  );
}
