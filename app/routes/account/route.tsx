import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AccountPage } from "~/components/account/account-page";
import { MemberPage } from "~/components/frame/page";
import { pageTitle } from "~/messages/page-title";
import { clearedSignInCookie } from "~/server/adapters/sign-in-cookies";
import { readForm } from "~/server/http/read-form";
import { requireAction, requirePerson } from "~/server/sign-ins/current-person.server";
import { endAll } from "~/server/sign-ins/end-all.server";
import { listSignIns } from "~/server/sign-ins/list-sign-ins.server";
import { momentInWords } from "./moment-in-words";

export const meta: MetaFunction = () => [{ title: pageTitle((t) => t("titles.account")) }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const inWords = momentInWords(person.language, person.memberships[0]?.timeZone);
  const signIns = await listSignIns(context.world, person);
  return { signIns: signIns.map((row) => ({ ...row, startedAt: inWords(row.startedAt), lastSeenAt: inWords(row.lastSeenAt) })) };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  requireAction(person, "end-own-sign-ins");
  const form = await readForm(request);
  if (form.get("intent") !== "end-all") throw new Response(null, { status: 400, statusText: "Bad Request" });
  await endAll(context.world, person);
  return redirect("/sign-in", { status: 303, headers: { "Set-Cookie": await clearedSignInCookie(context.world) } });
}

export default function Account() {
  const { signIns } = useLoaderData<typeof loader>();
  return (
    <MemberPage>
      <AccountPage signIns={signIns} />
    </MemberPage>
  );
}
