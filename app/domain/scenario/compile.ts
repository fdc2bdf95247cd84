import { compileChecks, compileExpert } from "./compile-checks";
import { compileMigrations } from "./compile-migrations";
import { compileFacts, compileModes } from "./compile-modes";
import { compileScenes, type Expansion, type Found, type Fragments, type FragmentSource, inWords, type Origin, readFragments, unused } from "./compile-fragments";
import type { MediaFile } from "../content/media";
import { compileCites, type Declared, placeholders } from "./compile-parts";
import { compileVariable } from "./compile-variables";
import type { Place } from "../content/fault";
import type { Fault } from "./fault";
import { inOrder } from "../content/fault";
import { Link } from "./link";
import { type LocatedTree, type Path, readYaml } from "../content/read-yaml";
import type { Representation } from "./representation";
import { reusedIds } from "./reused-ids";
import { shapeOf } from "./shape";
import type { SourceScenario, SourceScene } from "./source-schema";

export interface CompileInput {
  source: string;
  /** As it should appear in messages. */
  file: string;
  /** Name of the folder in which the file lies, which must be the scenario's; null when there is none. */
  folder: string | null;
  /** Ids in the register of sources; null takes every cite on trust. */
  cites: ReadonlySet<string> | null;
  /** Earlier published versions of the same scenario: the register of its ids. */
  published: Representation[];
  /** The files beside it in `fragments/`. */
  fragments?: FragmentSource[];
  /** The files beside it in `media/`, by path from its folder; absent takes every one on trust. */
  media?: ReadonlyMap<string, MediaFile>;
}

export interface Explanation {
  rule: string;
  at: string | null;
  why: string;
  place: Place;
}

export type Compiled =
  | { ok: true; representation: Representation; explanations: Explanation[]; place(path: Path): Place; keyPlace(path: Path): Place; within(path: string): string }
  | { ok: false; faults: Fault[] };

/**
 * From YAML to the representation (scenario-format.md, section 4). Every fault of shape and of names is reported at once;
 * a source with any of them yields no representation, so that nothing half-loaded can be played or checked. Fragments are compiled
 * inline; `within` says of a path in which one it lies, "" for none.
 */
export function compileScenario(input: CompileInput): Compiled {
  const read = readYaml(input.source, input.file);
  if (!read.ok) return { ok: false, faults: inOrder(read.faults) };
  const { top, scenes, misshapen, faults } = shapeOf(read.tree);
  if (top === null) return { ok: false, faults: inOrder(faults) };
  const link = new Link(read.tree);
  for (const [id, choices] of misshapen) link.scenes.set(id, new Set(choices));
  const { fragments, faults: inFragments } = readFragments(input.fragments ?? []);
  const { representation, origins, found, used } = resolve(link, top, scenes, input, fragments);
  const located = (path: Path, place: (tree: LocatedTree, at: Path) => Place) => {
    const origin = path[0] === "scenes" ? origins.get(String(path[1])) : undefined;
    return origin === undefined ? place(read.tree, path) : place(origin.tree, ["scenes", origin.scene, ...path.slice(2)]);
  };
  const keyPlace = (path: Path) => located(path, (tree, at) => tree.keyPlace(at));
  faults.push(...inFragments, ...link.faults, ...inWords(found), ...unused(fragments, used), ...reusedIds(representation, input.published, keyPlace));
  if (faults.length > 0) return { ok: false, faults: inOrder(faults) };
  const explanations = top.checks.explain.map((explanation, index) => ({
    rule: explanation.rule, at: explanation.at ?? null, why: explanation.why, place: read.tree.place(["checks", "explain", index]),
  }));
  return { ok: true, representation, explanations, place: (path) => located(path, (tree, at) => tree.place(at)), keyPlace, within: (path) => withinWords(origins, path) };
}

function withinWords(origins: Map<string, Origin>, path: string): string {
  const [top, id = ""] = path.split(".");
  const origin = top === "scenes" ? origins.get(id) : undefined;
  return origin === undefined ? "" : ` (In the fragment "${origin.fragment}", used by "${origin.by}".)`;
}

interface Resolved {
  representation: Representation;
  origins: Map<string, Origin>;
  found: Found[];
  used: Set<string>;
}

function resolve(link: Link, top: SourceScenario, sources: Map<string, SourceScene>, input: CompileInput, fragments: Fragments): Resolved {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/u.test(top.scenario)) link.report("bad-id", ["scenario"], `"${top.scenario}" is not a scenario's name: use small letters and hyphens, as its folder.`);
  else if (input.folder !== null && input.folder !== top.scenario) link.report("bad-id", ["scenario"], `The scenario is called "${top.scenario}" but lies in the folder "${input.folder}"; give both one name.`);
  for (const key of ["seats", "modes", "competencies", "critical", "vars", "facts", "scenes"] as const) link.ids(top[key], [key]);
  for (const group of ["person", "place", "term"] as const) link.ids(top.names[group], ["names", group]);
  for (const [id, source] of Object.entries(top.vars)) link.variables.set(id, compileVariable(link, id, source));
  for (const seat of Object.keys(top.seats)) link.seats.add(seat);
  for (const fact of Object.keys(top.facts)) link.facts.add(fact);
  placeholders(link, link.tree.value, [], top.names);
  const declared: Declared = {
    competencies: new Set(Object.keys(top.competencies)),
    critical: new Set(Object.keys(top.critical)),
    persons: new Set(Object.keys(top.names.person)),
    cites: input.cites,
    media: input.media ?? null,
  };
  const context: Expansion = { fragments, declared, names: top.names, used: new Set(), stack: [], made: { scenes: 0 } };
  const { scenes, origins, found } = compileScenes(context, link, sources);
  link.target(top.start, ["start"]);
  const modes = compileModes(link, top);
  const facts = compileFacts(link, top);
  const cited = (cite: string[], path: Path) => compileCites(link, declared, cite, [...path, "cite"]);
  link.listIds(top.debrief.questions, ["debrief", "questions"]);
  const representation: Representation = {
    format: 1,
    scenario: top.scenario,
    version: top.version,
    language: top.language,
    title: top.title,
    summary: top.summary,
    minutes: top.minutes,
    review: { status: top.review.status, key: top.review.key, jurisdiction: top.review.jurisdiction ?? null },
    contentNotes: top.content_notes,
    names: top.names,
    seats: Object.entries(top.seats).map(([id, seat]) => ({ id, ...seat, cite: cited(seat.cite, ["seats", id]) })),
    modes,
    competencies: Object.entries(top.competencies).map(([id, competency]) => ({ id, ...competency, cite: cited(competency.cite, ["competencies", id]) })),
    critical: Object.entries(top.critical).map(([id, text]) => ({ id, text })),
    variables: [...link.variables.values()],
    facts,
    start: top.start,
    scenes,
    debrief: {
      expert: compileExpert(link, top.debrief.expert),
      questions: top.debrief.questions.map((question, index) => ({ ...question, cite: cited(question.cite, ["debrief", "questions", index]) })),
    },
    checks: compileChecks(link, top),
    migrations: compileMigrations(link, top, scenes, input.published),
  };
  return { representation, origins, found, used: context.used };
}
