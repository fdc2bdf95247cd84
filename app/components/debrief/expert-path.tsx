import { useTranslation } from "~/components/frame/words";
import type { DebriefView } from "~/domain/attempt/debrief-view";
import { AgencyMark } from "../scenario/agency-mark";
import { Prose } from "../scenario/prose";
import { SourceReferences } from "./source-references";

export function ExpertPath({ view }: { view: DebriefView }) {
  const { t } = useTranslation();
  // In a joint scene several seats may be asked the same, and answer the same.
  const keyOf = (...parts: string[]) => parts.join("\n");
  const taken = new Set(view.decisions.map(({ by, ask, chosen }) => keyOf(by.seat, ask, chosen.text)));
  const met = new Set(view.decisions.map(({ by, ask }) => keyOf(by.seat, ask)));
  const severalSeats = new Set(view.expertPath.map(({ by }) => by.seat)).size > 1;
  return (
    <section className="stack" aria-labelledby="expert-path">
      <h2 id="expert-path">{t("debrief.expertPath")}</h2>
      <p className="soft">
        {t("debrief.expertLead")} {t(view.key === "author" ? "debrief.authorKey" : "debrief.panelKey")}
      </p>
      <ol className="line">
        {view.expertPath.map(({ at, by, ask, option, sources }, index) => {
          const differs = !taken.has(keyOf(by.seat, ask, option.text));
          return (
            <li key={index} className="stack-s">
              <p className="small soft">{[at, met.has(keyOf(by.seat, ask)) ? null : ask].filter((part) => part !== null).join(". ")}</p>
              {severalSeats ? (
                <p className="small">
                  <AgencyMark agency={by.agency}>{by.seat}</AgencyMark>
                </p>
              ) : null}
              <p className={differs ? "differs" : undefined}>
                {option.text} {differs ? <span className="tag">{t("debrief.differsTag")}</span> : null}
              </p>
              <SourceReferences sources={sources} />
            </li>
          );
        })}
      </ol>
      <h3>{t("debrief.expertEnds", { title: view.expertEnding.title })}</h3>
      <Prose blocks={view.expertEnding.text} />
    </section>
  );
}
