import { Link } from "@remix-run/react";
import { type ReactNode, useContext, useId } from "react";
import { useTranslation } from "~/components/frame/words";
import { Icon } from "../ui/icon";
import { Block, placeOf } from "./block";
import { SheetContext } from "./sheet-context";
import { VoiceContext } from "./voice";

/** A list with boxes, and the way to a sheet of paper with nothing else on it. */
export function Checklist({ id, title, anchor, children }: { id: string; title: string; anchor?: string; children?: ReactNode }) {
  const { t } = useTranslation();
  const heading = useId();
  const sheet = useContext(SheetContext);
  const boxes = (
    <div className="boxes">
      <VoiceContext.Provider value="plain">{children}</VoiceContext.Provider>
    </div>
  );
  if (sheet !== null) return sheet.only === id ? <SheetContext.Provider value={{ only: id, within: true }}>{boxes}</SheetContext.Provider> : null;
  return (
    <Block anchor={anchor}>
      <section className="sheet stack checklist" aria-labelledby={heading} {...placeOf(anchor)}>
        <h3 id={heading}>{title}</h3>
        {boxes}
        <p className="no-print">
          <Link className="btn btn-small" to={`?checklist=${id}`}>
            <Icon name="print" />
            {t("lesson.toPrint")}
          </Link>
        </p>
      </section>
    </Block>
  );
}
