import { Form } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import { Breadcrumbs } from "../frame/breadcrumbs";
import { Field } from "../ui/field";
import { ProblemBox } from "../ui/problem-box";
import { SubmitButton, unlessSending, useSending } from "../ui/submit-button";

export interface SessionRefused {
  problem: "no-time" | "too-long" | "left-out" | "twice" | "no-place" | "no-address" | "entered" | "moved-on";
  which: "from" | "until" | null;
  /** The day in words, and the time that is not there, or is there twice. */
  day: string;
  time: string;
}

export interface SessionTyped {
  day: string;
  from: string;
  until: string;
  kind: string;
  place: string;
  fromFold: string;
  untilFold: string;
}

interface Props {
  training: { id: string; title: string; timeZone: string };
  /** Null of one that is to be added. */
  sequence: number | null;
  ticket: string;
  values: SessionTyped;
  refused: SessionRefused | null;
}

export function SessionPage({ training: { id, title, timeZone }, sequence, ticket, values, refused }: Props) {
  const { t } = useTranslation();
  const sending = useSending({ intent: "keep" });
  const sentence = refused === null ? null : t(`trainingSession.problem.${refused.problem}`, { zone: timeZone, day: refused.day, time: refused.time });
  const field = refused?.problem === "twice" && refused.which !== null ? `${refused.which}Fold-first` : refused?.problem === "no-place" || refused?.problem === "no-address" ? "place" : (refused?.which ?? "day");
  const isTimes = refused?.problem === "no-time" || refused?.problem === "too-long";
  return (
    <>
      <div className="page-head">
        <Breadcrumbs way={[{ to: "/joint-trainings", name: t("trainings.title") }, { to: `/joint-trainings/${id}`, name: title }]} />
        <h1>{t(sequence === null ? "trainingSession.add" : "trainingSession.change")}</h1>
        <p className="lead">{t("trainingSession.lead", { zone: timeZone })}</p>
        {sentence === null ? null : <ProblemBox title={t("trainingSession.notYet")} sentence={sentence} field={field} />}
      </div>
      <Form className="sheet stack fields" method="post" data-kept onSubmit={unlessSending(sending)}>
        <input type="hidden" name="intent" value="keep" />
        {sequence === null ? <input type="hidden" name="ticket" value={ticket} /> : <input type="hidden" name="sequence" value={sequence} />}
        <Field id="day" name="day" type="date" label={t("trainingSession.day")} fault={isTimes ? (sentence ?? undefined) : undefined} autoComplete="off" defaultValue={values.day} />
        <Field id="from" name="from" type="time" label={t("trainingSession.from")} fault={refused?.problem === "left-out" && refused.which === "from" ? (sentence ?? undefined) : undefined} autoComplete="off" defaultValue={values.from} />
        <Fold which="from" refused={refused} value={values.fromFold} />
        <Field id="until" name="until" type="time" label={t("trainingSession.until")} fault={refused?.problem === "left-out" && refused.which === "until" ? (sentence ?? undefined) : undefined} autoComplete="off" defaultValue={values.until} />
        <Fold which="until" refused={refused} value={values.untilFold} />
        <fieldset className="ask" aria-label={t("trainingSession.kind")}>
          {(["room", "online"] as const).map((kind) => (
            <div className="choice choice-tool" key={kind}>
              <input type="radio" name="kind" id={`kind-${kind}`} value={kind} defaultChecked={values.kind === "online" ? kind === "online" : kind === "room"} />
              <label htmlFor={`kind-${kind}`}>{t(`trainingSession.${kind}`)}</label>
            </div>
          ))}
        </fieldset>
        <Field id="place" name="place" label={t("trainingSession.place")} help={t("trainingSession.placeHelp")} fault={refused?.problem === "no-place" || refused?.problem === "no-address" ? (sentence ?? undefined) : undefined} autoComplete="off" defaultValue={values.place} maxLength={300} />
        <SubmitButton sending={sending} busy={t("trainingSession.keeping")}>
          {t("trainingSession.keep")}
        </SubmitButton>
      </Form>
      {sequence === null ? null : <Cancel />}
    </>
  );
}

/** In the night in which clocks go back an hour comes twice; asked only then, and what was said stays. */
function Fold({ which, refused, value }: { which: "from" | "until"; refused: SessionRefused | null; value: string }) {
  const { t } = useTranslation();
  if (refused?.problem !== "twice" || refused.which !== which) return value === "" ? null : <input type="hidden" name={`${which}Fold`} value={value} />;
  return (
    <fieldset className="ask">
      <legend>{t(`trainingSession.fold.${which}`)}</legend>
      {(["first", "second"] as const).map((one) => (
        <div className="choice choice-tool" key={one}>
          <input type="radio" name={`${which}Fold`} id={`${which}Fold-${one}`} value={one} />
          <label htmlFor={`${which}Fold-${one}`}>{t(`trainingSession.${one}`, { time: refused.time })}</label>
        </div>
      ))}
    </fieldset>
  );
}

function Cancel() {
  const { t } = useTranslation();
  const sending = useSending({ intent: "cancel" });
  return (
    <details>
      <summary>{t("trainingSession.cancel")}</summary>
      <Form className="stack" method="post" onSubmit={unlessSending(sending)}>
        <input type="hidden" name="intent" value="cancel" />
        <p>{t("trainingSession.cancelLead")}</p>
        <SubmitButton sending={sending} busy={t("trainingSession.keeping")} className="btn">
          {t("trainingSession.cancelButton")}
        </SubmitButton>
      </Form>
    </details>
  );
}
