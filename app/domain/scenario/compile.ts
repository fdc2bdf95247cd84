import { compileChecks, compileExpert } from "./compile-checks";
import { compileFacts, compileModes } from "./compile-modes";
import { compileCites, type Declared } from "./compile-parts";
import { compileScene } from "./compile-scenes";
import type { Fault, Place } from "./fault";
import { inOrder } from "./fault";
import { domainInWords, isMember, Link } from "./link";
import { type Path, readYaml } from "./read-yaml";
import type { Domain, Representation, Scene, Variable } from "./representation";
import { reusedIds } from "./reused-ids";
import { isBlock, shapeOf } from "./shape";
import type { SourceScenario, SourceScene, SourceVariable } from "./source-schema";

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
}

export interface Explanation {
  rule: string;
  at: string | null;
  why: string;
  place: Place;
}

export type Compiled =
  | { ok: true; representation: Representation; explanations: Explanation[]; place(path: Path): Place; keyPlace(path: Path): Place }
  | { ok: false; faults: Fault[] };

/**
 * From YAML to the representation (scenario-format.md, section 4). Every fault of shape and of names is reported at once;
 * a source with any of them yields no representation, so that nothing half-loaded can be played or checked.
 */
export function compileScenario(input: CompileInput): Compiled {
  const read = readYaml(input.source, input.file);
  if (!read.ok) return { ok: false, faults: inOrder(read.faults) };
  const { top, scenes, misshapen, faults } = shapeOf(read.tree);
  if (top === null) return { ok: false, faults: inOrder(faults) };
  const link = new Link(read.tree);
  for (const [id, choices] of misshapen) link.scenes.set(id, new Set(choices));
  const representation = resolve(link, top, scenes, input);
  faults.push(...link.faults, ...reusedIds(representation, input.published, (path) => read.tree.keyPlace(path)));
  if (faults.length > 0) return { ok: false, faults: inOrder(faults) };
  const explanations = top.checks.explain.map((explanation, index) => ({
    rule: explanation.rule, at: explanation.at ?? null, why: explanation.why, place: read.tree.place(["checks", "explain", index]),
  }));
  return { ok: true, representation, explanations, place: (path) => read.tree.place(path), keyPlace: (path) => read.tree.keyPlace(path) };
}

function resolve(link: Link, top: SourceScenario, sources: Map<string, SourceScene>, input: CompileInput): Representation {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/u.test(top.scenario)) link.report("bad-id", ["scenario"], `"${top.scenario}" is not a scenario's name: use small letters and hyphens, as its folder.`);
  else if (input.folder !== null && input.folder !== top.scenario) link.report("bad-id", ["scenario"], `The scenario is called "${top.scenario}" but lies in the folder "${input.folder}"; give both one name.`);
  for (const key of ["seats", "modes", "competencies", "critical", "vars", "facts", "scenes"] as const) link.ids(top[key], [key]);
  for (const group of ["person", "place", "term"] as const) link.ids(top.names[group], ["names", group]);
  if (Array.isArray(top.migrations) && top.migrations.length > 0) link.report("not-yet", ["migrations"], '"migrations" are part of the format but are not run yet.');
  for (const [id, source] of Object.entries(top.vars)) link.variables.set(id, compileVariable(link, id, source));
  for (const seat of Object.keys(top.seats)) link.seats.add(seat);
  for (const fact of Object.keys(top.facts)) link.facts.add(fact);
  for (const [id, scene] of sources) {
    link.scenes.set(id, new Set(optionsOf(scene)));
    if (scene.kind === "end") link.endings.add(id);
  }
  placeholders(link, link.tree.value, [], top.names);

  const modes = compileModes(link, top);
  const facts = compileFacts(link, top);
  const declared: Declared = {
    competencies: new Set(Object.keys(top.competencies)),
    critical: new Set(Object.keys(top.critical)),
    persons: new Set(Object.keys(top.names.person)),
    cites: input.cites,
  };
  link.target(top.start, ["start"]);
  const scenes = [...sources].map(([id, source]): Scene => compileScene(link, declared, id, source));
  const cited = (cite: string[], path: Path) => compileCites(link, declared, cite, [...path, "cite"]);
  link.listIds(top.debrief.questions, ["debrief", "questions"]);
  return {
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
  };
}

/** What can be chosen in a scene, as conditions and walks name it. */
function optionsOf(scene: SourceScene): string[] {
  if (scene.kind === "joint") return Object.entries(scene.joint.seats).flatMap(([seat, { choices }]) => Object.keys(choices).map((choice) => `${seat}.${choice}`));
  return scene.kind === "decision" ? Object.keys(scene.choices) : [];
}

/** Most values that a variable may have, so that its states fit into the explorer's cells. */
const MOST_VALUES = 10_000;

function compileVariable(link: Link, id: string, source: SourceVariable): Variable {
  const path: Path = ["vars", id];
  const declared = [source.int, source.bool, source.one_of].filter((domain) => domain !== undefined).length;
  if (declared !== 1) link.report("schema", path, `"${id}" needs exactly one of int: [lowest, highest], bool: true/false or one_of: [words].`, link.tree.keyPlace(path));
  let domain: Domain = { kind: "bool" };
  let start: Variable["start"] = source.bool ?? false;
  if (source.int !== undefined) {
    const [low, high] = source.int;
    if (low > high) link.report("bad-value", [...path, "int"], `The lowest value ${low} is above the highest ${high}.`);
    domain = { kind: "int", low, high };
    start = source.start ?? low;
  } else if (source.one_of !== undefined) {
    if (new Set(source.one_of).size !== source.one_of.length) link.report("bad-value", [...path, "one_of"], "A word stands twice in this list.");
    domain = { kind: "one_of", members: source.one_of };
    start = source.start ?? source.one_of[0] ?? "";
  } else if (source.start !== undefined) start = source.start;
  const values = domain.kind === "int" ? domain.high - domain.low + 1 : domain.kind === "one_of" ? domain.members.length : 2;
  if (values > MOST_VALUES) link.report("bad-value", path, `"${id}" has ${values} values; at most ${MOST_VALUES} can be told apart. Few values make better stories.`, link.tree.keyPlace(path));
  if (!isMember(domain, start)) link.report("bad-value", [...path, "start"], `"${id}" is ${domainInWords(domain)}; it cannot start as ${JSON.stringify(start)}.`);
  return { id, domain, start, about: source.about ?? null };
}

function placeholders(link: Link, value: unknown, path: Path, names: Record<string, Record<string, string>>): void {
  if (typeof value === "string") {
    for (const [whole, inner = ""] of value.matchAll(/\{([^{}]*)\}/gu)) {
      const [group = "", name = "", ...more] = inner.split(".");
      const declared = Object.hasOwn(names, group) ? (names[group] ?? {}) : {};
      if (!Object.hasOwn(declared, name) || more.length > 0) link.report("unknown-name", path, `${whole} is not among the names; declare it under names: ${group || "person"}: or correct it.`);
    }
  } else if (Array.isArray(value)) value.forEach((item, index) => placeholders(link, item, [...path, index], names));
  else if (isBlock(value)) for (const [key, item] of Object.entries(value)) placeholders(link, item, [...path, key], names);
}
