import { useTranslation } from "~/components/frame/words";
import type { ProgrammeState } from "~/domain/programme/state";
import { useSending } from "../ui/submit-button";

export interface Preview {
  people: { before: number; after: number };
  before: Record<ProgrammeState, number>;
  after: Record<ProgrammeState, number>;
  changed: number;
}

/** The order in which they stand on every page. */
export const statesInOrder: readonly ProgrammeState[] = ["complete", "due", "overdue", "waived", "not-started", "waiting"];

/** For how many people a version would change what, and the button of the form "programme" that keeps it. */
export function ProgrammePreview({ preview: { people, before, after, changed } }: { preview: Preview }) {
  const { t } = useTranslation();
  // While a preview is on its way the form takes no other press.
  const [looking, keeping] = [useSending({ intent: "preview" }), useSending({ intent: "keep" })];
  return (
    <section className="notice stack-s" aria-labelledby="preview">
      <h2 id="preview">{t("programmes.previewTitle")}</h2>
      <p role="status">{t("programmes.previewPeople", { count: people.after, before: people.before })}</p>
      <p>{changed === 0 ? t("programmes.previewSame") : t("programmes.previewChanged", { count: changed })}</p>
      <ul>
        {statesInOrder.flatMap((state) => (before[state] + after[state] === 0 ? [] : [<li key={state}>{t("programmes.previewState", { state: t(`programmes.state.${state}`), before: before[state], after: after[state] })}</li>]))}
      </ul>
      <p className="small">{t("programmes.previewNotKept")}</p>
      <button className="btn btn-main" form="programme" name="intent" value="keep" aria-disabled={looking || keeping || undefined}>
        {keeping ? t("programmes.keeping") : t("programmes.keep")}
      </button>
    </section>
  );
}
