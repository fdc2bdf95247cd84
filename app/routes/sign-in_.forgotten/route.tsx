import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { PublicPage } from "~/components/frame/page";
import { ForgottenPage } from "~/components/sign-in/forgotten-page";
import { parseSignInName } from "~/domain/agency/sign-in-name";
import "~/messages/areas/getting-in";
import { pageTitle } from "~/messages/page-title";
import { afterwards } from "~/server/adapters/afterwards";
import { readForm } from "~/server/http/read-form";
import { mailReset, mayAskForMail } from "~/server/people/mail-reset.server";

export const meta: MetaFunction = () => [{ title: pageTitle((t) => t("titles.forgotten")) }];

export function loader({ request }: LoaderFunctionArgs) {
  return { asked: new URL(request.url).searchParams.has("asked") };
}

/** The same answer, as fast, whether there is such an account or not. */
export async function action({ context: { world, address }, request }: ActionFunctionArgs) {
  const name = parseSignInName((await readForm(request)).get("email") ?? "");
  if (name?.kind !== "email") return data({ problem: { kind: "empty" as const } }, { status: 400 });
  const turn = await mayAskForMail(world, address);
  if (turn.kind === "wait") return data({ problem: turn }, { status: 429, headers: { "Retry-After": String(turn.seconds) } });
  afterwards(world, () => mailReset(world, name.email));
  return redirect("/sign-in/forgotten?asked", 303);
}

export default function Forgotten() {
  return (
    <PublicPage>
      <ForgottenPage {...useLoaderData<typeof loader>()} problem={useActionData<typeof action>()?.problem} />
    </PublicPage>
  );
}
