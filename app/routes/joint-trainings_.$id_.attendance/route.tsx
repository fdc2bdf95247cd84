import { data, redirect, type ActionFunctionArgs, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData, type ShouldRevalidateFunction } from "@remix-run/react";
import { MemberPage } from "~/components/frame/page";
import { AttendancePage } from "~/components/joint-training/attendance-page";
import "~/messages/areas/attendance";
import { pageTitle } from "~/messages/page-title";
import { readForm } from "~/server/http/read-form";
import { enterAttendance, type TypedLine } from "~/server/joint-trainings/enter-attendance.server";
import { requireTraining, trains } from "~/server/joint-trainings/require-training.server";
import { showSheet } from "~/server/joint-trainings/show-sheet.server";
import { forgetKeptInput, readKeptInput } from "~/server/sign-ins/kept-input.server";
import stylesheet from "~/styles/joint-standing.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: pageTitle((t) => (loaded === undefined ? t("attendance.title") : t("attendance.titleOf", { title: loaded.sheet.title }))) }];

/** A sheet may be half typed. */
export const handle = { writing: true };

/** After a refusal too: what somebody else entered meanwhile must show. */
export const shouldRevalidate: ShouldRevalidateFunction = () => true;

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { person: trainer, id: training } = await requireTraining(context, request, params.id, trains);
  const { pathname, searchParams } = new URL(request.url);
  const [sheet, typed] = await Promise.all([showSheet(context.world, trainer, training, searchParams.get("session")), readKeptInput(context.world, trainer, pathname)]);
  if (sheet === null) throw new Response(null, { status: 404, statusText: "Not Found" });
  const entered = Number(searchParams.get("entered") ?? "");
  return { sheet, typed: typed === undefined ? [] : [...typed], entered: Number.isInteger(entered) && entered > 0 ? entered : null, corrected: searchParams.has("corrected") };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { world } = context;
  const { person: trainer, id: training } = await requireTraining(context, request, params.id, trains);
  const form = await readForm(request);
  const here = `/joint-trainings/${training}/attendance`;
  await forgetKeptInput(world, trainer, here);
  const session = form.get("session") ?? "";
  const outcome = await enterAttendance(world, trainer, training, session, linesOf(form), form.has("attested"));
  if (outcome.kind === "not-found") throw new Response(null, { status: 404, statusText: "Not Found" });
  if (outcome.kind !== "entered") return data({ problem: outcome.kind, lines: [], count: 0, typed: [...form] }, { status: 400 });
  if (outcome.problems.length === 0) return redirect(`${here}?${new URLSearchParams({ session, entered: String(outcome.count) }).toString()}#done`, 303);
  const isMoved = outcome.problems.some(({ problem }) => problem === "changed");
  return data({ problem: null, lines: outcome.problems, count: outcome.count, typed: [...form] }, { status: isMoved ? 409 : 400 });
}

/** The lines of the sheet that are ticked, and those of people without a place that somebody typed on. */
function linesOf(form: URLSearchParams): TypedLine[] {
  const text = (name: string) => form.get(name) ?? "";
  const ticked = form.getAll("there").map((person): TypedLine => ({ key: person, who: { person }, from: text(`from:${person}`), to: text(`to:${person}`), insteadOf: text(`instead:${person}`), seen: Number(text(`seen:${person}`)) }));
  const typed = ["1", "2"].flatMap((line): TypedLine[] => {
    const code = text(`walk:${line}`).trim();
    return code === "" ? [] : [{ key: `walk-${line}`, who: { code }, from: text(`walk-from:${line}`), to: text(`walk-to:${line}`), insteadOf: text(`walk-instead:${line}`), seen: null }];
  });
  return [...ticked, ...typed];
}

export default function Attendance() {
  const { sheet, typed, entered, corrected } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const given = new URLSearchParams(refused?.typed ?? typed);
  const lines = (refused?.lines ?? []).map((line) => ({ ...line, name: sheet.rows.find(({ person }) => person === line.key)?.name ?? given.get(line.key.replace("-", ":")) ?? "" }));
  return (
    <MemberPage section="joint-trainings">
      <AttendancePage sheet={sheet} problem={refused?.problem ?? null} lines={lines} typed={refused?.typed ?? typed} entered={refused === undefined ? entered : refused.count > 0 ? refused.count : null} corrected={refused === undefined && corrected} />
    </MemberPage>
  );
}
