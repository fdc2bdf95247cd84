import { readFileSync } from "node:fs";
import { expect, signIn, test } from "../support/browser";
import { isEnded, startFor } from "../support/player";
import { walks } from "../support/story";

const ana = "learner@probation.example";
const walk = walks[0]!;

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("what is kept of the debrief is there the next day, and in the export", async ({ page, server }) => {
      await signIn(page, ana);
      const player = await startFor(page, server, walk);
      await player.skipTo(walk, isEnded);
      await page.goto(`${player.address}/debrief`);
      const answer = page.getByRole("region", { name: "To think over" }).getByRole("textbox").first();
      await answer.fill("Ask <b>him</b> & wait.\nThen ask again.");
      await page.getByRole("button", { name: "Keep my answers" }).click();
      await expect(page.getByRole("region", { name: "To think over" }).getByRole("status")).toHaveText("Kept");
      const first = page.getByRole("group").filter({ hasText: "My service does it differently" }).first();
      await first.getByText("My service does it differently").click();
      await first.getByRole("textbox").fill("Here the clerk rings first.");
      await first.getByRole("button", { name: "Keep this note" }).click();
      await expect(first.getByText("You kept a note")).toBeVisible();

      await page.goto(`${player.address}/debrief`);
      await expect(answer).toHaveValue("Ask <b>him</b> & wait.\nThen ask again.");
      const begun = page.waitForEvent("download");
      await page.getByRole("button", { name: "Export" }).click();
      const download = await begun;
      expect(download.suggestedFilename()).toMatch(/^debrief-fourth-month-\d{4}-\d\d-\d\d\.txt$/u);
      const text = readFileSync(await download.path(), "utf8");
      expect(text).toContain("Ask <b>him</b> & wait.");
      expect(text).toContain("Here the clerk rings first.");
    });

    test("a debrief prints the paths, what was opened and what was written, in the light and without buttons", async ({ page, server }) => {
      await signIn(page, ana);
      const player = await (await startFor(page, server, walk)).skipTo(walk, isEnded);
      await page.emulateMedia({ colorScheme: "dark" });
      await page.goto(`${player.address}/debrief`);
      const note = page.getByRole("textbox", { name: "What is done differently where you work" });
      await page.getByText("My service does it differently").nth(1).click();
      await note.fill("Here the clerk rings first.");
      await page.getByRole("button", { name: "Keep this note" }).click();
      await expect(page.getByText("You kept a note")).toBeVisible();
      await page.goto(`${player.address}/debrief`);
      await page.getByText("What else was possible, and why").first().click();
      await page.emulateMedia({ colorScheme: "dark", media: "print" });
      for (const heading of ["Your path", "Expert path", "Competencies", "Sources"]) await expect(page.getByRole("heading", { name: heading, exact: true })).toBeVisible();
      await expect(page.getByRole("button")).toHaveCount(0);
      await expect(page.getByRole("navigation", { name: "Main" })).toHaveCount(0);
      const options = page.locator(".possible > li");
      await expect(options.first()).toBeVisible();
      await expect(options.last()).toBeHidden();
      await expect(note).toHaveCount(1);
      await expect(note).toHaveValue("Here the clerk rings first.");
      expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toMatch(/^(rgb\(255, 255, 255\)|rgba\(0, 0, 0, 0\))$/u);
    });
  });
}
