import { redirect, type ActionFunctionArgs, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { MemberPage } from "~/components/frame/page";
import { SignCodePage } from "~/components/joint-training/sign-code-page";
import "~/messages/areas/attendance";
import { pageTitle } from "~/messages/page-title";
import { qrDrawing } from "~/server/adapters/qr";
import { readForm } from "~/server/http/read-form";
import { requireTraining, trains } from "~/server/joint-trainings/require-training.server";
import { showSheet } from "~/server/joint-trainings/show-sheet.server";
import { closeCode, openCode, openCodeOf } from "~/server/joint-trainings/sign-code.server";
import stylesheet from "~/styles/joint-standing.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];

export const meta: MetaFunction = () => [{ title: pageTitle((t) => t("signCode.title")) }];

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { world } = context;
  const { person: trainer, id: training } = await requireTraining(context, request, params.id, trains);
  const wished = new URL(request.url).searchParams.get("session");
  const sheet = await showSheet(world, trainer, training, wished);
  const session = sheet?.session ?? null;
  if (sheet === null || session === null || (wished !== null && session.id !== wished)) throw new Response(null, { status: 404, statusText: "Not Found" });
  const { title } = sheet;
  const open = await openCodeOf(world, session.id);
  const address = `${world.env.origin}/attend`;
  return { training, title, session: { id: session.id, day: session.day, canSign: session.canSign }, open: open === null ? null : { code: open.code, until: session.codeUntil ?? "", address, qr: qrDrawing(`${address}?code=${open.code}`) } };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { world } = context;
  const { person: trainer, id: training } = await requireTraining(context, request, params.id, trains);
  const form = await readForm(request);
  const session = form.get("session") ?? "";
  if (form.get("intent") === "close") await closeCode(world, training, session);
  else if (!(await openCode(world, trainer, training, session))) throw new Response(null, { status: 404, statusText: "Not Found" });
  return redirect(`/joint-trainings/${training}/attendance/code?${new URLSearchParams({ session }).toString()}`, 303);
}

export default function SignCode() {
  return (
    <MemberPage section="joint-trainings">
      <SignCodePage {...useLoaderData<typeof loader>()} />
    </MemberPage>
  );
}
