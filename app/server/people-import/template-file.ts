import { peopleColumns } from "../../domain/agency/people-columns";
import { en } from "../../messages/en";
import { toCsv } from "../reports/csv";

/** A file to begin with: every column, and two people who do not exist. */
export function templateFile(): string {
  return toCsv([
    peopleColumns.map((column) => en.peopleImport.column[column]),
    ["X-1001", "Maria Example", "maria@example.org", en.profession.manager, "", `${en.peopleImport.roles.learner}; ${en.peopleImport.roles.trainer}`, "", "2026-01-15", ""],
    ["X-1002", "Tom Example", "", en.profession.prison_officer, "", en.peopleImport.roles.learner, "X-1001", "2026-03-01", "2026-12-31"],
  ]);
}
