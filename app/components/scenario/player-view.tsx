import { useLocation } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import type { AttemptView } from "~/domain/attempt/scene-view";
import type { Source } from "~/domain/standards/source";
import type { LeadingCourse } from "../course/back-to-course";
import { type ClockOnPage, Decision, type DecisionProblem, NO_CLOCK } from "./decision";
import { Ending } from "./ending";
import { Feedback } from "./feedback";
import { PlayerNotice, type Notice } from "./player-notice";
import { readingStartsAt, useFocusOnMove } from "./scene-focus";
import { SceneText } from "./scene-text";
import { StoryClock } from "./story-clock";
import { VersionNoteLine } from "./version-note-line";

interface Props {
  view: AttemptView;
  notice?: Notice | null;
  problem?: DecisionProblem | null;
  /** The source whose panel is open. */
  source?: Source | null;
  clock?: ClockOnPage;
  /** The course to which an ending leads back. */
  course?: LeadingCourse | null;
}

/** Where an attempt stands: the clock, and a scene, a decision, its feedback or the ending. */
export function PlayerView({ view, notice = null, problem = null, source = null, clock = NO_CLOCK, course = null }: Props) {
  const { t } = useTranslation();
  const location = useLocation();
  const { frame } = view;
  const moment = `${frame.attempt} ${frame.moment} ${view.kind}`;
  useFocusOnMove(moment, notice !== null ? "notice" : readingStartsAt(view));
  return (
    <>
      <h1 className="sr">
        {frame.at === null ? frame.scenario.title : t("player.storyAt", { scenario: frame.scenario.title, at: frame.at })}
      </h1>
      {notice === null ? null : <PlayerNotice key={location.key} notice={notice} />}
      {frame.versionNote === null ? null : <VersionNoteLine note={frame.versionNote} />}
      <StoryClock stops={frame.clock} over={view.kind === "ended"} />
      <Moment key={moment} view={view} problem={problem} source={source} clock={clock} course={course} />
    </>
  );
}

function Moment({ view, problem, source, clock, course }: { view: AttemptView; problem: DecisionProblem | null; source: Source | null; clock: ClockOnPage; course: LeadingCourse | null }) {
  switch (view.kind) {
    case "text":
      return <SceneText view={view} source={source} />;
    case "decision":
      return <Decision view={view} problem={problem} clock={clock} />;
    case "feedback":
      return <Feedback view={view} source={source} />;
    case "ended":
      return <Ending view={view} source={source} course={course} />;
  }
}
