import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { MemberPage } from "~/components/frame/page";
import { MergePage } from "~/components/people/merge-page";
import "~/messages/areas/members";
import "~/messages/areas/people";
import { pageTitle } from "~/messages/page-title";
import { refusedAddress } from "~/server/audit/refused-address.server";
import { readForm } from "~/server/http/read-form";
import { mergeCandidates } from "~/server/people/merge-candidates.server";
import { mergePeople, showMerge } from "~/server/people/merge-people.server";
import { showPerson } from "~/server/people/show-person.server";
import { requireAction, requirePerson } from "~/server/sign-ins/current-person.server";

export const meta: MetaFunction = () => [{ title: pageTitle((t) => t("merging.title")) }];

const LONGEST_SEARCH = 100;

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { world } = context;
  const viewer = await requirePerson(context, request);
  requireAction(viewer, "manage-people");
  const { searchParams } = new URL(request.url);
  const person = await showPerson(world, viewer, params.id ?? "");
  if (person?.merge !== true) throw await refusedAddress(world, viewer, request);
  const [search, other] = [(searchParams.get("search") ?? "").slice(0, LONGEST_SEARCH).trim(), searchParams.get("with")];
  const pair = other === null ? null : await showMerge(world, viewer, person.id, other);
  if (other !== null && pair === null) throw await refusedAddress(world, viewer, request);
  return { person: { id: person.id, name: person.name }, search, pair, candidates: other === null ? await mergeCandidates(world, viewer, person, search) : [] };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { world } = context;
  const viewer = await requirePerson(context, request);
  requireAction(viewer, "manage-people");
  const form = await readForm(request);
  const [id, other] = [params.id ?? "", form.get("with") ?? ""];
  const outcome = await mergePeople(world, viewer, id, other);
  if (outcome === "not-found") throw await refusedAddress(world, viewer, request);
  // Why not stands on the page on which both are compared.
  return redirect(outcome === "merged" ? `/people/${id}?done=merged` : `/people/${id}/merge?with=${encodeURIComponent(other)}`, 303);
}

export default function Merge() {
  return (
    <MemberPage section="people">
      <MergePage {...useLoaderData<typeof loader>()} />
    </MemberPage>
  );
}
