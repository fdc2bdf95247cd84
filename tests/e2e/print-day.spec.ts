import { expect, signIn, test, type Page } from "../support/browser";
import { findNothingWrong } from "../support/inspection";

const training = "/joint-trainings/demo-norte";

test.use({ expectedProblems: [/status of 40[0349]/] });

/** Pages of a PDF, as its own index lists them. */
async function pagesOf(page: Page, format: "A4" | "Letter"): Promise<number> {
  return (await page.pdf({ format })).toString("latin1").match(/\/Type\s*\/Page[^s]/gu)?.length ?? 0;
}

test.describe("with script", () => {
  test("a trainer prints the day: all parts in order, on A4 and on Letter", async ({ page }) => {
    await signIn(page, "trainer@academy.example");
    await page.goto(`${training}/print`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Print the day:/u);
    await expect(page.getByRole("button", { name: "Print this page" })).toBeVisible();
    await findNothingWrong(page);

    await page.getByLabel("Tables").fill("1");
    await page.getByRole("button", { name: "Set out for this" }).click();
    await expect(page.getByText("1 set", { exact: true })).toHaveCount(2);
    await page.getByRole("link", { name: "Everything in order" }).click();
    await expect(page.getByRole("heading", { name: "Script of the day" })).toBeVisible();
    for (const name of ["Table 1: who sits where", "Table 1: book", "Table 1: slips to cut and fold", "What did you think of it?", "Table 1: tally of hands"]) await expect(page.getByRole("heading", { name })).toBeVisible();
    await expect(page.getByRole("heading", { name: /^Attendance: / })).toHaveCount(4);
    const pages = [await pagesOf(page, "A4"), await pagesOf(page, "Letter")];
    for (const count of pages) expect(count).toBeGreaterThan(20);

    for (const part of ["script", "attendance", "evaluation", "tally"]) {
      await page.goto(`${training}/print?part=${part}`);
      await page.setViewportSize({ width: 360, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    }
    // On paper there is no menu and no button.
    await page.emulateMedia({ media: "print" });
    await expect(page.getByRole("navigation", { name: "Menu" })).toBeHidden();
    await expect(page.getByRole("button", { name: "Print this page" })).toBeHidden();
  });
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "afterwards with script" : "afterwards without script", () => {
    test.use({ javaScriptEnabled });
    const table = javaScriptEnabled ? 1 : 2;

    test("hands and sheets are entered, refused with what was typed, and added up from five", async ({ page, anotherBrowser }) => {
      await signIn(page, "trainer@academy.example");
      await page.goto(`${training}/hands?table=${String(table)}`);
      const hands = page.getByRole("region", { name: `Hands at table ${String(table)}` });
      const decision = hands.getByRole("group").first();
      await decision.getByRole("textbox").nth(0).fill("four");
      await decision.getByRole("textbox").nth(1).fill("2");
      await hands.getByRole("button", { name: "Keep the hands" }).click();
      await expect(page.getByRole("alert")).toContainText("whole number from 0 to 99");
      await expect(decision.getByRole("textbox").nth(0)).toHaveValue("four");
      await expect(decision.getByRole("textbox").nth(1)).toHaveValue("2");
      await decision.getByRole("textbox").nth(0).fill("4");
      await hands.getByRole("button", { name: "Keep the hands" }).click();
      await expect(page.getByRole("status")).toHaveText("The hands are kept.");
      await expect(page.getByRole("region", { name: "Hands in the room" })).toContainText("Expert path");

      const sheet = page.getByRole("group", { name: "Sheet 1" });
      await sheet.getByLabel("I could say what I think.").selectOption("Fully");
      await sheet.getByLabel("What do you take with you?").fill("Whom to ring.");
      await page.getByRole("button", { name: "Keep the sheets" }).click();
      await expect(page.getByRole("status")).toHaveText("1 sheet is kept.");

      const other = await anotherBrowser({ javaScriptEnabled });
      await signIn(other, "learner@prison.example");
      expect((await other.goto(`${training}/hands`))?.status()).toBe(404);
      expect((await other.goto(`${training}/print?part=script`))?.status()).toBe(404);
    });
  });
}

test("the page of hands is easy to read and to work", async ({ page }) => {
  await signIn(page, "trainer@academy.example");
  await page.goto(`${training}/hands`);
  await findNothingWrong(page);
});
