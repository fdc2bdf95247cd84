import { useTranslation } from "~/components/frame/words";
import type { Rating } from "~/domain/scenario/representation";

/** Rising bars and the word; the number is never shown. */
export function RatingMark({ rating }: { rating: Rating }) {
  const { t } = useTranslation();
  return (
    <span className={`rating rating-${rating}`}>
      <svg aria-hidden="true" focusable="false">
        <use href={`#r-${rating}`} />
      </svg>
      {t(`rating.r${rating}`)}
    </span>
  );
}
