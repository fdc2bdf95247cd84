import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { MemberPage } from "~/components/frame/page";
import { ComputersPage } from "~/components/people/computers-page";
import "~/messages/areas/people";
import { pageTitle } from "~/messages/page-title";
import { computerTokenCookie } from "~/server/adapters/sign-in-cookies";
import { readForm } from "~/server/http/read-form";
import { enrolComputer, listComputers } from "~/server/people/computers.server";
import { dayIn, timeZoneOf } from "~/server/people/time-zone";
import { computerHere } from "~/server/sign-ins/computer-here.server";
import { agenciesFor, requireAction, requirePerson } from "~/server/sign-ins/current-person.server";

export const meta: MetaFunction = () => [{ title: pageTitle((t) => t("titles.computers")) }];

const said = ["enrolled", "kept", "removed"] as const;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  requireAction(person, "enrol-computers");
  const here = await computerHere(context, request);
  const day = (instant: Date) => dayIn(timeZoneOf(person), person.language, instant);
  const computers = await listComputers(context.world, person);
  const { searchParams } = new URL(request.url);
  return {
    computers: computers.map((row) => ({ ...row, enrolledAt: day(row.enrolledAt), lastUsedAt: day(row.lastUsedAt), here: row.id === here?.id })),
    elsewhere: here !== null && !computers.some(({ id }) => id === here.id),
    agencies: agenciesFor(person, "enrol-computers").map(({ agencyId, agencyName }) => ({ id: agencyId, name: agencyName })),
    done: said.find((word) => word === searchParams.get("done")) ?? null,
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { world } = context;
  const person = await requirePerson(context, request);
  requireAction(person, "enrol-computers");
  const form = await readForm(request);
  const input = { name: form.get("name") ?? "", lockMinutes: form.get("lockMinutes") };
  const outcome = await enrolComputer(world, person, form.get("agency") ?? "", input, await computerHere(context, request));
  if (outcome.kind === "not-yours") throw new Response(null, { status: 404, statusText: "Not Found" });
  if (outcome.kind === "nameless") return data({ nameless: true }, { status: 400 });
  return redirect("/people/computers?done=enrolled", { status: 303, headers: { "Set-Cookie": await computerTokenCookie(world, outcome.token) } });
}

export default function Computers() {
  return (
    <MemberPage section="people">
      <ComputersPage {...useLoaderData<typeof loader>()} nameless={useActionData<typeof action>()?.nameless === true} />
    </MemberPage>
  );
}
