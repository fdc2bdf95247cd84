import { useTranslation } from "~/components/frame/words";
import type { KnownFact, Noticed } from "~/domain/attempt/scene-view";
import { AgencyMark } from "./agency-mark";

/** The facts that the learner's seat knows, and from whom. */
export function KnownFacts({ facts }: { facts: KnownFact[] }) {
  const { t } = useTranslation();
  return (
    <details className="know" open>
      <summary>
        <h2>{t("player.known")}</h2>
      </summary>
      <ul className="know-list">
        {facts.map((fact) => (
          <li key={fact.text}>
            <p>{fact.text}</p>
            <Origin fact={fact} />
          </li>
        ))}
      </ul>
      <p className="small soft">{t("player.othersMayKnow")}</p>
    </details>
  );
}

function Origin({ fact: { from, at } }: { fact: KnownFact }) {
  const { t } = useTranslation();
  if (from === null) return <p className="small soft">{at ?? t("player.fromTheStart")}</p>;
  return (
    <p>
      <AgencyMark agency={from.agency}>{at === null ? t("player.toldBy", { seat: from.seat }) : t("player.toldByAt", { seat: from.seat, at })}</AgencyMark>
    </p>
  );
}

/** What colleagues let be seen meanwhile, before the scene's own text. */
export function NoticedMeanwhile({ noticed }: { noticed: Noticed[] }) {
  const { t } = useTranslation();
  if (noticed.length === 0) return null;
  return (
    <ul className="know-list stack-s" aria-label={t("player.noticed")}>
      {noticed.map(({ of, text }) => (
        <li key={text}>
          {of === null ? (
            text
          ) : (
            <AgencyMark agency={of.agency}>
              <strong>{t("player.noticedOf", { seat: of.seat })}</strong> {text}
            </AgencyMark>
          )}
        </li>
      ))}
    </ul>
  );
}
