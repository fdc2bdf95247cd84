import { Form } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { useTranslation } from "~/components/frame/words";
import type { DecisionClock } from "~/domain/attempt/decision-clock";
import type { AttemptView } from "~/domain/attempt/scene-view";
import { Icon } from "../ui/icon";
import { SubmitButton, unlessSending, useSending } from "../ui/submit-button";

/** Heard by those who do not see the time: at the scenario's warning, and shortly before the end. */
const LAST_WARNING = 15;
const FORM = "timer-form";

/** A sentence with the time that is left, and the ways to change it. */
export function DecisionTimer({ clock, until, secondsLeft }: { clock: DecisionClock; until: string | null; secondsLeft: number | null }) {
  const { t } = useTranslation();
  const minutes = (seconds: number) => `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, "0")}`;
  const warned = secondsLeft === null ? null : secondsLeft <= LAST_WARNING ? LAST_WARNING : secondsLeft <= clock.warn ? clock.warn : null;
  return (
    <div className="timer" role="group" aria-label={t("timer.label")}>
      <span className="timer-left">
        <Icon name="clock" />
        <span>{sentence()}</span>
      </span>
      {clock.essential === null ? <Changes clock={clock} /> : <span className="soft">{t("timer.essential", { reason: clock.essential })}</span>}
      <span className="sr" role="status">
        {warned === null ? "" : t("timer.warning", { count: warned })}
      </span>
    </div>
  );

  function sentence() {
    if (clock.standing === "off") return t("timer.unlimited");
    if (clock.standing === "paused") return t("timer.paused", { time: minutes(Math.ceil(clock.left / 1000)) });
    return (
      <>
        <output aria-live="off">{secondsLeft === null ? t("timer.until", { time: until ?? "" }) : t("timer.left", { time: minutes(secondsLeft) })}</output>{" "}
        {t("timer.then")}
      </>
    );
  }
}

function Changes({ clock }: { clock: DecisionClock }) {
  const { t } = useTranslation();
  const isOff = clock.standing === "off";
  return (
    <span className="row">
      {isOff ? null : (
        <Change to={clock.standing === "paused" ? "resumed" : "paused"}>{t(clock.standing === "paused" ? "timer.resume" : "timer.pause")}</Change>
      )}
      {isOff ? null : (
        <Change to={clock.setting === "tenfold" ? "normal" : "tenfold"}>{t(clock.setting === "tenfold" ? "timer.normal" : "timer.tenfold")}</Change>
      )}
      <Change to={isOff ? "normal" : "off"}>{t(isOff ? "timer.on" : "timer.off")}</Change>
    </span>
  );
}

function Change({ to, children }: { to: string; children: string }) {
  return (
    <button className="btn btn-quiet btn-small" form={FORM} name="change" value={to}>
      {children}
    </button>
  );
}

/** The form of the timer's buttons: apart from the choices, where the Enter key would press the first of them. */
export function TimerForm({ seq }: { seq: number }) {
  return (
    <Form method="post" id={FORM} preventScrollReset>
      <input type="hidden" name="intent" value="clock" />
      <input type="hidden" name="seq" value={seq} />
    </Form>
  );
}

/** In the place of the choices when the time has run out, or did so while nobody was there. */
export function TimeIsOver({ view, away, takesFocus }: { view: Extract<AttemptView, { kind: "decision" }>; away: boolean; takesFocus: boolean }) {
  const { t } = useTranslation();
  const title = useRef<HTMLHeadingElement>(null);
  const intent = away ? "clock" : "expire";
  const sending = useSending({ intent });
  useEffect(() => {
    if (takesFocus) title.current?.focus();
  }, [takesFocus]);
  return (
    <Form method="post" className="notice stack" onSubmit={unlessSending(sending)}>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="seq" value={view.frame.seq} />
      {away ? <input type="hidden" name="change" value="again" /> : null}
      <p className="kicker">{view.ask}</p>
      <h2 tabIndex={-1} ref={title}>
        {t(away ? "timer.away" : "timer.over")}
      </h2>
      <p>{t(away ? "timer.awayText" : "timer.overText")}</p>
      <SubmitButton sending={sending} busy={t("timer.changing")}>
        {t(away ? "timer.again" : "player.continue")}
      </SubmitButton>
    </Form>
  );
}
