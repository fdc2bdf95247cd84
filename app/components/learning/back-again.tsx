import { Form, Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import { PLAN_ANSWERS, type PlanAnswer } from "~/domain/progress/plan-return";
import { Icon } from "../ui/icon";
import { SubmitButton, unlessSending, useSending } from "../ui/submit-button";

export interface PlanBack {
  id: string;
  /** What was asked, as it was read then. */
  ask: string;
  /** How it begins. */
  text: string;
  day: string;
}

interface Props {
  toRefresh: { count: number; minutes: number };
  plans: PlanBack[];
}

/** What has come back: one line, and no more of it than is asked for today. */
export function BackAgain({ toRefresh: { count, minutes }, plans }: Props) {
  const { t } = useTranslation();
  if (count === 0 && plans.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="back">
      <h2 id="back">{t("returning.title")}</h2>
      {count === 0 ? null : (
        <div className="row">
          <p id="due">{t("returning.due", { count, minutes: t("returning.minutes", { count: minutes }) })}</p>
          <Link className="btn" to="/learning/refresh" aria-describedby="due">
            {t("returning.begin")}
            <Icon name="arrow" />
          </Link>
        </div>
      )}
      {plans.map((plan) => (
        <Plan key={plan.id} plan={plan} />
      ))}
    </section>
  );
}

function Plan({ plan: { id, ask, text, day } }: { plan: PlanBack }) {
  const { t } = useTranslation();
  return (
    <div className="yours stack-s">
      <p className="kicker">{t("returning.wrote", { day })}</p>
      <p className="said" id={`plan-${id}`}>
        {ask} <bdi>{text}</bdi>
      </p>
      <p className="small soft">{t("returning.stays")}</p>
      <div className="row">
        {PLAN_ANSWERS.map((answer) => (
          <PlanButton key={answer} id={id} answer={answer} />
        ))}
      </div>
    </div>
  );
}

function PlanButton({ id, answer }: { id: string; answer: PlanAnswer }) {
  const { t } = useTranslation();
  const sending = useSending({ intent: "plan", note: id, answer });
  return (
    <Form method="post" action="/learning" onSubmit={unlessSending(sending)} preventScrollReset>
      <input type="hidden" name="intent" value="plan" />
      <input type="hidden" name="note" value={id} />
      <input type="hidden" name="answer" value={answer} />
      <SubmitButton className="btn btn-small" sending={sending} busy={t("returning.keeping")} describedBy={`plan-${id}`}>
        {t(`returning.${answer}`)}
      </SubmitButton>
    </Form>
  );
}
