import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { MemberPage } from "~/components/frame/page";
import { PlacesPage } from "~/components/joint-training/places-page";
import "~/messages/areas/training-places";
import "~/messages/areas/trainings";
import { pageTitle } from "~/messages/page-title";
import { refusedAddress } from "~/server/audit/refused-address.server";
import { readForm } from "~/server/http/read-form";
import { invitePeople, withdrawPlace } from "~/server/joint-trainings/give-places.server";
import { listPlaces } from "~/server/joint-trainings/list-places.server";
import { requireTraining } from "~/server/joint-trainings/require-training.server";
import { showTraining } from "~/server/joint-trainings/show-training.server";

export const meta: MetaFunction = () => [{ title: pageTitle((t) => t("trainingPlaces.title")) }];

const LONGEST_SEARCH = 100;

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { world } = context;
  const { id, person, access } = await requireTraining(context, request, params["id"], ({ trains, coordinates }) => trains || coordinates.length > 0);
  const { searchParams } = new URL(request.url);
  const search = (searchParams.get("search") ?? "").slice(0, LONGEST_SEARCH).trim();
  const [{ title, isOver }, agencies] = await Promise.all([showTraining(world, person, access, id), listPlaces(world, person, access, id, search)]);
  const count = (name: string) => Number.parseInt(searchParams.get(name) ?? "0", 10) || 0;
  const done = searchParams.get("done");
  return { training: { id, title }, agencies, isOpen: !isOver, done: done === "withdrawn" ? ("withdrawn" as const) : done === "invited" ? { invited: count("invited"), waiting: count("waiting"), kept: count("kept") } : null };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { world } = context;
  const { id, person, access } = await requireTraining(context, request, params["id"], ({ coordinates }) => coordinates.length > 0);
  const form = await readForm(request);
  const here = `/joint-trainings/${id}/places`;
  if (form.get("intent") === "withdraw") {
    if (!(await withdrawPlace(world, person, id, form.get("place") ?? "", access.coordinates))) throw await refusedAddress(world, person, request);
    return redirect(`${here}?done=withdrawn`, 303);
  }
  if (form.get("intent") !== "invite") throw new Response(null, { status: 400, statusText: "Bad Request" });
  const agency = form.get("agency") ?? "";
  if (!access.coordinates.includes(agency)) throw await refusedAddress(world, person, request);
  const outcome = await invitePeople(world, person, id, agency, form.getAll("person"));
  if (outcome.kind !== "invited") return data({ problem: outcome.kind }, { status: 400 });
  const { kind: done, invited, waiting, kept } = outcome;
  return redirect(`${here}?${new URLSearchParams({ done, invited: String(invited), waiting: String(waiting), kept: String(kept) }).toString()}`, 303);
}

export default function Places() {
  return (
    <MemberPage section="joint-trainings">
      <PlacesPage {...useLoaderData<typeof loader>()} problem={useActionData<typeof action>()?.problem ?? null} />
    </MemberPage>
  );
}
