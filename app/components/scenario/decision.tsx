import { Form, useLocation } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { AttemptView } from "~/domain/attempt/scene-view";
import { SubmitButton, unlessSending, useSending } from "../ui/submit-button";
import { SceneLayout, StoppingPlace, Story } from "./scene-frame";

export type DecisionView = Extract<AttemptView, { kind: "decision" }>;
export type DecisionProblem = "no-choice";

export function Decision({ view, problem }: { view: DecisionView; problem: DecisionProblem | null }) {
  const { t } = useTranslation();
  const location = useLocation();
  const sending = useSending({ intent: "decide" });
  return (
    <SceneLayout frame={view.frame} source={null}>
      <div className="scene-main stack-l">
        <Story frame={view.frame} text={view.text} />
        <Form method="post" className="stack" noValidate onSubmit={unlessSending(sending)}>
          <input type="hidden" name="intent" value="decide" />
          <input type="hidden" name="seq" value={view.frame.seq} />
          {problem === null ? null : <NothingChosen key={location.key} />}
          <Choices view={view} />
          {view.hint === null ? null : (
            <details className="hint">
              <summary>{t("player.hint")}</summary>
              <p>{view.hint}</p>
            </details>
          )}
          <SubmitButton sending={sending} busy={t("player.deciding")}>
            {t("player.decide")}
          </SubmitButton>
          <StoppingPlace frame={view.frame} />
        </Form>
      </div>
    </SceneLayout>
  );
}

function Choices({ view }: { view: DecisionView }) {
  const { t } = useTranslation();
  return (
    <fieldset className="ask">
      <legend tabIndex={-1} id="ask">
        {view.ask}
      </legend>
      {view.preselected === null ? null : <p className="small soft">{t("player.givenBack")}</p>}
      {view.choices.map((choice) => (
        <div className="choice" key={choice.id}>
          <input
            type="radio"
            name="choice"
            required
            id={`choice-${choice.id}`}
            value={choice.id}
            defaultChecked={choice.id === view.preselected}
          />
          <label htmlFor={`choice-${choice.id}`}>{choice.text}</label>
        </div>
      ))}
    </fieldset>
  );
}

/** Said by the server, so that the words are the same without scripts. */
function NothingChosen() {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div className="alert stack-s" role="alert" tabIndex={-1} ref={box}>
      <h2>{t("player.noChoiceTitle")}</h2>
      <p>
        <a href="#ask">{t("player.noChoice")}</a>
      </p>
    </div>
  );
}
