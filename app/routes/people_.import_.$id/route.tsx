import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { MemberPage } from "~/components/frame/page";
import { ImportPage } from "~/components/people-import/import-page";
import "~/messages/areas/people";
import "~/messages/areas/people-import";
import { pageTitle } from "~/messages/page-title";
import { refusedAddress } from "~/server/audit/refused-address.server";
import { readForm } from "~/server/http/read-form";
import { applyImport } from "~/server/people-import/apply-import.server";
import { whenSoonDone } from "~/server/people-import/import-jobs";
import { lookAgain } from "~/server/people-import/look-again.server";
import { showImport } from "~/server/people-import/show-import.server";
import { undoImport } from "~/server/people-import/undo-import.server";
import { requirePerson } from "~/server/sign-ins/current-person.server";

/** While the file is at work, the page comes again by itself, with and without script. */
export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: pageTitle((t) => t("peopleImport.titleOf", { file: shown?.fileName ?? "" })) },
  ...(shown === undefined || shown.job === null ? [] : [{ httpEquiv: "refresh", content: "3" }]),
];

/** A choice may be half made. */
export const handle = { writing: true };

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { searchParams } = new URL(request.url);
  const shown = await showImport(context.world, person, params["id"] ?? "", { kind: searchParams.get("kind"), page: Number.parseInt(searchParams.get("page") ?? "1", 10) || 1 });
  if (shown === null) throw await refusedAddress(context.world, person, request);
  return shown;
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { world } = context;
  const person = await requirePerson(context, request);
  const id = params["id"] ?? "";
  const form = await readForm(request);
  const typed = { lists: form.get("lists") ?? "", day: form.get("day") ?? "" };
  switch (form.get("intent")) {
    case "apply": {
      const begun = await applyImport(world, person, id, { confirmed: form.has("confirmed") });
      if (begun.outcome === "confirm") return data({ faults: [], typed: null, unconfirmed: true }, { status: 400 });
      return answer(begun);
    }
    case "undo":
      return answer(await undoImport(world, person, id));
    case "again": {
      const outcome = await lookAgain(world, person, id, typed);
      if (outcome === "no-choice" || outcome === "no-day") return data({ faults: [outcome], typed, unconfirmed: false }, { status: 400 });
      return answer({ outcome, finished: Promise.resolve() });
    }
    default:
      throw new Response(null, { status: 400, statusText: "Bad Request" });
  }

  async function answer({ outcome, finished }: { outcome: string; finished: Promise<void> }) {
    if (outcome === "not-found") throw await refusedAddress(world, person, request);
    await whenSoonDone(finished);
    return redirect(`/people/import/${id}`, 303);
  }
}

export default function ImportOfPeople() {
  const refused = useActionData<typeof action>();
  return (
    <MemberPage section="people">
      <ImportPage {...useLoaderData<typeof loader>()} faults={refused?.faults ?? []} typed={refused?.typed ?? null} unconfirmed={refused?.unconfirmed ?? false} />
    </MemberPage>
  );
}
