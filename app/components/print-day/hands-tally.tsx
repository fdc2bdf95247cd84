import { useTranslation } from "~/components/frame/words";
import { WideTable } from "./wide-table";

/** Where hands are written down in the room: steps and letters only, because it may lie on a table. */
export function HandsTally({ table, tally, address }: { table: number; tally: { key: string; step: number; seatName: string; letters: string[] }[]; address: string }) {
  const { t } = useTranslation();
  const most = Math.max(...tally.map(({ letters }) => letters.length), 0);
  return (
    <section className="day-part stack" aria-labelledby={`tally-${String(table)}`}>
      <h2 id={`tally-${String(table)}`}>{t("printDay.tally.title", { table })}</h2>
      <p>{t("printDay.tally.lead", { address })}</p>
      <WideTable name={t("printDay.tally.title", { table })}>
      <table className="day-table tally-table">
        <thead>
          <tr>
            <th scope="col">{t("printDay.tally.step")}</th>
            <th scope="col">{t("printDay.tally.seat")}</th>
            <th scope="col" colSpan={most}>
              {t("printDay.contents.tally")}
            </th>
          </tr>
        </thead>
        <tbody>
          {tally.map(({ key, step, seatName, letters }) => (
            <tr key={key}>
              <th scope="row">{step}</th>
              <td>{seatName}</td>
              {Array.from({ length: most }, (_, index) => (
                <td key={index} className="tally-letter">
                  {letters[index] === undefined ? null : t("printDay.tally.letter", { letter: letters[index] })}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      </WideTable>
    </section>
  );
}
