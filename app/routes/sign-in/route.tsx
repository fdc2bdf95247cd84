import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { PublicPage } from "~/components/frame/page";
import { useRootData } from "~/components/frame/root-data";
import { SignInForm } from "~/components/sign-in/sign-in-form";
import { pageTitle } from "~/messages/page-title";
import { computerTokenCookie, knownComputerCookie, readComputerToken, readKnownComputer, readSignInToken, signInTokenCookie } from "~/server/adapters/sign-in-cookies";
import { leftOff } from "~/server/learning/left-off.server";
import { readForm } from "~/server/http/read-form";
import { computerHere } from "~/server/sign-ins/computer-here.server";
import { findPerson } from "~/server/sign-ins/current-person.server";
import { nextAddress } from "~/server/sign-ins/next-address";
import { signIn } from "~/server/sign-ins/sign-in.server";

export const meta: MetaFunction = () => [{ title: pageTitle((t) => t("titles.signIn")) }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const next = nextAddress(searchParams.get("next"));
  if ((await findPerson(context, request)) !== null) throw redirect(next);
  // Nothing to go back to: then where they go is for the sign-in to decide.
  return { next: searchParams.has("next") ? next : undefined, kept: searchParams.has("kept"), ended: searchParams.has("ended"), reset: searchParams.has("reset") };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { world, address } = context;
  const form = await readForm(request);
  const account = form.get("account") ?? "";
  const computer = await computerHere(context, request);
  const outcome = await signIn(world, {
    account,
    password: form.get("password") ?? "",
    address,
    userAgent: request.headers.get("User-Agent") ?? "",
    knownComputer: await readKnownComputer(world, request),
    computer,
    previousToken: await readSignInToken(world, request),
  });
  if (outcome.kind !== "signed-in") {
    const headers = outcome.kind === "wait" ? { "Retry-After": String(outcome.seconds) } : undefined;
    return data({ account, problem: outcome }, { status: outcome.kind === "wait" ? 429 : 400, headers });
  }
  const headers = new Headers();
  headers.append("Set-Cookie", await signInTokenCookie(world, outcome.token));
  headers.append("Set-Cookie", await knownComputerCookie(world, outcome.knownComputer));
  const computerToken = computer === null ? undefined : await readComputerToken(world, request);
  if (computerToken !== undefined) headers.append("Set-Cookie", await computerTokenCookie(world, computerToken));
  const otherwise = computer === null ? "/learning" : await leftOff(world, outcome.personId);
  return redirect(nextAddress(form.get("next"), otherwise), { status: 303, headers });
}

export default function SignIn() {
  const { next, kept, ended, reset } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const problem = answer?.problem ?? (ended ? ({ kind: "ended" } as const) : undefined);
  const shared = useRootData()?.shared === true;
  return (
    <PublicPage>
      <SignInForm next={next} account={answer?.account} problem={problem} kept={kept} reset={reset} shared={shared} />
    </PublicPage>
  );
}
