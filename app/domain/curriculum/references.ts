import { type MediaFile, storedFile } from "../content/media";
import { didYouMean } from "../content/schema-faults";
import type { LessonBody, Spot } from "./course";
import { type LessonFault, lessonFault, type LessonRule } from "./rules";

/** What a course may refer to. */
export interface Surroundings {
  /** Ids of the register of sources. */
  cites: ReadonlySet<string>;
  scenarios: ReadonlySet<string>;
  /** Ids of the glossary; null when it cannot be read, and authors are taken at their word. */
  terms: ReadonlySet<string> | null;
  /** Addresses of the lessons of each course that there is. */
  courses: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What a lesson may refer to: also what lies in the folder of its own course. */
export interface LessonSurroundings extends Surroundings {
  course: string;
  media: ReadonlyMap<string, MediaFile>;
  /** Places of each lesson of the course that can be read, by its address. */
  places: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Everything that a lesson refers to and that is not there. `cites` are those of its front matter. */
export function referenceFaults(file: string, body: LessonBody, cites: readonly string[], around: LessonSurroundings): LessonFault[] {
  const at = (rule: LessonRule, { line, column }: Spot, message: string) => lessonFault(rule, { file, line, column }, message);
  return [
    ...body.cites.flatMap((cite) => {
      if (!around.cites.has(cite.id)) return [at("unknown-cite", cite, `There is no "${cite.id}" in the register of sources${didYouMean(cite.id, around.cites)}`)];
      return cites.includes(cite.id) ? [] : [at("unknown-cite", cite, `"${cite.id}" is cited here and not among the cites of the front matter. Add it there.`)];
    }),
    ...body.scenarios.flatMap((scenario) => (around.scenarios.has(scenario.id) ? [] : [at("unknown-scenario", scenario, `There is no scenario "${scenario.id}"${didYouMean(scenario.id, around.scenarios)}`)])),
    ...body.terms.flatMap((term) => (around.terms?.has(term.id) === false ? [at("unknown-term", term, `There is no term "${term.id}" in the glossary${didYouMean(term.id, around.terms)}`)] : [])),
    ...body.media.flatMap((medium) => {
      const { problem } = storedFile(medium.use, `media/${medium.file}`, around.media);
      return problem === null ? [] : [at("media-file", medium, problem)];
    }),
    ...body.links.flatMap((link) => {
      const problem = linkProblem(link.address, new Set(body.blocks.map(({ anchor }) => anchor)), around);
      return problem === null ? [] : [at("broken-link", link, problem)];
    }),
  ];
}

/** Pages without anything after their name. */
const PAGES = new Set(["", "courses", "scenarios", "sources", "terms", "learning", "account", "accessibility", "who-sees-what", "display"]);

/** Why an address of this site (address.ts) leads nowhere; null when it leads somewhere. `here` are the places of the lesson itself. */
export function linkProblem(address: string, here: ReadonlySet<string>, around: LessonSurroundings): string | null {
  const [path = "", place] = address.split("#");
  const [, section = "", first, second, ...more] = path.split("/");
  const no = (what: string, name: string, known: Iterable<string>) => `"${address}" leads nowhere: there is no ${what} "${name}"${didYouMean(name, known)}`;
  const unless = (known: ReadonlySet<string>, name: string, what: string) => (known.has(name) ? null : no(what, name, known));
  if (path === "") return unless(here, place ?? "", "place");
  if (more.length > 0) return no("page", path, []);
  if (section === "terms" && first === undefined) return place === undefined || around.terms === null ? null : unless(around.terms, place, "term");
  if (section === "scenarios" && first !== undefined && second === undefined) return unless(around.scenarios, first, "scenario");
  if (section === "sources" && first !== undefined && second === undefined) {
    const instruments = new Set([...around.cites].map((cite) => cite.split("-", 1)[0] ?? ""));
    return unless(instruments, first, "instrument") ?? (place === undefined ? null : unless(around.cites, place, "source"));
  }
  if (section === "courses" && first !== undefined) {
    const lessons = around.courses.get(first);
    if (lessons === undefined) return no("course", first, around.courses.keys());
    if (second === undefined) return null;
    const places = first === around.course ? around.places.get(second) : undefined;
    return unless(lessons, second, "lesson") ?? (place === undefined || places === undefined ? null : unless(places, place, "place"));
  }
  return first === undefined ? unless(PAGES, section, "page") : no("page", path, []);
}
