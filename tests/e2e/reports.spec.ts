import { readFileSync } from "node:fs";
import { expect, signIn, test } from "../support/browser";
import { findNothingWrong } from "../support/inspection";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("a coordinator opens the list behind a number and exports as many rows", async ({ page }) => {
      await signIn(page, "coordinator@prison.example", { next: "/agency" });
      const number = page.getByRole("table").first().getByRole("link", { name: /^\d+ required/u }).first();
      const people = Number.parseInt((await number.textContent()) ?? "", 10);
      expect(people).toBeGreaterThan(1);
      await number.click();
      await expect(page.getByRole("heading", { name: `${String(people)} people` })).toBeVisible();
      await expect(page.getByRole("table").getByRole("row")).toHaveCount(people + 1);
      const download = page.waitForEvent("download");
      await page.getByRole("button", { name: "Export", exact: true }).click();
      const csv = readFileSync(await (await download).path(), "utf8");
      expect(csv.split("\r\n").length - 2).toBe(people);
    });

    test("what is due is told, and those who are overdue are reminded once", async ({ page }) => {
      // Each of the two reminds the people of another agency: they share a server.
      await signIn(page, javaScriptEnabled ? "coordinator@prison.example" : "coordinator@probation.example", { next: "/agency/due" });
      await page.getByRole("button", { name: /^Remind the/u }).click();
      await expect(page.getByRole("status")).toContainText("sent a mail");
      await expect(page.getByRole("button", { name: /^Remind the/u })).toHaveCount(0);
    });
  });
}

test("the reports of an agency have nothing wrong with them", async ({ page }) => {
  await signIn(page, "coordinator@prison.example", { next: "/agency" });
  for (const path of ["/agency", "/agency/due", "/agency/joint", "/agency/trend", "/agency/reminders"]) {
    await page.goto(path);
    await findNothingWrong(page);
  }
});

test.describe("somebody without an office", () => {
  test.use({ expectedProblems: [/status of 404/u] });

  test("finds no reports", async ({ page }) => {
    await signIn(page, "learner@volunteers.example");
    await expect(page.getByRole("link", { name: "Agency", exact: true })).toHaveCount(0);
    expect((await page.goto("/agency"))?.status()).toBe(404);
  });
});
