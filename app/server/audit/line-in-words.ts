import type { TFunction } from "i18next";
import { dayIn, momentIn } from "../people/time-zone";
import type { ListedLine } from "./list-lines.server";

export interface LineInWords {
  id: string;
  at: string;
  who: string;
  what: string;
  about: string;
  agency: string;
  more: string;
}

/** A line of the log as people read it. `detail` is told as far as there are words for it; what it holds beyond that is for who asks the database. */
export function lineInWords({ id, at, who, action, about, subject, agency, timeZone, detail }: ListedLine, t: TFunction, language: string): LineInWords {
  const address = action === "refused-address" ? subject : null;
  return {
    id, who, agency,
    at: momentIn(timeZone, language, at),
    what: action === null ? t("audit.unknown") : t(`audit.actions.${action}`),
    about: about ?? address ?? textOf(detail["name"]) ?? (subject === null ? "" : t("audit.gone")),
    more: moreOf(detail, timeZone, t, language),
  };
}

const known = ["moved", "left", "stays", "returned", "account", "roles", "added", "changed", "closed", "opened"] as const;

function moreOf(detail: Record<string, unknown>, timeZone: string, t: TFunction, language: string): string {
  const what = known.find((word) => word === detail["what"]);
  const from = textOf(detail["from"]);
  const day = from === null || Number.isNaN(Date.parse(from)) ? null : dayIn(timeZone, language, new Date(from));
  const other = textOf(detail["goneName"]) ?? textOf(detail["report"]) ?? textOf(detail["reason"]);
  return [what === undefined ? null : t(`audit.details.${what}`), day === null ? null : t("audit.from", { day }), other].filter((part) => part !== null).join(", ");
}

function textOf(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}
