import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "~/components/frame/words";
import { FoundList, type FoundGroup } from "./found-list";

export type ShownFinding =
  | { state: "nothing-asked" }
  | { state: "preparing" }
  | { state: "found"; groups: FoundGroup[]; corrections: { typed: string; shown: string | null }[]; isPartly: boolean; isCut: boolean };

/** One field, and under it what was found, by kind. `text` is what was typed; empty before the first time. */
export function SearchPage({ text, finding }: { text: string; finding: ShownFinding }) {
  const { t } = useTranslation();
  return (
    <>
      <div className="page-head">
        <h1>{t("search.title")}</h1>
        <p className="lead">{t("search.lead")}</p>
      </div>
      <Form className="row search" method="get" action="/search" role="search">
        <label htmlFor="q">{t("search.field")}</label>
        <input className="input" id="q" name="q" type="search" key={text} defaultValue={text} autoComplete="off" maxLength={400} dir="auto" />
        <button className="btn">{t("search.find")}</button>
      </Form>
      {text.trim() === "" ? null : <Answer text={text} finding={finding} />}
    </>
  );
}

function Answer({ text, finding }: { text: string; finding: ShownFinding }) {
  const { t } = useTranslation();
  if (finding.state === "nothing-asked") return <Said>{t("search.nothingAsked")}</Said>;
  if (finding.state === "preparing") {
    return (
      <Said>
        {t("search.preparing")} <Link to={`/search?${new URLSearchParams({ q: text }).toString()}`}>{t("search.again")}</Link>
      </Said>
    );
  }
  const { groups, corrections, isPartly, isCut } = finding;
  const count = groups.reduce((sum, group) => sum + group.count, 0);
  const shown = beginningOf(text);
  return (
    <>
      <Said>
        {(count === 0 ? [] : corrections).map(({ typed, shown: taken }) => (
          <span key={typed}>{taken === null ? t("search.unknown", { typed: beginningOf(typed) }) : t("search.corrected", { typed: beginningOf(typed), shown: taken })} </span>
        ))}
        {isPartly ? `${t("search.partly")} ` : null}
        {count === 0 ? t("search.none", { text: shown }) : corrections.length > 0 || isPartly ? null : t("search.found", { count, text: shown })}
        {isCut ? ` ${t("search.cut")}` : null}
      </Said>
      {count === 0 ? <WhatToTry /> : groups.map((group) => <FoundList key={group.kind} {...group} />)}
    </>
  );
}

function Said({ children }: { children: ReactNode }) {
  return (
    <p className="notice" role="status">
      {children}
    </p>
  );
}

function WhatToTry() {
  const { t } = useTranslation();
  return (
    <section className="stack-s" aria-labelledby="try">
      <h2 id="try">{t("search.tryTitle")}</h2>
      <ul>
        <li>{t("search.try.fewer")}</li>
        <li>{t("search.try.beginning")}</li>
        <li>{t("search.try.look")}</li>
      </ul>
      <p className="row">
        <Link to="/courses">{t("frame.courses")}</Link>
        <Link to="/scenarios">{t("frame.scenarios")}</Link>
        <Link to="/sources">{t("frame.sources")}</Link>
      </p>
    </section>
  );
}

const LONGEST_SHOWN = 60;

function beginningOf(text: string): string {
  const letters = [...text.trim().replace(/\s+/gu, " ")];
  return letters.length <= LONGEST_SHOWN ? letters.join("") : `${letters.slice(0, LONGEST_SHOWN).join("")}…`;
}
