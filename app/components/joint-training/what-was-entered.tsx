import { Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import type { EntryTold, HoursTold } from "./standing-told";

interface Props {
  entries: EntryTold[];
  /** The training, where the reader may correct its entries; null elsewhere. */
  correctIn: string | null;
}

/** Every entry and every correction, the oldest first. Nothing is ever taken away from here. */
export function WhatWasEntered({ entries, correctIn }: Props) {
  const { t } = useTranslation();
  return (
    <section className="stack" aria-labelledby="entered">
      <h2 id="entered">{t("jointStanding.entered.title")}</h2>
      {entries.length === 0 ? <p className="soft">{t("jointStanding.entered.nothing")}</p> : null}
      <ol className="line">
        {entries.map((entry) => (
          <li key={entry.id}>
            <strong>{entry.at}</strong> <Entered entry={entry} />{" "}
            {correctIn === null || entry.kind !== "attended" ? null : (
              <Link to={`/joint-trainings/${correctIn}/attendance/${entry.id}`}>
                {t("jointStanding.entered.correct")}
                <span className="sr">{t("jointStanding.entered.correctOf", { person: entry.person, at: entry.at })}</span>
              </Link>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Entered({ entry }: { entry: EntryTold }) {
  const { t } = useTranslation();
  const hours = (times: HoursTold | null) => (times === null ? t("jointStanding.entered.absence") : t("jointStanding.entered.from", { ...times }));
  const about = { by: entry.by ?? t("jointStanding.entered.somebody"), person: entry.person, day: entry.session, times: hours(entry.times) };
  if (entry.kind === "corrected") {
    return (
      <>
        {t("jointStanding.entered.corrected", { ...about, before: hours(entry.before) })} <bdi>{entry.why}</bdi> · {t("jointStanding.entered.kept")}
      </>
    );
  }
  return <>{[t(`jointStanding.entered.${entry.way}`, about), ...(entry.attested ? [t("jointStanding.entered.attested")] : []), ...(entry.insteadOf === null ? [] : [t("jointStanding.entered.insteadOf", { name: entry.insteadOf })])].join(" ")}</>;
}
