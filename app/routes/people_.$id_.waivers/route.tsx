import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { MemberPage } from "~/components/frame/page";
import { WaiversPage } from "~/components/people/waivers-page";
import "~/messages/areas/people";
import "~/messages/areas/waivers";
import { pageTitle } from "~/messages/page-title";
import { refusedAddress } from "~/server/audit/refused-address.server";
import { readForm } from "~/server/http/read-form";
import { dayIn, timeZoneOf } from "~/server/people/time-zone";
import { showWaivers, waiveCourse, withdrawWaiver } from "~/server/people/waive-course.server";
import { requireAction, requirePerson } from "~/server/sign-ins/current-person.server";
import { forgetKeptInput, readKeptInput } from "~/server/sign-ins/kept-input.server";

export const meta: MetaFunction = () => [{ title: pageTitle((t) => t("titles.waivers")) }];

/** A reason may be half written. */
export const handle = { writing: true };

const said = ["waived", "withdrawn"] as const;

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { world } = context;
  const viewer = await requirePerson(context, request);
  requireAction(viewer, "waive-courses");
  const { pathname, searchParams } = new URL(request.url);
  const [shown, kept] = await Promise.all([showWaivers(world, viewer, params.id ?? ""), readKeptInput(world, viewer, pathname)]);
  if (shown === null) throw await refusedAddress(world, viewer, request);
  const day = (at: number) => dayIn(timeZoneOf(viewer), viewer.language, new Date(at));
  return {
    ...shown,
    waivers: shown.waivers.map(({ id, title, agency, by, reason, at, withdrawn }) => ({ id, title, agency, by, reason, day: day(at), withdrawn: withdrawn === null ? null : { ...withdrawn, day: day(withdrawn.at) } })),
    done: said.find((word) => word === searchParams.get("done")) ?? null,
    typed: kept === undefined ? [] : [...kept],
  };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { world } = context;
  const viewer = await requirePerson(context, request);
  requireAction(viewer, "waive-courses");
  const form = await readForm(request);
  const [id, reason] = [params.id ?? "", form.get("reason") ?? ""];
  const here = `/people/${id}/waivers`;
  await forgetKeptInput(world, viewer, here);
  const refused = () => refusedAddress(world, viewer, request);
  switch (form.get("intent")) {
    case "waive":
      return answerTo(await waiveCourse(world, viewer, id, { agency: form.get("agency") ?? "", course: form.get("course") ?? "", reason }), here, form, refused);
    case "withdraw":
      return answerTo(await withdrawWaiver(world, viewer, id, form.get("waiver") ?? "", reason), here, form, refused);
    default:
      throw new Response(null, { status: 400, statusText: "Bad Request" });
  }
}

/** What was refused comes back as it was typed. */
async function answerTo(outcome: Awaited<ReturnType<typeof waiveCourse | typeof withdrawWaiver>>, here: string, form: URLSearchParams, refused: () => Promise<Response>) {
  if (outcome === "not-found") throw await refused();
  if (outcome === "waived" || outcome === "withdrawn") return redirect(`${here}?done=${outcome}`, 303);
  return data({ problem: outcome, typed: [...form] }, { status: 400 });
}

export default function Waivers() {
  const { typed, ...shown } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <MemberPage section="people">
      <WaiversPage {...shown} problem={refused?.problem ?? null} typed={refused?.typed ?? typed} done={refused === undefined ? shown.done : null} />
    </MemberPage>
  );
}
