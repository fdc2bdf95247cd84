import { Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import { lineAddress } from "~/domain/progress/line-address";
import { AttemptSeat, type TakenSeat } from "../scenario/attempt-seat";
import { testAddress } from "~/domain/progress/test-address";
import type { NextCourse, NextTest } from "./next-thing";
import { type OfVersion, StandsIn } from "./version-standing";

export interface AttemptUnderWay {
  kind: "scenario";
  seat: TakenSeat;
  attempt: string;
  scenario: string;
  at: string | null;
  /** The day in words, in the agency's time zone. */
  begun: string;
  /** The decision of an earlier attempt at which it began. */
  againFrom: number | null;
  standsIn: OfVersion;
}

export type ThingUnderWay = AttemptUnderWay | NextCourse | NextTest;

/** What else was begun, the newest first. */
export function UnderWay({ things }: { things: ThingUnderWay[] }) {
  const { t } = useTranslation();
  return (
    <section className="stack-s" aria-labelledby="under-way">
      <h2 id="under-way">{t("learning.underWay")}</h2>
      <ul className="gap-list">{things.map((thing) => (thing.kind === "course" ? <Course key={thing.course} course={thing} /> : thing.kind === "test" ? <Test key={thing.sitting} test={thing} /> : <Attempt key={thing.attempt} attempt={thing} />))}</ul>
    </section>
  );
}

function Course({ course: { course, title, done, lessons, goesOn } }: { course: NextCourse }) {
  const { t } = useTranslation();
  return (
    <li>
      <Link to={goesOn === null ? `/courses/${course}` : lineAddress(course, goesOn)}>{title}</Link>
      <span className="small soft">
        {goesOn === null ? t("learning.courseHeld") : t("learning.inLesson", { number: goesOn.number, title: goesOn.title })} {t("learning.courseProgress", { done, lessons })}
      </span>
    </li>
  );
}

function Test({ test }: { test: NextTest }) {
  const { t } = useTranslation();
  return (
    <li>
      <Link to={testAddress(test)}>{test.title}</Link>
      <span className="small soft">{t(`learning.inTest.${test.position}`)}</span>
    </li>
  );
}

function Attempt({ attempt: { attempt, scenario, at, begun, againFrom, seat, standsIn } }: { attempt: AttemptUnderWay }) {
  const { t } = useTranslation();
  return (
    <li>
      <Link to={`/attempts/${attempt}`}>{scenario}</Link> <AttemptSeat seat={seat} />
      <span className="small soft">
        {at === null ? null : `${t("learning.at", { at })}. `}
        {againFrom === null ? t("learning.begun", { day: begun }) : t("learning.begunAgain", { day: begun, decision: againFrom })}
      </span>
      <StandsIn version={standsIn} />
    </li>
  );
}
