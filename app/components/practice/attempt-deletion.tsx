import { useTranslation } from "~/components/frame/words";
import { AttemptSeat } from "../scenario/attempt-seat";
import { ConfirmDeletion } from "./confirm-deletion";
import { type DeletableAttempt, Days } from "./deletable-attempts";

interface Props extends DeletableAttempt {
  notes: number;
  /** Attempts that were begun again from it. */
  begunAgain: number;
}

export function AttemptDeletion({ notes, begunAgain, ...one }: Props) {
  const { t } = useTranslation();
  const hasEnded = one.ended !== null;
  return (
    <ConfirmDeletion
      title={t("practice.attemptTitle")}
      about={
        <p>
          <strong>{one.scenario}</strong> <AttemptSeat seat={one.seat} /> <Days attempt={one} />
        </p>
      }
      goes={[
        t("practice.goesDecisions"),
        t(hasEnded ? "practice.goesDebrief" : "practice.goesDebriefOpen"),
        ...(notes === 0 ? [] : [t("practice.goesNotes", { count: notes })]),
        ...(hasEnded ? [t("practice.goesRefreshed")] : []),
        t("practice.goesTyped"),
      ]}
      stays={[...(hasEnded ? [t("practice.staysEnded")] : []), ...(begunAgain === 0 ? [] : [t("practice.staysAgain", { count: begunAgain })]), t("practice.staysOthers"), t("practice.staysAccount"), t("practice.staysPeople"), t("practice.staysCopies")]}
      exports={
        hasEnded ? (
          <p>
            {t("practice.exportFirst")}: <a href={`/attempts/${one.attempt}/debrief/export`}>{t("practice.exportDebrief")}</a>
          </p>
        ) : null
      }
      confirm={t("practice.confirmOne")}
      keep={t("practice.keepOne")}
    />
  );
}
