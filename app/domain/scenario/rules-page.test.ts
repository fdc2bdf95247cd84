import { expect, test } from "vitest";
import { rulesPage } from "./rules-page";

test("the page of rules says what the table of rules says", async () => {
  await expect(rulesPage()).toMatchFileSnapshot("../../../docs/checks.md");
});
