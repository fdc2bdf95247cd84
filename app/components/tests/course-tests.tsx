import { Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import type { TestPosition } from "~/domain/progress/fact";
import { testAddress } from "~/domain/progress/test-address";
import type { TestOffer } from "~/domain/progress/test-offer";
import "~/messages/areas/tests";

export interface TestsOfCourse {
  before: TestOffer;
  after: TestOffer;
  standing: { state: "not-taken" | "passed" | "failed"; day: string | null };
}

/** What one can find out about oneself, before the first lesson and after the last; nothing for a course without tests. */
export function CourseTests({ course, tests }: { course: string; tests: TestsOfCourse }) {
  const { t } = useTranslation();
  const { before, after, standing } = tests;
  if (before.state === "none" && after.state === "none") return null;
  return (
    <section className="stack" aria-labelledby="tests">
      <h2 id="tests">{t("tests.heading")}</h2>
      <ul className="gap-list">
        <Offer course={course} position="before" offer={before} />
        <Offer course={course} position="after" offer={after} standing={standing} />
      </ul>
    </section>
  );
}

interface OfferProps {
  course: string;
  position: TestPosition;
  offer: TestOffer;
  standing?: TestsOfCourse["standing"];
}

function Offer({ course, position, offer, standing }: OfferProps) {
  const { t } = useTranslation();
  if (offer.state === "none") return null;
  return (
    <li>
      <h3>{t(`tests.title.${position}`)}</h3>
      {standing === undefined || standing.state === "not-taken" ? null : <p>{t(`tests.${standing.state}`, { day: standing.day ?? "" })}</p>}
      <Text position={position} offer={offer} />
      <Ways course={course} position={position} offer={offer} />
    </li>
  );
}

function Text({ position, offer }: Pick<OfferProps, "position" | "offer">) {
  const { t } = useTranslation();
  switch (offer.state) {
    case "later":
      return <p className="small soft">{t("tests.later")}</p>;
    case "offered":
      return <p>{t(`tests.offered.${position}`)}</p>;
    case "open":
      return <p>{t("tests.open")}</p>;
    default:
      return position === "before" ? <p>{t("tests.handedIn.before")}</p> : null;
  }
}

function Ways({ course, position, offer }: Pick<OfferProps, "course" | "position" | "offer">) {
  const { t } = useTranslation();
  switch (offer.state) {
    case "offered":
      return (
        <Link className="btn" to={testAddress({ course, position })}>
          {t(`tests.about.${position}`)}
        </Link>
      );
    case "open":
      return (
        <Link className="btn" to={testAddress({ course, position, sitting: offer.sitting })}>
          {t("tests.continue")}
        </Link>
      );
    case "handed-in":
      return (
        <p className="row">
          <Link to={testAddress({ course, position, sitting: offer.sitting })}>{t("tests.seeResult")}</Link>
          {offer.again ? <Link to={testAddress({ course, position })}>{t("tests.again")}</Link> : null}
        </p>
      );
    default:
      return null;
  }
}
