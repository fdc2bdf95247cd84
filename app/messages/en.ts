import { briefing, learning, scenarios } from "./english/catalogue";
import { course, courses, profession } from "./english/courses";
import { debrief, debriefText } from "./english/debrief";
import { access, display, privacy } from "./english/explaining";
import { agency, error, format, frame, rating, titles, verdict } from "./english/frame";
import { account, landing, signIn } from "./english/landing";
import { lesson } from "./english/lesson";
import { notes, notesText, practice } from "./english/practice";
import { failure, refusal } from "./english/refusal";
import { notice, player, source, sources, timer } from "./english/player";

/** Every word on screen that is not a scenario's or a course's own. */
export const en = {
  format, frame, titles, agency, rating, verdict, error,
  landing, signIn, account,
  player, timer, notice, source, sources,
  debrief, debriefText,
  courses, course, lesson, profession,
  scenarios, briefing, learning,
  practice, notes, notesText,
  display, privacy, access,
  refusal, failure,
} as const;
