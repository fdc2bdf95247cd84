import type { Words } from "~/messages/i18n";
import { listInWords } from "../ui/day-in-words";

/** What somebody still has to complete before the day, by the titles of the courses. */
export function lacksInWords(t: Words["t"], lacks: readonly string[]): string {
  return lacks.length === 0 ? t("trainingPlaces.prepared") : t("trainingPlaces.lacks", { courses: listInWords(lacks, t("format.locale")) });
}
