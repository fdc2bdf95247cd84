import { expect, test } from "vitest";
import { applyImport } from "../../app/server/people-import/apply-import.server";
import { findImport } from "../../app/server/people-import/find-import.server";
import { undoImport } from "../../app/server/people-import/undo-import.server";
import { aPerson } from "../support/builders";
import { manyPeople, withFaults } from "../support/large-people-file";
import { aPrison, peopleIn, planOf } from "../support/people-files";
import { aFile } from "../support/people-rows";

test("twenty thousand people with fifty faults: each fault is found in its row and column, the others come, the same file changes nothing, and all of it is taken back", { timeout: 120_000 }, async () => {
  const { world, marta, bring } = await aPrison();
  await aPerson(world, { staffCode: "Q-1" });
  const before = await peopleIn(world);
  const { rows, planted } = withFaults(manyPeople());
  expect(planted).toHaveLength(50);
  const file = aFile(rows);
  const dryRun = await planOf(world, marta, await bring(file));
  expect(dryRun.counts).toEqual({ new: 19_950, changed: 0, moved: 0, leaving: 0, same: 0, refused: 50 });
  expect(dryRun.rows.filter(({ kind }) => kind === "refused").flatMap(({ row, detail }) => detail.problems.map(({ column, kind }) => ({ row, column, kind })))).toEqual(planted);
  expect(await peopleIn(world)).toEqual(before);
  await (await applyImport(world, marta, dryRun.id)).finished;
  expect((await findImport(world, marta, dryRun.id))?.appliedAt).not.toBeNull();
  expect(await world.db.membership.count()).toBe(19_952);
  expect(await world.db.placement.count()).toBe(19_952);
  const again = await planOf(world, marta, await bring(file));
  expect(again.counts).toEqual({ new: 0, changed: 0, moved: 0, leaving: 0, same: 19_950, refused: 50 });

  await (await undoImport(world, marta, dryRun.id)).finished;
  expect(await peopleIn(world)).toEqual(before);
  expect((await findImport(world, marta, dryRun.id))?.summary.left).toBe(0);
});
