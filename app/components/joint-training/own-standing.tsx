import { useTranslation } from "~/components/frame/words";
import type { LackTold, StandingTold } from "./standing-told";

/** What the reader has done themselves, and apart from it whether the training is complete. Nothing for who does not take part. */
export function OwnStanding({ told: { self, state, completedOn } }: { told: Pick<StandingTold, "self" | "state" | "completedOn"> }) {
  const { t } = useTranslation();
  if (self === null) return null;
  const { minutes, lacks, doneOn, completeOn } = self;
  return (
    <section className="sheet stack-s" aria-labelledby="own-part">
      <h2 id="own-part">{t("jointStanding.own.title")}</h2>
      {doneOn === null ? null : <p>{t("jointStanding.own.done", { day: doneOn })}</p>}
      {doneOn === null && minutes === null ? <p>{t("jointStanding.own.notThere")}</p> : null}
      {doneOn === null ? lacks.map((lack) => <p key={lack.kind === "course" ? lack.title : "minutes"}>{ownLack(t, lack)}</p>) : null}
      {completeOn !== null ? <p>{t("jointStanding.own.complete", { day: completeOn })}</p> : completedOn !== null ? <p>{t("jointStanding.own.trainingComplete", { day: completedOn })}</p> : null}
      {doneOn !== null && state !== "complete" ? <p>{t("jointStanding.own.waiting")}</p> : null}
    </section>
  );
}

function ownLack(t: ReturnType<typeof useTranslation>["t"], lack: LackTold): string {
  return lack.kind === "course" ? t("jointStanding.own.course", { title: lack.title }) : t("jointStanding.own.minutes", { missing: lack.needed - lack.present, needed: lack.needed });
}
