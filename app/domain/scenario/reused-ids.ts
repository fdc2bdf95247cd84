import type { Place } from "../content/fault";
import type { Fault } from "./fault";
import type { Path } from "../content/read-yaml";
import type { Representation } from "./representation";

/** After the first publication an id is never reused for another thing (scenario-format.md, rule 1). */
export function reusedIds(current: Representation, published: Representation[], keyPlace: (path: Path) => Place): Fault[] {
  return published.flatMap((earlier) => {
    const scenes = new Map(earlier.scenes.map((scene) => [scene.id, scene.kind]));
    const variables = new Map(earlier.variables.map((variable) => [variable.id, variable.domain.kind]));
    const make = (path: Path, was: string, is: string): Fault => ({
      rule: "id-reused", level: "error", place: keyPlace(path), path: path.join("."), counterExample: null,
      message: `In version ${earlier.version} "${String(path.at(-1))}" was ${was}, now it is ${is}; records of that version name it. Use a new id.`,
    });
    return [
      ...current.scenes.filter(({ id, kind }) => scenes.has(id) && scenes.get(id) !== kind).map(({ id, kind }) => make(["scenes", id], `a scene of kind ${scenes.get(id) ?? ""}`, `of kind ${kind}`)),
      ...current.variables
        .filter(({ id, domain }) => variables.has(id) && variables.get(id) !== domain.kind)
        .map(({ id, domain }) => make(["vars", id], `a variable of kind ${variables.get(id) ?? ""}`, `of kind ${domain.kind}`)),
    ];
  });
}
