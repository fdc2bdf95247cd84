import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { checkScenario } from "~/domain/scenario/check";
import { modesForOne } from "~/domain/attempt/cast";
import { endingIds, endingsOf, openEndings } from "~/domain/scenario/endings";
import { BUDGET, explore } from "../../app/domain/scenario/explore";
import { placeToText } from "~/domain/content/fault";
import { endingOdds } from "~/domain/scenario/odds";
import { sceneOf } from "~/domain/scenario/representation";
import { longestStretches } from "~/domain/scenario/stretches";
import { readRegister } from "~/domain/standards/register";
import { findScenarioFiles } from "~/server/adapters/content-files";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const LONGEST_STRETCH = 8 * 60;
/** Whoever reaches the best ending has decided well, and was not lucky. */
const BEST_BY_CHANCE = 0.05;

const standards = `${ROOT}/courses/_standards`;
const register = readRegister(readdirSync(standards).filter((file) => file.endsWith(".yaml")).map((file) => ({ file, source: readFileSync(`${standards}/${file}`, "utf8") })));
const cites = new Set(register.sources.keys());
const names = readdirSync(`${ROOT}/scenarios`).filter((name) => existsSync(`${ROOT}/scenarios/${name}/scenario.yaml`));

test("there is a scenario", () => {
  expect(names).toContain("fourth-month");
});

describe.each(names)("the scenario %s", (name) => {
  const file = `scenarios/${name}/scenario.yaml`;
  const found = findScenarioFiles(`${ROOT}/scenarios/${name}`)[0];
  const checked = checkScenario({ source: readFileSync(`${ROOT}/${file}`, "utf8"), file, folder: name, cites, published: [], fragments: found?.fragments ?? [], media: found?.media ?? new Map() });
  const { representation } = checked;
  const exploration = representation === null ? null : explore(representation, representation.modes[0]?.seats ?? [], BUDGET.full);
  if (representation === null || exploration?.ok !== true) throw new Error(checked.faults.map(({ place, message }) => `${placeToText(place)} ${message}`).join("\n"));
  const paths = representation.checks.walks.map(({ expect: { end } }) => end);

  test("is clean, with every source in the register", () => {
    const wrong = checked.faults.filter(({ level }) => level !== "information");
    expect(wrong.map(({ place, rule, message }) => `${placeToText(place)} ${rule}: ${message}`)).toEqual([]);
    expect(checked.clean).toBe(true);
  });

  test("has a stored walk to every ending, and each says which critical errors it makes", () => {
    expect([...new Set(paths)].sort()).toEqual(endingsOf(representation).map(({ id }) => id).sort());
    for (const { id, expect: { critical } } of representation.checks.walks) expect(critical, id).not.toBeNull();
  });

  test.each(modesForOne(representation))("has a stored walk to every ending that one person can come to in the mode $id", (mode) => {
    const explored = explore(representation, mode.seats, BUDGET.full);
    if (!explored.ok) throw new Error("too large to be explored");
    const open = endingIds(representation, openEndings(representation, explored.graph)[0] ?? 0);
    const stored = new Set(representation.checks.walks.filter((walk) => walk.mode === mode.id).map((walk) => walk.expect.end));
    expect([...stored].sort()).toEqual(open.sort());
  });

  test("has a stopping place at least every eight minutes", () => {
    const stretches = longestStretches(representation);
    expect(stretches).not.toBeNull();
    const long = (stretches ?? []).filter(({ seconds }) => seconds > LONGEST_STRETCH);
    expect(long.map(({ scenes, seconds }) => `${(seconds / 60).toFixed(1)} min: ${scenes.join(" → ")}`)).toEqual([]);
  });

  test("ends best for at most one in twenty of those who choose at random", () => {
    const odds = endingOdds(representation, exploration.graph);
    expect([...(odds ?? new Map<string, number>()).values()].reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    const best = [...(odds ?? [])].filter(([id]) => {
      const ending = sceneOf(representation, id);
      return ending.kind === "end" && ending.verdict === "good";
    });
    expect(best).not.toHaveLength(0);
    for (const [id, share] of best) expect(share, id).toBeLessThanOrEqual(BEST_BY_CHANCE);
  });
});
