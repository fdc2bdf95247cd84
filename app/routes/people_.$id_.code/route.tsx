import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { MemberPage } from "~/components/frame/page";
import { CodeGiving } from "~/components/people/code-giving";
import { CodeSlip } from "~/components/people/code-slip";
import "~/messages/areas/people";
import { pageTitle } from "~/messages/page-title";
import { refusedAddress } from "~/server/audit/refused-address.server";
import { readForm } from "~/server/http/read-form";
import { giveCode, showGiving } from "~/server/people/give-code.server";
import { momentIn, timeZoneOf } from "~/server/people/time-zone";
import { requireAction, requirePerson } from "~/server/sign-ins/current-person.server";

export const meta: MetaFunction = () => [{ title: pageTitle((t) => t("titles.code")) }];

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const giver = await requirePerson(context, request);
  requireAction(giver, "give-reset-codes");
  const shown = await showGiving(context.world, giver, params.id ?? "");
  if (shown === null) throw await refusedAddress(context.world, giver, request);
  return { ...shown, ticket: context.world.ids.next() };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { world } = context;
  const giver = await requirePerson(context, request);
  requireAction(giver, "give-reset-codes");
  const form = await readForm(request);
  const outcome = await giveCode(world, giver, params.id ?? "", form.get("ticket") ?? "");
  if (outcome.kind === "not-found" || outcome.kind === "not-allowed") throw await refusedAddress(world, giver, request);
  if (outcome.kind === "already-given") return data({ already: true as const, slip: null }, { status: 409 });
  const until = momentIn(timeZoneOf(giver), giver.language, outcome.expiresAt);
  return { already: false as const, slip: { name: outcome.name, staffCode: outcome.staffCode, code: outcome.code, until, address: `${world.env.origin}/reset` } };
}

export default function GiveCode() {
  const shown = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const slip = answer?.slip ?? null;
  return <MemberPage section="people">{slip === null ? <CodeGiving {...shown} already={answer?.already === true} /> : <CodeSlip {...slip} />}</MemberPage>;
}
