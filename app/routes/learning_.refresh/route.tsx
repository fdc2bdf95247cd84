import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData, type ShouldRevalidateFunction } from "@remix-run/react";
import { MemberPage } from "~/components/frame/page";
import { refreshAddress } from "~/components/refresh/address";
import { RefreshPage } from "~/components/refresh/refresh-page";
import "~/messages/areas/refresh";
import { pageTitle } from "~/messages/page-title";
import { readForm } from "~/server/http/read-form";
import { answerRefresher } from "~/server/refreshers/answer-refresher.server";
import { showRefreshPage } from "~/server/refreshers/show-page.server";
import { findSource } from "~/server/scenarios/standards.server";
import { requireAction, requirePerson } from "~/server/sign-ins/current-person.server";
import { forgetKeptInput, readKeptInput } from "~/server/sign-ins/kept-input.server";

export const meta: MetaFunction = () => [{ title: pageTitle((t) => t("titles.refresh")) }];

/** A number or an order may be half made. */
export const handle = { writing: true };

/** After a refusal too: what was reworded must read as it does now. */
export const shouldRevalidate: ShouldRevalidateFunction = () => true;

const says = ["already", "done"] as const;
const MOST_PASSED_OVER = 50;
const HERE = "/learning/refresh";

function passedOverIn(params: URLSearchParams): string[] {
  return params.getAll("without").slice(0, MOST_PASSED_OVER);
}

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { world } = context;
  const person = await requirePerson(context, request);
  const { searchParams } = new URL(request.url);
  const passedOver = passedOverIn(searchParams);
  const shown = await showRefreshPage(world, person.id, { answered: searchParams.get("answered"), passedOver, show: searchParams.get("show") });
  const kept = await readKeptInput(world, person, HERE);
  const said = searchParams.get("say");
  return {
    shown, passedOver,
    say: says.find((word) => word === said) ?? null,
    source: shown.step === "explained" ? findSource(world, searchParams.get("source")) : null,
    typed: kept === undefined ? null : typedIn(kept),
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { world } = context;
  const person = await requirePerson(context, request);
  requireAction(person, "take-course");
  const form = await readForm(request);
  if (form.get("intent") !== "answer") throw new Response(null, { status: 400, statusText: "Bad Request" });
  await forgetKeptInput(world, person, HERE);
  const typed = typedIn(form);
  const outcome = await answerRefresher(world, person.id, typed.item, form.get("version") ?? "", typed.answer);
  if (outcome === "not-found") throw new Response(null, { status: 404, statusText: "Not Found" });
  if (outcome === "no-answer" || outcome === "reworded") return data({ problem: outcome, typed }, { status: outcome === "reworded" ? 409 : 400 });
  const passedOver = passedOverIn(new URL(request.url).searchParams);
  return redirect(`${refreshAddress({ answered: typed.item, passedOver, ...(outcome === "already" ? { say: outcome } : {}) })}#explained`, 303);
}

/** Of a question the fields called `option`, of a decision the one called `choice`. */
function typedIn(form: URLSearchParams): { item: string; answer: string[] } {
  return { item: form.get("item") ?? "", answer: [...form.getAll("option"), ...form.getAll("choice")] };
}

export default function Refresh() {
  const { typed, ...page } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <MemberPage section="learning">
      <RefreshPage {...page} problem={refused?.problem ?? null} typed={refused?.typed ?? typed} />
    </MemberPage>
  );
}
