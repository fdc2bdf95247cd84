import { useEffect, useRef } from "react";
import { useTranslation } from "~/components/frame/words";
import type { PeopleColumn } from "~/domain/agency/people-columns";

/** What is wrong with a file as a whole, or with what was said of it. */
export type FileProblemTold =
  | { kind: "no-file" | "no-choice" | "no-day" | "too-large" | "empty" | "not-text" | "old-spreadsheet" | "broken-spreadsheet" | "no-header" }
  | { kind: "quotation-marks"; row: number }
  | { kind: "duplicate-header"; column: PeopleColumn; headers: string[] }
  | { kind: "missing-column"; column: PeopleColumn }
  | { kind: "too-many-rows"; rows: number; most: number };

/** All of it at once; it takes the focus. */
export function FileProblems({ problems }: { problems: FileProblemTold[] }) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [problems]);
  const field = (kind: FileProblemTold["kind"]) => (kind === "no-day" ? "day" : kind === "no-choice" ? "lists" : "file");
  return (
    <div className="alert stack-s" role="alert" tabIndex={-1} ref={box}>
      <h2>{t("peopleImport.notYet")}</h2>
      <ul className="stack-s">
        {problems.map((problem) => (
          <li key={JSON.stringify(problem)}>
            <a href={`#${field(problem.kind)}`}>
              <Sentence problem={problem} />
            </a>
          </li>
        ))}
      </ul>
      <p>{t("peopleImport.notYetHelp")}</p>
    </div>
  );
}

function Sentence({ problem }: { problem: FileProblemTold }) {
  const { t } = useTranslation();
  switch (problem.kind) {
    case "quotation-marks":
      return t("peopleImport.problem.quotation-marks", { row: problem.row });
    case "duplicate-header":
      return t("peopleImport.problem.duplicate-header", { column: t(`peopleImport.column.${problem.column}`), headers: problem.headers.join(", ") });
    case "missing-column":
      return t("peopleImport.problem.missing-column", { column: t(`peopleImport.column.${problem.column}`) });
    case "too-many-rows":
      return t("peopleImport.problem.too-many-rows", { most: String(problem.most) });
    default:
      return t(`peopleImport.problem.${problem.kind}`);
  }
}
