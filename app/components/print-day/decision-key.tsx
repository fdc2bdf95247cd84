import { useTranslation } from "~/components/frame/words";
import type { Block } from "~/domain/scenario/prose";
import type { Rating } from "~/domain/scenario/representation";
import type { Source } from "~/domain/standards/source";
import { Prose } from "../scenario/prose";
import { sourceShortName } from "../scenario/source-name";

export interface KeyedChoice {
  letter: string;
  option: string;
  text: string;
  short: string | null;
  rating: Rating | null;
  expert: boolean;
  critical: string[];
  why: Block[];
  note: Block[];
  sources: Source[];
  /** Null where fewer than five were shown. */
  hands: number | null;
}

export interface KeyedDecision {
  scene: string;
  seat: string;
  seatName: string;
  step: number;
  at: string | null;
  place: string | null;
  ask: string;
  hint: string | null;
  choices: KeyedChoice[];
}

/** The expert path at a glance, and then every decision with its reasons. */
export function DecisionKey({ decisions }: { decisions: KeyedDecision[] }) {
  const { t } = useTranslation();
  return (
    <>
      <section className="stack-s day-new-page" aria-labelledby="day-expert">
        <h3 id="day-expert">{t("printDay.expert.title")}</h3>
        <p>{t("printDay.expert.lead")}</p>
        <ol className="expert-lines">
          {decisions.flatMap(({ scene, seatName, step, choices }) => choices.filter(({ expert }) => expert).map(({ option, letter, short, text }) => (
            <li key={`${scene} ${option}`}>
              <b>
                {t("printDay.expert.step", { step })} {letter}
              </b>{" "}
              {seatName}: {short ?? text}
            </li>
          )))}
        </ol>
      </section>
      <section className="stack day-new-page" aria-labelledby="day-key">
        <h3 id="day-key">{t("printDay.key.title")}</h3>
        <p>{t("printDay.key.lead")}</p>
        <div className="key-columns">
          {decisions.map((decision) => (
            <Decision key={`${decision.scene} ${decision.seat}`} decision={decision} />
          ))}
        </div>
      </section>
    </>
  );
}

function Decision({ decision: { seatName, step, at, place, ask, hint, choices } }: { decision: KeyedDecision }) {
  const { t } = useTranslation();
  return (
    <div className="keyed">
      <h4>
        {t("printDay.key.step", { step })} · {seatName}
      </h4>
      <p className="soft">{[at, place].filter((one) => one !== null).join(" · ")}</p>
      <p className="slip-ask">{ask}</p>
      {hint === null ? null : <p className="soft">{t("printDay.key.hint", { hint })}</p>}
      {choices.map((choice) => (
        <Choice key={choice.option} choice={choice} />
      ))}
    </div>
  );
}

function Choice({ choice: { letter, text, rating, expert, critical, why, note, sources, hands } }: { choice: KeyedChoice }) {
  const { t } = useTranslation();
  return (
    <div className="keyed-choice">
      <p>
        <b>{t("printDay.key.letter", { letter })}</b> {text}
      </p>
      <p>
        <b>
          {t(rating === null ? "rating.none" : `rating.r${rating}`)}
          {expert ? ` · ${t("printDay.key.expert")}` : ""}
          {hands === null ? "" : ` · ${t("printDay.key.hands", { count: hands })}`}
        </b>
      </p>
      <Prose blocks={why} className="" />
      {critical.map((error) => (
        <p key={error}>
          <b>{t("printDay.key.critical", { error })}</b>
        </p>
      ))}
      {note.length === 0 ? null : (
        <>
          <p className="soft">{t("printDay.key.forTrainer")}</p>
          <Prose blocks={note} className="" />
        </>
      )}
      {sources.length === 0 ? null : (
        <p className="soft">
          {t("printDay.key.sources")} {sources.map((source) => sourceShortName(source, t)).join(", ")}
        </p>
      )}
    </div>
  );
}
