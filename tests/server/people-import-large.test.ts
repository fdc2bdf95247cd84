import { expect, test } from "vitest";
import { applyImport } from "../../app/server/people-import/apply-import.server";
import { findImport } from "../../app/server/people-import/find-import.server";
import { undoImport } from "../../app/server/people-import/undo-import.server";
import { aPerson } from "../support/builders";
import { manyPeople, withFaults } from "../support/large-people-file";
import { aFile, aPrison, peopleIn, planOf } from "../support/people-files";

test("twenty thousand people with fifty faults: each fault is found in its row and column, the others come, the same file changes nothing, and all of it is taken back", { timeout: 120_000 }, async () => {
  const { world, marta, bring } = await aPrison();
  await aPerson(world, { staffCode: "Q-1" });
  const before = await peopleIn(world);
  const { rows, planted } = withFaults(manyPeople());
  expect(planted).toHaveLength(50);
  const file = aFile(rows);
  const took: Record<string, number> = {};
  const timed = async <T>(what: string, work: () => Promise<T>) => {
    const begun = performance.now();
    const result = await work();
    took[what] = Math.round(performance.now() - begun);
    return result;
  };
  let [longest, last] = [0, performance.now()];
  const watch = setInterval(() => { longest = Math.max(longest, performance.now() - last); last = performance.now(); }, 5);
  const stall = (what: string) => { took[`${what} longest stall`] = Math.round(longest); longest = 0; last = performance.now(); };
  const dryRun = await timed("dry run", async () => planOf(world, marta, await bring(file)));
  stall("dry run");
  expect(dryRun.counts).toEqual({ new: 19_950, changed: 0, moved: 0, leaving: 0, same: 0, refused: 50 });
  expect(dryRun.rows.filter(({ kind }) => kind === "refused").flatMap(({ row, detail }) => detail.problems.map(({ column, kind }) => ({ row, column, kind })))).toEqual(planted);
  expect(await peopleIn(world)).toEqual(before);
  last = performance.now(); longest = 0;

  await timed("apply", async () => (await applyImport(world, marta, dryRun.id)).finished);
  stall("apply");
  expect((await findImport(world, marta, dryRun.id))?.appliedAt).not.toBeNull();
  expect(await world.db.membership.count()).toBe(19_952);
  expect(await world.db.placement.count()).toBe(19_952);
  last = performance.now(); longest = 0;

  const again = await timed("the same again", async () => planOf(world, marta, await bring(file)));
  stall("again");
  expect(again.counts).toEqual({ new: 0, changed: 0, moved: 0, leaving: 0, same: 19_950, refused: 50 });

  await timed("undo", async () => (await undoImport(world, marta, dryRun.id)).finished);
  stall("undo");
  clearInterval(watch);
  console.log(took);
  expect(await peopleIn(world)).toEqual(before);
  expect((await findImport(world, marta, dryRun.id))?.summary.left).toBe(0);
});
