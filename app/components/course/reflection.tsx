import type { ReactNode } from "react";
import { useTranslation } from "~/components/frame/words";
import { Block } from "./block";
import { useLessonState } from "./lesson-state";
import { OwnText } from "./own-text";

/** A place to think in writing, for the learner alone. Names of real people are warned of and kept all the same. */
export function Reflection({ id, ask, anchor = `reflection-${id}`, children }: { id: string; ask: string; anchor?: string; children?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Block anchor={anchor}>
      <OwnText kind="reflection" id={id} ask={ask} anchor={anchor} help={t("lesson.noRealNames")} after={<LooksLike id={id} />}>
        {children}
      </OwnText>
    </Block>
  );
}

function LooksLike({ id }: { id: string }) {
  const { t } = useTranslation();
  const named = useLessonState().plans[id]?.named ?? [];
  if (named.length === 0) return null;
  return (
    <div className="stack-s">
      <p className="small">{t("lesson.looksReal")}</p>
      <ul className="small">
        {named.map(({ key, kind, text }) => (
          <li key={key}>
            {t(`finding.${kind}`)}: <bdi>{text}</bdi>
          </li>
        ))}
      </ul>
      <p className="small soft">{t("lesson.looksRealKept")}</p>
    </div>
  );
}
