import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { PublicPage } from "~/components/frame/page";
import { Aside, LockedPage } from "~/components/sign-in/locked-page";
import { pageTitle } from "~/messages/page-title";
import { readKnownComputer } from "~/server/adapters/sign-in-cookies";
import { readForm } from "~/server/http/read-form";
import { computerHere } from "~/server/sign-ins/computer-here.server";
import { lockNow } from "~/server/sign-ins/lock.server";
import { nextAddress } from "~/server/sign-ins/next-address";
import { watchedStandingOf } from "~/server/sign-ins/standing.server";
import { unlock } from "~/server/sign-ins/unlock.server";

export const meta: MetaFunction = () => [{ title: pageTitle((t) => t("titles.locked")) }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const next = nextAddress(searchParams.get("next"));
  const standing = await watchedStandingOf(context.world, request);
  if (standing.kind === "locked") return { kind: "locked" as const, next, name: standing.name, pins: (await computerHere(context, request)) !== null, kept: searchParams.has("kept") };
  if (standing.kind === "signed-in") return { kind: "aside" as const, next, seconds: Math.ceil(standing.secondsUntilLock) };
  throw redirect(`/sign-in?${new URLSearchParams({ next, ...(standing.kind === "ended" ? { ended: "1" } : {}) }).toString()}`);
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { world, address } = context;
  const form = await readForm(request);
  const next = nextAddress(form.get("next"));
  const standing = await watchedStandingOf(world, request);
  if (form.get("intent") === "lock" && standing.kind === "signed-in") await lockNow(world, standing.person.signInId);
  if (form.get("intent") === "unlock" && standing.kind === "locked") {
    const outcome = await unlock(world, standing, form.get("password") ?? "", { address, knownComputer: await readKnownComputer(world, request), computer: await computerHere(context, request) });
    if (outcome.kind === "unlocked") return redirect(next, 303);
    const headers = outcome.kind === "wait" ? { "Retry-After": String(outcome.seconds) } : undefined;
    return data({ problem: outcome }, { status: outcome.kind === "wait" ? 429 : 400, headers });
  }
  return redirect(`/locked?${new URLSearchParams({ next }).toString()}`, 303);
}

export default function Locked() {
  const shown = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <PublicPage>{shown.kind === "aside" ? <Aside {...shown} /> : <LockedPage {...shown} problem={answer?.problem} />}</PublicPage>;
}
