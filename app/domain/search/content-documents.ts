import { type Course, lessonsOf } from "../curriculum/course";
import { fillNames } from "../scenario/names";
import type { Representation } from "../scenario/representation";
import type { Register } from "../standards/register";
import type { SearchDocument } from "./document";

/** A word of the field with what it means, as the glossary has it. */
export interface GlossaryTerm {
  id: string;
  term: string;
  meaning: string;
}

/** A course, and of each lesson that can be read every section; the first of them also by words that stand in different sections. Lessons that are held back are not there to be found. */
export function courseDocuments(course: Course): SearchDocument[] {
  const { id, language, title, promise, competencies, modules } = course;
  const page = `/courses/${id}`;
  const own = { kind: "course", language, subject: page, href: page, title, headings: [...competencies, ...modules.map((module) => module.title)].join(". "), text: promise, within: {} } as const;
  return [own, ...lessonsOf(course).flatMap((lesson) => lessonDocuments(course, lesson))];
}

function lessonDocuments({ id, language, title: course }: Course, { slug, number, title, aim, body }: ReturnType<typeof lessonsOf>[number]): SearchDocument[] {
  const subject = `/courses/${id}/${slug}`;
  const common = { kind: "lesson", language, subject, title } as const;
  const lead = body.passages.find(({ section }) => section === null)?.words ?? "";
  return [
    { ...common, href: subject, headings: "", text: `${aim} ${lead}`.trim(), rest: body.passages.map(({ words }) => words).join(" "), within: { course, number } },
    ...body.passages.flatMap(({ section, words }) => {
      const heading = body.sections.find(({ anchor }) => anchor === section)?.title;
      return section === null || heading === undefined ? [] : [{ ...common, href: `${subject}#${section}`, headings: heading, text: words, within: { course, number, section: heading } }];
    }),
  ];
}

/**
 * What the briefing of a scenario shows, and nothing of its story: whoever searches may not have played it yet.
 *
 * @param shown - the seats that the briefing shows.
 */
export function scenarioDocument({ scenario, language, title, summary, seats, competencies, contentNotes, names }: Representation, shown: ReadonlySet<string>): SearchDocument {
  const fill = (text: string) => fillNames(text, names);
  const page = `/scenarios/${scenario}`;
  const briefings = seats.filter(({ id }) => shown.has(id)).map(({ name, briefing }) => `${fill(name)}: ${fill(briefing).replace(/[*_]/gu, "")}`);
  return { kind: "scenario", language, subject: page, href: page, title: fill(title), headings: [...competencies.map(({ name }) => fill(name)), ...contentNotes].join(". "), text: [fill(summary), ...briefings].join(" ").replace(/\s+/gu, " "), within: {} };
}

/** Every paragraph of the register, in our own words. */
export function sourceDocuments({ sources }: Register): SearchDocument[] {
  return [...sources.values()].map(({ id, number, unit, heading, summary, instrument: { prefix, short, symbol } }) => {
    const href = `/sources/${prefix}#${id}`;
    return { kind: "source", language: "en", subject: href, href, title: heading, headings: `${short} ${number} ${symbol}`, text: summary, within: { instrument: short, paragraph: { number, unit } } };
  });
}

/** The glossary; each term leads to its place on that page. */
export function termDocuments(terms: readonly GlossaryTerm[], language: string, page: string): SearchDocument[] {
  return terms.map(({ id, term, meaning }) => ({ kind: "term", language, subject: `${page}#${id}`, href: `${page}#${id}`, title: term, headings: "", text: meaning, within: {} }));
}
