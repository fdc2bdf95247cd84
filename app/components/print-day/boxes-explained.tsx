import { useTranslation } from "~/components/frame/words";
import type { Box } from "~/domain/scenario/paper";

/** What the boxes of the strip stand for: for who leads the day only. */
export function BoxesExplained({ boxes }: { boxes: (Box & { step: number | null })[] }) {
  const { t } = useTranslation();
  if (boxes.length === 0) return null;
  const inWords = ({ stands, step, from }: Box & { step: number | null }) => {
    switch (stands.for) {
      case "variable":
        return stands.members.length === 0 ? t("printDay.boxes.variable", { about: stands.about }) : t("printDay.boxes.members", { about: stands.about, members: stands.members.map((name, index) => t("printDay.boxes.member", { number: from + index, name })).join(", ") });
      case "visited":
        return t("printDay.boxes.visited", { step: step ?? 0 });
      case "chose":
        return t("printDay.boxes.chose", { step: step ?? 0, choice: stands.choice });
      case "known":
        return t("printDay.boxes.known", { seat: stands.seat, fact: stands.fact });
    }
  };
  return (
    <section className="stack-s day-new-page" aria-labelledby="day-boxes">
      <h3 id="day-boxes">{t("printDay.boxes.title")}</h3>
      <p>{t("printDay.boxes.lead")}</p>
      <table className="day-table">
        <thead>
          <tr>
            <th scope="col">{t("printDay.boxes.box")}</th>
            <th scope="col">{t("printDay.boxes.stands")}</th>
          </tr>
        </thead>
        <tbody>
          {boxes.map((box) => (
            <tr key={box.number}>
              <th scope="row">{box.number}</th>
              <td>{inWords(box)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
