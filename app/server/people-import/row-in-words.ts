import type { TFunction } from "i18next";
import type { Day } from "../../domain/agency/day";
import type { PeopleColumn } from "../../domain/agency/people-columns";
import type { RowChange } from "../../domain/agency/people-plan";
import type { RowProblem } from "../../domain/agency/people-row";
import { isProfession, isRole } from "../../domain/agency/roles";
import { dateFormat } from "../../messages/formats";

/** Why a row is refused, a sentence for each problem. */
export function problemInWords(t: TFunction, { column, kind, said = "", near }: RowProblem): string {
  const sentence = t(`peopleImport.wrong.${kind}`, { column: column === null ? "" : t(`peopleImport.column.${column}`), said });
  return near === undefined ? sentence : `${sentence} ${t("peopleImport.mean", { near })}`;
}

/** One difference: "Site: Norte → Sur". */
export function changeInWords(t: TFunction, language: string, { field, before, after }: RowChange, isNew: boolean): string {
  const value = (text: string | null, none: string) => (text === null || text === "" ? none : valueInWords(t, language, field, text));
  const words = { field: t(`peopleImport.column.${field}`), before: value(before, t("peopleImport.nothingBefore")), after: value(after, t("peopleImport.nothingAfter")) };
  return t(isNew ? "peopleImport.newOf" : "peopleImport.changeOf", words);
}

function valueInWords(t: TFunction, language: string, field: PeopleColumn, text: string): string {
  if (field === "profession") return isProfession(text) ? t(`profession.${text}`) : text;
  if (field === "roles") return text.split(",").map((role) => (isRole(role) ? t(`peopleImport.roles.${role}`) : role)).join(", ");
  return field === "from" || field === "until" ? dayInWords(language, text) : text;
}

/** "30 November 2026" */
export function dayInWords(language: string, day: Day): string {
  return dateFormat(language, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`));
}
