import { Form, Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import { PrivateNote } from "../ui/private-note";
import { SubmitButton, unlessSending, useSending } from "../ui/submit-button";

interface Shown {
  id: string;
  title: string;
  trainers: string[];
  shared: boolean;
}

/** A learner decides who reads their debrief, one training at a time, and takes it back at will. */
export function SharePage({ attempt, trainings }: { attempt: string; trainings: Shown[] }) {
  const { t } = useTranslation();
  return (
    <>
      <div className="page-head">
        <h1>{t("sharing.title")}</h1>
        <PrivateNote>{t("sharing.lead")}</PrivateNote>
      </div>
      {trainings.length === 0 ? <p>{t("sharing.none")}</p> : trainings.map((training) => <OneTraining key={training.id} {...training} />)}
      <p>
        <Link to={`/attempts/${attempt}/debrief`}>{t("sharing.back")}</Link>
      </p>
    </>
  );
}

function OneTraining({ id, title, trainers, shared }: Shown) {
  const { t } = useTranslation();
  const sending = useSending({ training: id });
  return (
    <Form method="post" className="sheet stack-s" onSubmit={unlessSending(sending)}>
      <input type="hidden" name="training" value={id} />
      <input type="hidden" name="intent" value={shared ? "withdraw" : "share"} />
      <p id={`to-${id}`}>{t("sharing.toWhom", { training: title, names: trainers.join(", ") })}</p>
      {shared ? <p role="status">{t("sharing.isShown")}</p> : null}
      <div>
        <SubmitButton className="btn" sending={sending} busy={t(shared ? "sharing.takingBack" : "sharing.showing")} describedBy={`to-${id}`}>
          {t(shared ? "sharing.takeBack" : "sharing.show")}
        </SubmitButton>
      </div>
    </Form>
  );
}
