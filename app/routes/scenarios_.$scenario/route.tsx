import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { MemberPage } from "~/components/frame/page";
import { Briefing } from "~/components/scenario/briefing";
import type { ClockSetting } from "~/domain/attempt/decision-clock";
import "~/messages/areas/counting";
import { pageTitle } from "~/messages/page-title";
import { startAttempt } from "~/server/attempts/start-attempt.server";
import { readForm } from "~/server/http/read-form";
import { showBriefing } from "~/server/scenarios/show-briefing.server";
import { requireAction, requirePerson } from "~/server/sign-ins/current-person.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle((t) => data?.scenario.title ?? t("titles.scenarios")) }];

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const briefing = await showBriefing(context.world, person, params.scenario ?? "");
  if (briefing === null) throw new Response(null, { status: 404, statusText: "Not Found" });
  return briefing;
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  requireAction(person, "play-scenario");
  const form = await readForm(request);
  const attempt = await startAttempt(context.world, person.id, params.scenario ?? "", form.get("mode"), clockSettingOf(form.get("clocks")));
  if (attempt === null) throw new Response(null, { status: 404, statusText: "Not Found" });
  return redirect(`/attempts/${attempt}`, 303);
}

function clockSettingOf(written: string | null): ClockSetting {
  return written === "tenfold" || written === "off" ? written : "normal";
}

export default function ScenarioBriefing() {
  return (
    <MemberPage section="scenarios">
      <Briefing {...useLoaderData<typeof loader>()} />
    </MemberPage>
  );
}
