import type { RatedOn } from "~/domain/attempt/scene-view";
import { RatingMark } from "../scenario/rating-mark";

export function Ratings({ rated }: { rated: RatedOn[] }) {
  if (rated.length === 0) return null;
  return (
    <ul className="chips small">
      {rated.map(({ competency, rating }) => (
        <li key={competency}>
          <span>{competency}</span>
          <RatingMark rating={rating} />
        </li>
      ))}
    </ul>
  );
}
