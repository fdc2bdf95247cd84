import { expect, test } from "vitest";
import { MEANINGS } from "./reference-keys";
import { referencePage, referenceRows } from "./reference-page";

test("the reference says what the schema says", async () => {
  await expect(referencePage()).toMatchFileSnapshot("../../../docs/scenario-reference.md");
});

test("every key of the schema has a meaning, and every meaning a key", () => {
  const keys = Object.values(referenceRows()).flatMap((rows) => rows.map(({ id }) => id));
  expect(Object.keys(MEANINGS).sort()).toEqual([...keys].sort());
});
