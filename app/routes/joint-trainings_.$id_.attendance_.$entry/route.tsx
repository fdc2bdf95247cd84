import { data, redirect, type ActionFunctionArgs, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData, type ShouldRevalidateFunction } from "@remix-run/react";
import { MemberPage } from "~/components/frame/page";
import { CorrectionPage } from "~/components/joint-training/correction-page";
import "~/messages/areas/attendance";
import "~/messages/areas/joint-standing";
import { pageTitle } from "~/messages/page-title";
import { readForm } from "~/server/http/read-form";
import { correctEntry, showCorrection } from "~/server/joint-trainings/correct-entry.server";
import { requireTraining, trains } from "~/server/joint-trainings/require-training.server";
import { forgetKeptInput, readKeptInput } from "~/server/sign-ins/kept-input.server";
import stylesheet from "~/styles/joint-standing.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];

export const meta: MetaFunction = () => [{ title: pageTitle((t) => t("correction.title")) }];

/** A reason may be half written. */
export const handle = { writing: true };

/** After a refusal too: what somebody else corrected meanwhile must show. */
export const shouldRevalidate: ShouldRevalidateFunction = () => true;

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { person: trainer, id: training } = await requireTraining(context, request, params.id, trains);
  const { pathname, searchParams } = new URL(request.url);
  const [entry, kept] = await Promise.all([showCorrection(context.world, trainer, training, params.entry ?? ""), readKeptInput(context.world, trainer, pathname)]);
  if (entry === null) throw new Response(null, { status: 404, statusText: "Not Found" });
  // Times that were typed on the sheet, where this entry was there first.
  const asked = ["from", "to"].flatMap((name): [string, string][] => (searchParams.has(name) ? [[name, searchParams.get(name) ?? ""]] : []));
  return { entry, typed: kept === undefined ? asked : [...kept] };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { world } = context;
  const { person: trainer, id: training } = await requireTraining(context, request, params.id, trains);
  const form = await readForm(request);
  const text = (name: string) => form.get(name) ?? "";
  const entry = params.entry ?? "";
  await forgetKeptInput(world, trainer, `/joint-trainings/${training}/attendance/${entry}`);
  const outcome = await correctEntry(world, trainer, training, entry, { there: text("there") !== "no", from: text("from"), to: text("to"), reason: text("reason"), seen: text("seen") });
  if (outcome === "not-found") throw new Response(null, { status: 404, statusText: "Not Found" });
  if (outcome !== "corrected") return data({ problem: outcome, typed: [...form] }, { status: outcome === "changed" ? 409 : 400 });
  const session = (await showCorrection(world, trainer, training, entry))?.session ?? "";
  return redirect(`/joint-trainings/${training}/attendance?${new URLSearchParams({ session, corrected: "1" }).toString()}`, 303);
}

export default function Correction() {
  const { entry, typed } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <MemberPage section="joint-trainings">
      <CorrectionPage entry={entry} problem={refused?.problem ?? null} typed={refused?.typed ?? typed} />
    </MemberPage>
  );
}
