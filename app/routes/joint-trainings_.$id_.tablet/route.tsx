import { data, redirect, type ActionFunctionArgs, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { MemberPage, PublicPage } from "~/components/frame/page";
import { OpenTabletPage } from "~/components/joint-training/open-tablet-page";
import { TabletClosed } from "~/components/joint-training/tablet-closed";
import { TabletPage, type TabletProblem } from "~/components/joint-training/tablet-page";
import "~/messages/areas/attendance";
import { pageTitle } from "~/messages/page-title";
import { clearedSignInCookie, readKnownComputer, readSignInToken } from "~/server/adapters/sign-in-cookies";
import { clearedTabletCookie, readTabletToken, tabletCookie } from "~/server/adapters/tablet-cookie";
import { nothingLeftBehind } from "~/server/http/left-behind";
import { readForm } from "~/server/http/read-form";
import { requireTraining, trains } from "~/server/joint-trainings/require-training.server";
import { showSheet } from "~/server/joint-trainings/show-sheet.server";
import { checkTabletPassword, findAtTablet, openTablet, showTablet, signAtTablet } from "~/server/joint-trainings/tablet.server";
import { signOut } from "~/server/sign-ins/sign-out.server";
import stylesheet from "~/styles/joint-standing.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];

export const meta: MetaFunction = () => [{ title: pageTitle((t) => t("tablet.title")) }];

const nothing = { found: null, problem: null as TabletProblem | null };

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { world } = context;
  const token = await readTabletToken(world, request);
  if (token !== null && token.training === params.id) {
    const about = await showTablet(world, token, "en");
    if (about === null) return data({ kind: "closed" as const }, { headers: { "Set-Cookie": await clearedTabletCookie(world) } });
    return data({ kind: "sheet" as const, about, isSigned: new URL(request.url).searchParams.has("signed") });
  }
  const { person: trainer, id: training } = await requireTraining(context, request, params.id, trains);
  const sheet = await showSheet(world, trainer, training, null);
  return data({ kind: "open" as const, training, title: sheet?.title ?? "", sessions: sheet?.sessions ?? [] });
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { world, address } = context;
  const here = `/joint-trainings/${params.id ?? ""}/tablet`;
  const form = await readForm(request);
  const token = await readTabletToken(world, request);
  if (form.get("intent") === "open") {
    const { person: trainer, id: training } = await requireTraining(context, request, params.id, trains);
    const opened = await openTablet(world, trainer, training, form.get("session") ?? "");
    if (opened === null) throw new Response(null, { status: 404, statusText: "Not Found" });
    await signOut(world, await readSignInToken(world, request));
    const headers = new Headers({ ...nothingLeftBehind });
    headers.append("Set-Cookie", await tabletCookie(world, opened));
    headers.append("Set-Cookie", await clearedSignInCookie(world));
    return redirect(here, { status: 303, headers });
  }
  // Its time may have passed while somebody typed: the page says so.
  if (token === null || token.training !== params.id) return redirect(here, 303);
  const typed = form.get("code") ?? "";
  switch (form.get("intent")) {
    case "find": {
      if (typed.trim() === "") return data({ ...nothing, problem: { kind: "empty" as const } }, { status: 400 });
      const outcome = await findAtTablet(world, token, typed);
      if (outcome.kind === "closed") return redirect(here, 303);
      if (outcome.kind === "found") return data({ ...nothing, found: { name: outcome.name, agency: outcome.agency, typed } });
      return refused(outcome);
    }
    case "sign": {
      const outcome = await signAtTablet(world, token, typed);
      if (outcome.kind === "signed") return redirect(`${here}?signed=1`, 303);
      return outcome.kind === "closed" ? redirect(here, 303) : refused(outcome);
    }
    case "end": {
      const outcome = await checkTabletPassword(world, token, form.get("password") ?? "", { address, knownComputer: await readKnownComputer(world, request) });
      if (outcome.kind === "fits") return redirect("/sign-in", { status: 303, headers: { "Set-Cookie": await clearedTabletCookie(world) } });
      return refused(outcome.kind === "wait" ? outcome : { kind: "wrong" });
    }
    default:
      throw new Response(null, { status: 400, statusText: "Bad Request" });
  }
}

function refused(problem: TabletProblem) {
  return data({ ...nothing, problem }, { status: problem.kind === "wait" ? 429 : 400, ...(problem.kind === "wait" ? { headers: { "Retry-After": String(problem.seconds) } } : {}) });
}

export default function Tablet() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (loaded.kind === "open") {
    return (
      <MemberPage section="joint-trainings">
        <OpenTabletPage {...loaded} />
      </MemberPage>
    );
  }
  return <PublicPage>{loaded.kind === "closed" ? <TabletClosed /> : <TabletPage about={loaded.about} found={answer?.found ?? null} problem={answer?.problem ?? null} isSigned={loaded.isSigned && answer === undefined} />}</PublicPage>;
}
