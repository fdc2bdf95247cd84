import { useState } from "react";
import { useTranslation } from "~/components/frame/words";
import type { Finding } from "~/domain/content/anonymity";
import type { Source } from "~/domain/standards/source";
import { LessonEnd } from "./lesson-end";
import { LessonPage, type LessonPageProps } from "./lesson-page";
import type { LinkedScenario } from "./lesson-state";
import { withTypedInLesson } from "./typed-in-lesson";
import { useKeepPlace } from "./use-keep-place";

interface Props {
  shown: Omit<LessonPageProps, "state" | "lesson"> & {
    lesson: LessonPageProps["lesson"] & { scenario: string | null };
    versions: Record<string, string>;
    sources: Record<string, Source>;
    media: Record<string, string>;
    scenarios: Record<string, LinkedScenario>;
  };
  learner: {
    answers: Record<string, { options: string[] }>;
    plans: Record<string, { text: string; kept: { day: string | null; time: string }; named: Pick<Finding, "key" | "kind" | "text">[] }>;
    stoppedAt: string | null;
    /** Anchor of the section of that place. */
    section: string | null;
    isCompleted: boolean;
    /** It reads differently from how this learner marked it. */
    hasChanged: boolean;
    isMarked: boolean;
    lacksScenario: boolean;
    courseCompleted: boolean;
  };
  /** What was typed and is not kept. */
  typed: [string, string][];
  problem: "no-answer" | "reworded" | "too-long" | null;
  /** The page answers something that was done on it. */
  hasActed: boolean;
}

/** A lesson as it stands for the person who reads it. */
export function OwnLesson({ shown, learner, typed, problem, hasActed }: Props) {
  const { t } = useTranslation();
  const { course, lesson, scenarios, sources, media, versions } = shown;
  // Told to who comes back, not to who has just answered there.
  const [stopped] = useState(hasActed ? null : learner.stoppedAt);
  useKeepPlace(`/courses/${course.id}/${lesson.slug}/place`, !learner.isCompleted);
  const given = new URLSearchParams(typed);
  const plans = Object.fromEntries(
    Object.entries(learner.plans).map(([plan, { text, kept, named }]) => [plan, { text, named, kept: kept.day === null ? t("lesson.keptAt", { time: kept.time }) : t("lesson.keptOn", { day: kept.day, time: kept.time }) }]),
  );
  const about = (refusal: typeof problem, field: string) => (problem === refusal ? given.get(field) : null);
  const own = {
    answers: learner.answers, versions, plans, sources, media, scenarios, canAnswer: true, stoppedAt: stopped,
    withoutChoice: about("no-answer", "question"), reworded: about("reworded", "question"), tooLong: about("too-long", given.get("intent") === "answer" ? "question" : (given.get("intent") ?? "plan")),
  };
  const { scenario } = lesson;
  return (
    <LessonPage
      {...shown}
      state={withTypedInLesson(own, given)}
      at={learner.section}
      actions={<LessonEnd {...learner} course={course.id} scenario={scenario === null ? null : { id: scenario, title: scenarios[scenario]?.title ?? null }} isLast={shown.after === null} />}
    />
  );
}
