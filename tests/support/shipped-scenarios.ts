import { existsSync, readdirSync, readFileSync } from "node:fs";
import { checkScenario } from "../../app/domain/scenario/check";
import type { Representation } from "../../app/domain/scenario/representation";
import { readRegister } from "../../app/domain/standards/register";
import { findScenarioFiles } from "../../app/server/adapters/content-files";
import type { World } from "../../app/server/world";

export const shippedScenarios = readdirSync("scenarios").filter((name) => existsSync(`scenarios/${name}/scenario.yaml`));

const standards = "courses/_standards";
let cites: Set<string> | undefined;

const compiled = new Map<string, Representation>();

/** A shipped scenario, compiled; a fault is an error. */
export function shippedScenario(name: string): Representation {
  const known = compiled.get(name);
  if (known !== undefined) return known;
  cites ??= new Set(readRegister(readdirSync(standards).filter((file) => file.endsWith(".yaml")).map((file) => ({ file, source: readFileSync(`${standards}/${file}`, "utf8") }))).sources.keys());
  const file = `scenarios/${name}/scenario.yaml`;
  const found = findScenarioFiles(`scenarios/${name}`)[0];
  const { representation, faults } = checkScenario({ source: readFileSync(file, "utf8"), file, folder: name, cites, published: [], fragments: found?.fragments ?? [], media: found?.media ?? new Map() });
  if (representation === null) throw new Error(faults.map(({ message }) => message).join("\n"));
  compiled.set(name, representation);
  return representation;
}

/** Offers a shipped scenario without looking at the others, which takes a while. */
export async function offerShipped({ db, clock, ids }: World, name: string): Promise<void> {
  const representation = shippedScenario(name);
  await db.scenarioVersion.create({ data: { id: ids.next(), scenario: name, version: representation.version, logicHash: "logic", textHash: "text", storedAt: clock.now(), offered: true, source: "", representation: JSON.stringify(representation) } });
}
