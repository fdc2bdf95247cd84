import { Form, Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import type { PlaceState } from "~/domain/joint-training/places";
import { SubmitButton, unlessSending, useSending } from "../ui/submit-button";

export interface PlaceShown {
  state: PlaceState;
  agency: string;
}

interface Props {
  training: string;
  place: PlaceShown | null;
  isOver: boolean;
  evaluation: { open: "day" | "later" | null; isSent: boolean } | null;
}

/** What the reader is to this training, and what they can say to it. */
export function OwnPlace({ training, place, isOver, evaluation }: Props) {
  const { t } = useTranslation();
  const asks = evaluation?.open ?? null;
  if (isOver && asks === null) return null;
  return (
    <section className="sheet stack" aria-labelledby="own-place">
      <h2 id="own-place">{isOver ? t(asks === "later" ? "trainings.evaluateLater" : "trainings.evaluateDay") : t("trainings.ownPlace")}</h2>
      {isOver || place === null ? null : <Answer place={place} />}
      {isOver && evaluation?.isSent ? <p>{t("trainings.answered")}</p> : null}
      {isOver && evaluation?.isSent === false ? (
        <p>
          <Link className="btn btn-main" to={`/joint-trainings/${training}/evaluation`}>
            {t("trainings.toAnswer")}
          </Link>
        </p>
      ) : null}
    </section>
  );
}

function Answer({ place: { state, agency } }: { place: PlaceShown }) {
  const { t } = useTranslation();
  switch (state) {
    case "invited":
      return (
        <>
          <p>{t("trainings.invitedFor", { agency })}</p>
          <div className="row">
            <Word word="accept" label={t("trainings.accept")} isMain />
            <Word word="decline" label={t("trainings.decline")} />
          </div>
        </>
      );
    case "accepted":
      return (
        <>
          <p>{t("trainings.acceptedFor", { agency })}</p>
          <Word word="decline" label={t("trainings.leave")} />
        </>
      );
    case "waiting":
      return (
        <>
          <p>{t("trainings.waitingFor", { agency })}</p>
          <Word word="decline" label={t("trainings.leaveList")} />
        </>
      );
    case "declined":
      return (
        <>
          <p>{t("trainings.declinedFor")}</p>
          <Word word="accept" label={t("trainings.acceptAfterAll")} />
        </>
      );
    case "withdrawn":
      return <p>{t("trainings.place.withdrawn")}</p>;
  }
}

function Word({ word, label, isMain = false }: { word: "accept" | "decline"; label: string; isMain?: boolean }) {
  const { t } = useTranslation();
  const sending = useSending({ word });
  return (
    <Form method="post" onSubmit={unlessSending(sending)}>
      <input type="hidden" name="word" value={word} />
      <SubmitButton className={isMain ? "btn btn-main" : "btn"} sending={sending} busy={t("trainings.keeping")}>
        {label}
      </SubmitButton>
    </Form>
  );
}
