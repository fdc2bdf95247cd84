import { Form } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import { PIN_TRIES, type PinFault } from "~/domain/agency/pin";
import { Field } from "../ui/field";
import { ProblemBox } from "../ui/problem-box";
import { SubmitButton, unlessSending, useSending } from "../ui/submit-button";
import { OwnPasswordBox, type OwnPasswordProblem } from "./password-section";

export type PinState = "none" | "set" | "off";

export interface PinProblem {
  form: "pin" | "remove-pin";
  outcome: OwnPasswordProblem | { kind: "fault"; fault: PinFault | "differs" };
}

export function PinSection({ state, shared, problem }: { state: PinState; shared: boolean; problem: PinProblem | undefined }) {
  const { t } = useTranslation();
  const sending = useSending({ intent: "pin" });
  const outcome = problem?.form === "pin" ? problem.outcome : undefined;
  const secret = shared ? "off" : "current-password";
  return (
    <section className="stack" aria-labelledby="pin-title">
      <h2 id="pin-title">{t("account.pin")}</h2>
      <p>{t("account.pinLead")}</p>
      <p>
        <strong>{t(`account.pinState.${state}`, { count: PIN_TRIES })}</strong>
      </p>
      {outcome === undefined ? null : outcome.kind === "fault" ? (
        <ProblemBox title={t("account.notSet")} sentence={t(`account.pinFaults.${outcome.fault}`)} field="pin" />
      ) : (
        <OwnPasswordBox title={t("account.notSet")} problem={outcome} field="pin-password" />
      )}
      <Form className="stack fields" method="post" action="/account" autoComplete="off" onSubmit={unlessSending(sending)}>
        <input type="hidden" name="intent" value="pin" />
        <Field id="pin" name="pin" type="password" label={t("account.newPin")} autoComplete="off" inputMode="numeric" maxLength={8} fault={outcome?.kind === "fault" ? t(`account.pinFaults.${outcome.fault}`) : undefined} />
        <Field id="pinAgain" name="pinAgain" type="password" label={t("account.newPinAgain")} autoComplete="off" inputMode="numeric" maxLength={8} />
        <Field id="pin-password" name="password" type="password" label={t("account.currentForPin")} autoComplete={secret} />
        <SubmitButton className="btn" sending={sending} busy={t("account.settingPin")}>
          {t(state === "none" ? "account.setPin" : "account.changePin")}
        </SubmitButton>
      </Form>
      {state === "none" ? null : <Removal secret={secret} problem={problem?.form === "remove-pin" ? problem : undefined} />}
    </section>
  );
}

function Removal({ secret, problem }: { secret: string; problem: PinProblem | undefined }) {
  const { t } = useTranslation();
  const sending = useSending({ intent: "remove-pin" });
  return (
    <details open={problem !== undefined}>
      <summary>{t("account.removePin")}</summary>
      <div className="stack">
        <p>{t("account.removePinLead")}</p>
        {problem === undefined || problem.outcome.kind === "fault" ? null : <OwnPasswordBox title={t("account.notRemoved")} problem={problem.outcome} field="remove-password" />}
        <Form className="stack fields" method="post" action="/account" autoComplete="off" onSubmit={unlessSending(sending)}>
          <input type="hidden" name="intent" value="remove-pin" />
          <Field id="remove-password" name="password" type="password" label={t("account.currentForPin")} autoComplete={secret} />
          <SubmitButton className="btn" sending={sending} busy={t("account.removingPin")}>
            {t("account.removePin")}
          </SubmitButton>
        </Form>
      </div>
    </details>
  );
}
