import { useTranslation } from "~/components/frame/words";
import type { Box } from "~/domain/scenario/paper";
import type { Block } from "~/domain/scenario/prose";
import { AgencyMark, agencyKind } from "../scenario/agency-mark";
import type { BookWords } from "./doings-in-words";
import { KeeperStep, type StepInBook } from "./keeper-step";
import { PaperSlip, SeatCard, type SlipOnPaper } from "./paper-slip";

export interface TableWords {
  seats: { id: string; name: string; agency: string; briefing: Block[]; knows: string[] }[];
  others: { id: string; name: string }[];
  boxes: Pick<Box, "number" | "kind" | "from" | "to" | "start">[];
  slips: SlipOnPaper[];
  start: number;
  book: StepInBook[];
  tally: { key: string; step: number; seatName: string; letters: string[] }[];
}

/** Everything that one table gets: who sits where, strip, book, a page for each seat, and the slips to cut. */
export function TablePapers({ table, words }: { table: number; words: TableWords }) {
  const { t } = useTranslation();
  const seatName = (id: string) => [...words.seats, ...words.others].find((seat) => seat.id === id)?.name ?? id;
  const bookWords: BookWords = { t, seatName, boxes: new Map(words.boxes.map((box) => [box.number, box])) };
  return (
    <>
      <TableCard table={table} words={words} />
      <section className="day-part stack" aria-labelledby={`book-${String(table)}`}>
        <h2 id={`book-${String(table)}`}>{t("printDay.table.book", { table })}</h2>
        <p>{t("printDay.table.bookLead", { start: words.start })}</p>
        <ol className="keeper-book">
          {words.book.map((step) => (
            <KeeperStep key={step.number} step={step} words={bookWords} />
          ))}
        </ol>
      </section>
      <section className="day-part" aria-labelledby={`slips-${String(table)}`}>
        <h2 id={`slips-${String(table)}`}>{t("printDay.table.slips", { table })}</h2>
        <p>{t("printDay.table.slipsLead")}</p>
        <div className="paper-slips">
          {words.seats.map((seat) => (
            <SeatCard key={seat.id} table={table} seat={seat} />
          ))}
          {words.slips.map((slip) => (
            <PaperSlip key={slip.code} slip={slip} table={table} seat={slip.to === null ? "" : seatName(slip.to)} />
          ))}
        </div>
      </section>
    </>
  );
}

function TableCard({ table, words: { seats, others, boxes, start } }: { table: number; words: TableWords }) {
  const { t } = useTranslation();
  const rules = ["seats", "keeper", "begin", "step", "slip", "decide", "clock", "end"] as const;
  return (
    <section className="day-part stack" aria-labelledby={`table-${String(table)}`}>
      <h2 id={`table-${String(table)}`}>{t("printDay.table.card", { table })}</h2>
      <table className="day-table">
        <thead>
          <tr>
            <th scope="col">{t("printDay.table.seat")}</th>
            <th scope="col">{t("printDay.table.agency")}</th>
            <th scope="col">{t("printDay.table.held")}</th>
          </tr>
        </thead>
        <tbody>
          {seats.map(({ id, name, agency }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>
                <AgencyMark agency={agency}>{t(`agency.${agencyKind(agency)}`)}</AgencyMark>
              </td>
              <td className="to-write" />
            </tr>
          ))}
          <tr>
            <th scope="row">{t("printDay.table.keeper")}</th>
            <td />
            <td className="to-write" />
          </tr>
          {others.map(({ id, name }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td colSpan={2}>{t("printDay.table.noSeat")}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>{t("printDay.rules.title")}</h3>
      <ol className="day-rules">
        {rules.map((rule) => (
          <li key={rule}>{t(`printDay.rules.${rule}`, { start })}</li>
        ))}
      </ol>
      <Strip table={table} boxes={boxes} />
    </section>
  );
}

function Strip({ table, boxes }: { table: number; boxes: TableWords["boxes"] }) {
  const { t } = useTranslation();
  if (boxes.length === 0) return null;
  return (
    <div className="strip-sheet">
      <h3>{t("printDay.table.strip", { table })}</h3>
      <p className="soft">{t("printDay.table.stripLead")}</p>
      <ul className="strip">
        {boxes.map(({ number, kind, from, to, start }) => (
          <li key={number}>
            <span className="sr">{t("printDay.table.box", { box: number })}</span>
            <b aria-hidden="true">{number}</b>
            {kind === "tick" ? (
              <span className="strip-tick">{start === 1 ? <span>{t("printDay.table.ticked")}</span> : null}</span>
            ) : (
              <span className="strip-numbers">
                {Array.from({ length: to - from + 1 }, (_, index) => from + index).map((value) => (
                  <span key={value} className={value === start ? "strip-start" : undefined}>
                    {value}
                    {value === start ? <span className="sr"> {t("printDay.table.begins")}</span> : null}
                  </span>
                ))}
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
