import { Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";

export interface TrainingAsked {
  id: string;
  title: string;
  asks: "answer" | "wait" | "come" | "day" | "later";
  when: string | null;
  toPrepare: number;
}

/** On My learning: what a joint training asks of its reader, or when it is. */
export function OwnTrainings({ trainings }: { trainings: TrainingAsked[] }) {
  const { t } = useTranslation();
  if (trainings.length === 0) return null;
  return (
    <section className="stack-s" aria-labelledby="trainings">
      <h2 id="trainings">{t("ownTrainings.title")}</h2>
      <ul className="gap-list">
        {trainings.map(({ id, title, asks, when, toPrepare }) => (
          <li key={id}>
            <Link to={`/joint-trainings/${id}${asks === "day" || asks === "later" ? "/evaluation" : ""}`}>{title}</Link>
            <span className="small soft">{[...(when === null ? [] : [`${when}.`]), t(`ownTrainings.asks.${asks}`), ...(toPrepare === 0 ? [] : [t("ownTrainings.prepare", { count: toPrepare })])].join(" ")}</span>
          </li>
        ))}
      </ul>
      <Link to="/joint-trainings">{t("ownTrainings.all")}</Link>
    </section>
  );
}
