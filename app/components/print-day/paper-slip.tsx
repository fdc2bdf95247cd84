import { useTranslation } from "~/components/frame/words";
import type { Asks, SlipWords } from "~/domain/scenario/paper";
import type { Block } from "~/domain/scenario/prose";
import { Prose } from "../scenario/prose";

type Read<T> = T extends { kind: "scene" | "view" | "end" } ? Omit<T, "text"> & { text: Block[] } : T;
export interface SlipOnPaper {
  code: string;
  to: string | null;
  says: Read<SlipWords>;
}

/** Who a seat is, and what it knows before the first step: dealt to the seat, and not one of the piles. */
export function SeatCard({ table, seat: { name, briefing, knows } }: { table: number; seat: { name: string; briefing: Block[]; knows: string[] } }) {
  const { t } = useTranslation();
  return (
    <article className="paper-slip" aria-label={t("printDay.table.briefing", { table, seat: name })}>
      <p className="slip-head">
        <b className="slip-mark">{name}</b>
        <span>{t("printDay.slip.table", { table })}</span>
      </p>
      <div className="slip-body">
        <p className="soft">{t("printDay.table.briefingLead")}</p>
        <Prose blocks={briefing} className="slip-text" />
        {knows.length === 0 ? null : <p>{t("printDay.table.knows")}</p>}
        {knows.map((fact) => (
          <p key={fact}>{fact}</p>
        ))}
      </div>
    </article>
  );
}

/** One slip: its head is what can be read when it is folded. */
export function PaperSlip({ slip: { code, to, says }, table, seat }: { slip: SlipOnPaper; table: number; seat: string }) {
  const { t } = useTranslation();
  return (
    <article className="paper-slip" aria-label={code}>
      <p className="slip-head">
        <b className="slip-mark">{code}</b>
        <span>{to === null ? t("printDay.slip.everybody") : seat}</span>
        <span>{t("printDay.slip.table", { table })}</span>
      </p>
      <div className="slip-body">
        <Said says={says} />
      </div>
    </article>
  );
}

function Said({ says }: { says: SlipOnPaper["says"] }) {
  const { t } = useTranslation();
  switch (says.kind) {
    case "scene":
      return (
        <>
          <Where at={says.at} place={says.place} />
          {says.contentNote === null ? null : <p className="soft">{t("printDay.slip.note", { note: says.contentNote })}</p>}
          {says.speaks === null ? null : <p className="soft">{t("printDay.slip.speaks", { name: says.speaks })}</p>}
          <Prose blocks={says.text} className="slip-text" />
          {says.asks === null ? null : <Asked asks={says.asks} />}
        </>
      );
    case "view":
      return (
        <>
          <Where at={says.at} place={null} />
          <Prose blocks={says.text} className="slip-text" />
        </>
      );
    case "further":
      return (
        <>
          <p className="soft">{says.ask}</p>
          <p>{t("printDay.slip.further")}</p>
          <Lettered letter={says.letter} text={says.text} />
        </>
      );
    case "seen":
      return (
        <>
          <p className="soft">{t("printDay.slip.seen", { seat: says.of })}</p>
          <p>{says.text}</p>
        </>
      );
    case "fact":
      return (
        <>
          <p className="soft">{t("printDay.slip.fact")}</p>
          <p>{says.text}</p>
        </>
      );
    case "end":
      return (
        <>
          <Where at={says.at} place={t("printDay.slip.end")} />
          <p className="slip-ask">{says.title}</p>
          <Prose blocks={says.text} className="slip-text" />
          {says.support === null ? null : <p>{says.support}</p>}
        </>
      );
  }
}

function Where({ at, place }: { at: string | null; place: string | null }) {
  const words = [at, place].filter((one) => one !== null);
  return words.length === 0 ? null : <p className="soft">{words.join(" · ")}</p>;
}

function Asked({ asks: { ask, choices, seconds } }: { asks: Asks }) {
  const { t } = useTranslation();
  return (
    <>
      <p className="slip-ask">{ask}</p>
      {choices.map(({ letter, text }) => (
        <Lettered key={letter} letter={letter} text={text} />
      ))}
      <p className="soft">
        {t("printDay.slip.choose")} {seconds === null ? null : t("printDay.slip.seconds", { count: seconds })}
      </p>
    </>
  );
}

function Lettered({ letter, text }: { letter: string; text: string }) {
  return (
    <p className="lettered-line">
      <b>{letter}</b>
      <span>{text}</span>
    </p>
  );
}
