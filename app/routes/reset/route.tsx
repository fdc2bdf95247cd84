import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { PublicPage } from "~/components/frame/page";
import { useRootData } from "~/components/frame/root-data";
import { ResetPage } from "~/components/sign-in/reset-page";
import "~/messages/areas/account";
import "~/messages/areas/getting-in";
import { pageTitle } from "~/messages/page-title";
import { readForm } from "~/server/http/read-form";
import { isOpenToken, redeemReset } from "~/server/people/redeem-reset.server";
import { computerHere } from "~/server/sign-ins/computer-here.server";

export const meta: MetaFunction = () => [{ title: pageTitle((t) => t("titles.reset")) }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  const token = new URL(request.url).searchParams.get("token") ?? "";
  return { token, open: token === "" || (await isOpenToken(context.world, token)) };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { world, address } = context;
  const form = await readForm(request);
  const field = (name: string) => form.get(name) ?? "";
  const account = field("account");
  const input = { account, code: field("code"), token: field("token"), newPassword: field("newPassword"), newPasswordAgain: field("newPasswordAgain"), pin: field("pin"), pinAgain: field("pinAgain") };
  const outcome = await redeemReset(world, input, { address, computer: await computerHere(context, request) });
  if (outcome.kind === "done") return redirect("/sign-in?reset", 303);
  const headers = outcome.kind === "wait" ? { "Retry-After": String(outcome.seconds) } : undefined;
  // The address of the answer is without the token.
  return data({ account, token: input.token, problem: outcome }, { status: outcome.kind === "wait" ? 429 : 400, headers });
}

export default function Reset() {
  const shared = useRootData()?.shared === true;
  const answer = useActionData<typeof action>();
  return (
    <PublicPage>
      <ResetPage {...useLoaderData<typeof loader>()} {...(answer === undefined ? {} : { token: answer.token })} shared={shared} account={answer?.account} problem={answer?.problem} />
    </PublicPage>
  );
}
