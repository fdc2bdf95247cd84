import { Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import type { RequirementState } from "~/domain/programme/explanation";
import type { ProgrammeState } from "~/domain/programme/state";

interface Part {
  kind: "course" | "scenario" | "joint-training";
  title: string;
  href: string | null;
  state: RequirementState;
  until: string | null;
}

export interface RequiredProgramme {
  id: string;
  title: string;
  agency: string;
  state: ProgrammeState;
  until: string | null;
  due: string | null;
  parts: Part[];
}

/** What each agency of the reader requires, where they stand, and the way to what is missing. */
export function Required({ programmes }: { programmes: RequiredProgramme[] }) {
  const { t } = useTranslation();
  if (programmes.length === 0) return null;
  return (
    <section className="stack-s" aria-labelledby="required">
      <h2 id="required">{t("required.title")}</h2>
      <p className="small soft">{t("required.counts")}</p>
      <ul className="gap-list">
        {programmes.map((programme) => (
          <li key={programme.id}>
            <strong>{t("required.of", { title: programme.title, agency: programme.agency })}</strong>
            <span>{sentenceOf(programme, t)}</span>
            {programme.state === "waiting" || programme.parts.length === 0 ? null : (
              <ul>
                {programme.parts.map((part) => (
                  <li key={`${part.kind} ${part.title}`}>
                    {part.href === null ? part.title : <Link to={part.href}>{part.title}</Link>} <span className="small soft">{wordOf(part, t)}</span>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

type Words = ReturnType<typeof useTranslation>["t"];

function sentenceOf({ state, until, due }: RequiredProgramme, t: Words): string {
  if (state === "complete") return until === null ? t("required.complete") : t("required.completeUntil", { day: until });
  if (state === "due" && until !== null) return t("required.renewable", { day: until });
  return state === "waived" || state === "waiting" ? t(`required.${state}`) : t(`required.${state}`, { day: due ?? "" });
}

function wordOf({ kind, state, until }: Part, t: Words): string {
  if (kind === "joint-training" && state !== "renewable") return t("required.joint");
  return state === "renewable" || state === "lapsed" || state === "begun" || state === "not-started" ? t(`required.part.${state}`, { day: until ?? "" }) : "";
}
