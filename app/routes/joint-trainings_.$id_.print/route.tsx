import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { MemberPage } from "~/components/frame/page";
import { DayPage } from "~/components/print-day/day-page";
import { readTables } from "~/domain/joint-training/seating";
import "~/messages/areas/evaluation";
import "~/messages/areas/print-day";
import { pageTitle } from "~/messages/page-title";
import { requireLeading } from "~/server/joint-trainings/require-leading.server";
import { showDay } from "~/server/joint-trainings/show-day.server";
import { requirePerson } from "~/server/sign-ins/current-person.server";
import printDay from "~/styles/print-day.css?url";

export const meta: MetaFunction = () => [{ title: pageTitle((t) => t("printDay.title")) }];
export const links: LinksFunction = () => [{ rel: "stylesheet", href: printDay }];

const parts = ["all", "script", "tables", "attendance", "evaluation", "tally"] as const;

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { world } = context;
  const person = await requirePerson(context, request);
  const id = params.id ?? "";
  await requireLeading(world, person, request, id);
  const { searchParams } = new URL(request.url);
  const part = parts.find((one) => one === searchParams.get("part")) ?? null;
  const day = await showDay(world, id, {
    language: person.language,
    session: searchParams.get("session"),
    tables: readTables(searchParams.get("tables")),
    script: part === "all" || part === "script",
    slips: part === "all" || part === "tables" || part === "tally",
  });
  if (day === null) throw new Response(null, { status: 404, statusText: "Not Found" });
  const only = part === "tables" ? readTables(searchParams.get("table")) : null;
  return { ...day, part, only, handsAddress: `${world.env.origin}/joint-trainings/${id}/hands` };
}

export default function PrintDay() {
  return (
    <MemberPage section="joint-trainings">
      <DayPage {...useLoaderData<typeof loader>()} />
    </MemberPage>
  );
}
