import { data, type LinksFunction, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { MemberPage } from "~/components/frame/page";
import { HandsPage } from "~/components/print-day/hands-page";
import { readTable } from "~/domain/joint-training/seating";
import "~/messages/areas/evaluation";
import "~/messages/areas/print-day";
import { pageTitle } from "~/messages/page-title";
import { readForm } from "~/server/http/read-form";
import { enterHands } from "~/server/joint-trainings/enter-hands.server";
import { enterSheets } from "~/server/joint-trainings/enter-sheets.server";
import { requireLeading } from "~/server/joint-trainings/require-leading.server";
import { showHands } from "~/server/joint-trainings/show-hands.server";
import { requirePerson } from "~/server/sign-ins/current-person.server";
import { forgetKeptInput, readKeptInput } from "~/server/sign-ins/kept-input.server";
import printDay from "~/styles/print-day.css?url";

export const meta: MetaFunction = () => [{ title: pageTitle((t) => t("hands.title")) }];
export const links: LinksFunction = () => [{ rel: "stylesheet", href: printDay }];

/** Counts and sheets may be half entered. */
export const handle = { writing: true };

const said = ["hands", "sheets", "repeated"] as const;

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { world } = context;
  const person = await requirePerson(context, request);
  const id = params.id ?? "";
  await requireLeading(world, person, request, id);
  const { pathname, searchParams } = new URL(request.url);
  const kept = await readKeptInput(world, person, pathname);
  const shown = await showHands(world, id, readTable(kept?.get("table") ?? searchParams.get("table")));
  if (shown === null) throw new Response(null, { status: 404, statusText: "Not Found" });
  return { ...shown, ticket: world.ids.next(), typed: kept === undefined ? [] : [...kept], done: said.find((word) => word === searchParams.get("done")) ?? null, doneCount: Number(searchParams.get("count")) || 0 };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { world } = context;
  const person = await requirePerson(context, request);
  const id = params.id ?? "";
  await requireLeading(world, person, request, id);
  const form = await readForm(request);
  const here = `/joint-trainings/${id}/hands`;
  await forgetKeptInput(world, person, here);
  const typed = [...form];
  if (form.get("intent") === "sheets") {
    const outcome = await enterSheets(world, person.id, id, form.get("ticket") ?? "", form);
    if (outcome.kind === "problem") return data({ problem: { ...outcome, kind: "sheet" as const }, typed, now: null }, { status: 400 });
    return redirect(outcome.kind === "kept" ? `${here}?done=sheets&count=${String(outcome.count)}#sheets` : `${here}?done=repeated#sheets`, 303);
  }
  if (form.get("intent") !== "hands") throw new Response(null, { status: 400, statusText: "Bad Request" });
  const table = readTable(form.get("table"));
  const outcome = await enterHands(world, person, id, { table, stand: form.get("stand") ?? "", form });
  if (outcome.kind === "not-found") throw new Response(null, { status: 404, statusText: "Not Found" });
  if (outcome.kind === "kept") return redirect(`${here}?table=${String(table)}&done=hands`, 303);
  // The page is not loaded again after a refusal, so what stands now goes with it.
  return data({ problem: outcome, typed, now: await showHands(world, id, table) }, { status: outcome.kind === "changed" ? 409 : 400 });
}

export default function ShownHands() {
  const shown = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <MemberPage section="joint-trainings">
      <HandsPage {...shown} {...refused?.now} problem={refused?.problem ?? null} typed={refused?.typed ?? shown.typed} done={refused === undefined ? shown.done : null} />
    </MemberPage>
  );
}
