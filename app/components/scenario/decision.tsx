import { Form, useLocation } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { useTranslation } from "~/components/frame/words";
import type { AttemptView } from "~/domain/attempt/scene-view";
import { SubmitButton, unlessSending, useSending } from "../ui/submit-button";
import { DecisionTimer, TimeIsOver, TimerForm } from "./decision-timer";
import { useCountdown } from "./use-countdown";
import { SceneLayout, StoppingPlace, Story } from "./scene-frame";

export type DecisionView = Extract<AttemptView, { kind: "decision" }>;
export type DecisionProblem = "no-choice";

/** What a page adds to the clock of a decision. */
export interface ClockOnPage {
  /** The time of day at which it runs out, for browsers without scripts. */
  until: string | null;
  /** The choice that was sent when the time had run out, to be marked again. */
  marked: string | null;
}
export const NO_CLOCK: ClockOnPage = { until: null, marked: null };

export function Decision({ view, problem, clock }: { view: DecisionView; problem: DecisionProblem | null; clock: ClockOnPage }) {
  const { t } = useTranslation();
  const countdown = useCountdown(view.clock);
  const location = useLocation();
  const sending = useSending({ intent: "decide" });
  return (
    <SceneLayout frame={view.frame} source={null}>
      <div className="scene-main stack-l">
        <Story frame={view.frame} text={view.text} />
        {countdown.isOver ? (
          <TimeIsOver view={view} away={view.clock?.standing === "away"} takesFocus={countdown.ranOutHere} />
        ) : (
          <Form method="post" data-kept className="stack" noValidate onSubmit={unlessSending(sending)}>
            <input type="hidden" name="intent" value="decide" />
            <input type="hidden" name="seq" value={view.frame.seq} />
            {problem === null ? null : <NothingChosen key={location.key} />}
            <Choices view={view} clock={clock} secondsLeft={countdown.secondsLeft} />
            {view.hint === null ? null : (
              <details className="hint">
                <summary>{t("player.hint")}</summary>
                <p>{view.hint}</p>
              </details>
            )}
            <SubmitButton sending={sending} busy={t("player.deciding")}>
              {t("player.decide")}
            </SubmitButton>
            {view.clock?.standing === "running" ? null : <StoppingPlace frame={view.frame} />}
          </Form>
        )}
        {view.clock === null ? null : <TimerForm seq={view.frame.seq} />}
      </div>
    </SceneLayout>
  );
}

/** The question and what can be chosen; for the attempt itself, and for when it comes back. */
export function Choices({ view, clock, secondsLeft }: { view: DecisionView; clock: ClockOnPage; secondsLeft: number | null }) {
  const { t } = useTranslation();
  return (
    <fieldset className="ask">
      <legend tabIndex={-1} id="ask">
        {view.ask}
      </legend>
      {view.clock === null ? null : <DecisionTimer clock={view.clock} until={clock.until} secondsLeft={secondsLeft} />}
      {view.preselected === null ? null : <p className="small soft">{t("player.givenBack")}</p>}
      {view.choices.map((choice) => (
        <div className="choice" key={choice.id}>
          <input
            type="radio"
            name="choice"
            required
            id={`choice-${choice.id}`}
            value={choice.id}
            defaultChecked={choice.id === (view.preselected ?? clock.marked)}
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
