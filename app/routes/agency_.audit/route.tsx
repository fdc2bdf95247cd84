import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AuditPage } from "~/components/agency/audit-page";
import { MemberPage } from "~/components/frame/page";
import { auditActions } from "~/domain/agency/audit";
import "~/messages/areas/audit";
import { createI18n } from "~/messages/i18n";
import { pageTitle } from "~/messages/page-title";
import { lineInWords } from "~/server/audit/line-in-words";
import { listLines } from "~/server/audit/list-lines.server";
import { requireAction, requirePerson } from "~/server/sign-ins/current-person.server";
import styles from "~/styles/agency-people.css?url";

export const meta: MetaFunction = () => [{ title: pageTitle((t) => t("audit.title")) }];
export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  const viewer = await requirePerson(context, request);
  requireAction(viewer, "see-reports");
  const { searchParams } = new URL(request.url);
  const filter = { action: searchParams.get("action") ?? "", day: searchParams.get("day") ?? "" };
  const { t } = createI18n(viewer.language);
  const { lines, ...pages } = await listLines(context.world, viewer, filter, Number.parseInt(searchParams.get("page") ?? "1", 10) || 1);
  return { ...pages, filter, lines: lines.map((line) => lineInWords(line, t, viewer.language)), actions: auditActions.map((id) => ({ id, name: t(`audit.actions.${id}`) })) };
}

export default function Audit() {
  return (
    <MemberPage section="agency">
      <AuditPage {...useLoaderData<typeof loader>()} />
    </MemberPage>
  );
}
