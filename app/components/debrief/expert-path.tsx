import { useTranslation } from "react-i18next";
import type { DebriefView } from "~/domain/attempt/debrief-view";
import { Prose } from "../scenario/prose";
import { SourceReferences } from "./source-references";

export function ExpertPath({ view }: { view: DebriefView }) {
  const { t } = useTranslation();
  const taken = new Set(view.decisions.map(({ ask, chosen }) => `${ask}\n${chosen.text}`));
  const met = new Set(view.decisions.map(({ ask }) => ask));
  return (
    <section className="stack" aria-labelledby="expert-path">
      <h2 id="expert-path">{t("debrief.expertPath")}</h2>
      <p className="soft">
        {t("debrief.expertLead")} {t(view.key === "author" ? "debrief.authorKey" : "debrief.panelKey")}
      </p>
      <ol className="line">
        {view.expertPath.map(({ at, ask, option, sources }, index) => {
          const differs = !taken.has(`${ask}\n${option.text}`);
          return (
            <li key={index} className="stack-s">
              <p className="small soft">{[at, met.has(ask) ? null : ask].filter((part) => part !== null).join(". ")}</p>
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
