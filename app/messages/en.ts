import { briefing, learning, scenarios } from "./english/catalogue";
import { course, courses, professions } from "./english/courses";
import { debrief, debriefText } from "./english/debrief";
import { access, display, privacy } from "./english/explaining";
import { agency, error, format, frame, profession, rating, titles, verdict } from "./english/frame";
import { account } from "./english/account";
import { landing } from "./english/landing";
import { finding, lesson } from "./english/lesson";
import { question } from "./english/question";
import { notes, notesText, practice } from "./english/practice";
import { code, computers, people } from "./english/people";
import { digestMail, refresh, refreshers, returning } from "./english/refreshers";
import { failure, refusal } from "./english/refusal";
import { forgotten, mail, reset } from "./english/getting-in";
import { audit } from "./english/audit";
import { locked } from "./english/locked";
import { member, merging } from "./english/members";
import { sites } from "./english/sites";
import { offeredCases, ownCase } from "./english/own-case";
import { search } from "./english/search";
import { difference, pathway, record, recordTable, standing, waivers } from "./english/standing";
import { sharing } from "./english/sharing";
import { signIn } from "./english/sign-in";
import { terms } from "./english/terms";
import { tests } from "./english/tests";
import { addWords, type Catalogue } from "./catalogues";
import { notice, player, source, sources, timer } from "./english/player";

/** Every word on screen that is not a scenario's or a course's own. */
export const en = {
  format, frame, titles, agency, profession, rating, verdict, error,
  landing, signIn, account, locked, forgotten, reset, mail,
  people, code, computers, member, merging, sites, audit,
  player, timer, notice, source, sources,
  debrief, debriefText,
  courses, course, lesson, finding, terms, question, tests, professions,
  scenarios, briefing, learning, search,
  ownCase, offeredCases,
  practice, notes, notesText, sharing,
  standing, difference, pathway, record, recordTable, waivers,
  refresh, returning, refreshers, digestMail,
  display, privacy, access,
  refusal, failure,
} as const;

addWords("en", en as unknown as Catalogue);
