import { expect, signIn, test, type Page } from "../support/browser";
import { findNothingWrong } from "../support/inspection";

async function look(page: Page, text: string): Promise<void> {
  await page.getByRole("searchbox", { name: "What you look for" }).fill(text);
  await page.getByRole("search").getByRole("button", { name: "Search" }).click();
  await expect(page).toHaveURL(/\/search\?q=/u);
}

/** Right after the very first start the lessons may still be compiled. */
async function untilReady(page: Page): Promise<void> {
  await expect(async () => {
    await page.goto("/search?q=supervision");
    await expect(page.getByRole("status")).toContainText("found for", { timeout: 500 });
  }).toPass({ timeout: 60_000 });
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("a lesson is found by a mistyped word and opened at its section", async ({ page }) => {
      await signIn(page, javaScriptEnabled ? "P-1052" : "P-1053", { next: "/learning" });
      await untilReady(page);
      await page.goto("/learning");
      await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Search" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Search");
      await look(page, "apointment");
      await expect(page.getByRole("status")).toContainText("Nothing for “apointment”; showing “appointment”.");
      const lessons = page.getByRole("region", { name: "Lessons" });
      await expect(lessons.locator("mark").first()).toHaveText(/^appointment/iu);
      const first = lessons.locator("a[href*='#']").first();
      const address = await first.getAttribute("href");
      await first.click();
      await expect(page).toHaveURL(address!);
      await expect(page.locator(`[id="${address!.split("#")[1]!}"]`)).toBeInViewport();
    });

    test("what nobody wrote is not found, and signs are only signs", async ({ page }) => {
      await signIn(page, javaScriptEnabled ? "P-1052" : "P-1053", { next: "/search" });
      await untilReady(page);
      await look(page, "xqzzyxq");
      await expect(page.getByRole("status")).toContainText("Nothing found for “xqzzyxq”.");
      await expect(page.getByRole("heading", { name: "What you can try" })).toBeVisible();
      await look(page, '"*( 🙂 <b>');
      await expect(page.getByRole("searchbox")).toHaveValue('"*( 🙂 <b>');
      // Of two questions on their way the answer to the first may come last.
      await expect(page.getByRole("status")).toContainText("<b>");
      await look(page, "??? 🙂");
      await expect(page.getByRole("status")).toContainText("There is no word");
    });
  });
}

test("the search and what it finds can be read by everybody", async ({ page }) => {
  await signIn(page, "P-1052", { next: "/search" });
  await untilReady(page);
  for (const address of ["/search", "/search?q=desistence", "/search?q=supervision+plan", "/search?q=xqzzyxq"]) {
    await page.goto(address);
    await findNothingWrong(page);
  }
});
