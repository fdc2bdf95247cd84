import { data, redirect, redirectDocument, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AccountPage } from "~/components/account/account-page";
import { MemberPage } from "~/components/frame/page";
import "~/messages/areas/account";
import { pageTitle } from "~/messages/page-title";
import { clearedSignInCookie, readKnownComputer } from "~/server/adapters/sign-in-cookies";
import { nothingLeftBehind } from "~/server/http/left-behind";
import { readForm } from "~/server/http/read-form";
import { setDigest } from "~/server/people/set-digest.server";
import { changePassword } from "~/server/people/set-password.server";
import { removePin, setPin } from "~/server/people/set-pin.server";
import { showAccount } from "~/server/people/show-account.server";
import { dayIn, momentIn, timeZoneOf } from "~/server/people/time-zone";
import { requireAction, requirePerson } from "~/server/sign-ins/current-person.server";
import { endAll } from "~/server/sign-ins/end-all.server";
import { endOne } from "~/server/sign-ins/end-one.server";
import { listSignIns } from "~/server/sign-ins/list-sign-ins.server";

export const meta: MetaFunction = () => [{ title: pageTitle((t) => t("titles.account")) }];

const said = ["ended", "changed", "pinSet", "pinRemoved", "digestKept"] as const;

export async function loader({ context: { world }, context, request }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const moment = (instant: Date) => momentIn(timeZoneOf(person), person.language, instant);
  const account = await showAccount(world, person);
  const done = new URL(request.url).searchParams.get("done");
  return {
    signIns: (await listSignIns(world, person)).map((row) => ({ ...row, startedAt: moment(row.startedAt), lastSeenAt: moment(row.lastSeenAt) })),
    account: { ...account, resets: account.resets.map((row) => ({ ...row, givenAt: dayIn(timeZoneOf(person), person.language, row.givenAt), usedAt: row.usedAt === null ? null : moment(row.usedAt) })) },
    byPin: person.byPin,
    shared: person.shared,
    lock: { signIn: person.signInId, minutes: Math.round(person.lockAfter / 60) },
    done: said.find((word) => word === done) ?? null,
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { world, address } = context;
  const person = await requirePerson(context, request);
  const form = await readForm(request);
  const field = (name: string) => form.get(name) ?? "";
  const where = { address, knownComputer: await readKnownComputer(world, request), computer: null };
  switch (form.get("intent")) {
    case "end-all":
      requireAction(person, "end-own-sign-ins");
      await endAll(world, person);
      return redirectDocument("/sign-in", { status: 303, headers: { "Set-Cookie": await clearedSignInCookie(world), ...nothingLeftBehind } });
    case "end-one":
      requireAction(person, "end-own-sign-ins");
      // Once more, or of somebody else: there is nothing to end, and nothing is said about it.
      await endOne(world, person, field("signIn"));
      return redirect("/account?done=ended", 303);
    case "password":
      return answerTo("password", await changePassword(world, person, { password: field("password"), newPassword: field("newPassword"), newPasswordAgain: field("newPasswordAgain") }, where));
    case "pin":
      return answerTo("pin", await setPin(world, person, { password: field("password"), pin: field("pin"), pinAgain: field("pinAgain") }, where));
    case "remove-pin":
      return answerTo("remove-pin", await removePin(world, person, field("password"), where));
    case "digest":
      await setDigest(world, person, form.get("digest"));
      return redirect("/account?done=digestKept", 303);
    default:
      throw new Response(null, { status: 400, statusText: "Bad Request" });
  }
}

const doneBy = { changed: "changed", set: "pinSet", removed: "pinRemoved" } as const;

function answerTo<Form extends string, Outcome extends { kind: string }>(form: Form, outcome: Outcome) {
  const done = doneBy[outcome.kind as keyof typeof doneBy] as string | undefined;
  if (done !== undefined) return redirect(`/account?done=${done}`, 303);
  return data({ form, outcome: outcome as Exclude<Outcome, { kind: keyof typeof doneBy }> }, { status: outcome.kind === "wait" ? 429 : 400 });
}

export default function Account() {
  return (
    <MemberPage>
      <AccountPage {...useLoaderData<typeof loader>()} problem={useActionData<typeof action>()} />
    </MemberPage>
  );
}
