import { expect, signIn, test } from "../support/browser";
import { findNothingWrong, violations } from "../support/inspection";

test.use({ expectedProblems: [/status of 40[0-9]/] });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("a coordinator reads how a day was, and admits an inspector, who reads one record until it is ended", async ({ page, anotherBrowser }) => {
      await signIn(page, "coordinator@prison.example", { next: "/agency/as-at" });
      const row = page.getByRole("row", { name: /^Safe and well, every year/u }).first();
      const number = row.getByRole("link").first();
      const bound = Number(await number.innerText());
      expect(bound).toBeGreaterThan(10);
      await number.click();
      await expect(page.getByRole("heading", { name: `Safe and well, every year: everybody whom it bound (${String(bound)})` })).toBeVisible();
      const day = await page.getByLabel("Day", { exact: true }).inputValue();
      const file = await (await page.request.get(`/agency/as-at/export?day=${day}&form=csv`)).text();
      expect(file.split("\r\n").filter((line) => line.includes("Safe and well, every year"))).toHaveLength(bound);

      await page.goto("/agency/inspectors");
      await page.getByLabel("Their name").fill("Jane Doe");
      await page.getByLabel("Why", { exact: true }).fill("Yearly review");
      await page.getByLabel("For how many days").fill("5");
      await page.getByLabel("Whose evidence they may read").fill("P-1041\nNobody Known");
      await page.getByRole("button", { name: "Admit", exact: true }).click();
      await expect(page.getByRole("alert")).toContainText("On whose behalf they come is missing.");
      await expect(page.getByLabel("Whose evidence they may read")).toHaveValue("P-1041\nNobody Known");
      await expect(page.getByText("No one person of your agency is meant by: Nobody Known.")).toBeVisible();
      await page.getByLabel("On whose behalf").fill("The Ombudsman");
      await page.getByLabel("Whose evidence they may read").fill("P-1041");
      await page.getByRole("button", { name: "Admit", exact: true }).click();
      await expect(page.getByRole("status")).toContainText("Jane Doe is admitted until");
      const code = await page.locator(".slip-code").innerText();

      const outside = await anotherBrowser({ javaScriptEnabled });
      await outside.goto("/inspect");
      await outside.getByLabel("Your code").fill("BCDF-GHJK-MNPQ");
      await outside.getByRole("button", { name: "Open", exact: true }).click();
      await expect(outside.getByRole("alert")).toContainText("This code opens nothing");
      await outside.getByLabel("Your code").fill(code.toLowerCase());
      await outside.getByRole("button", { name: "Open", exact: true }).click();
      await outside.getByRole("link", { name: "Daniel Osei" }).click();
      await expect(outside.getByText("Joint training “When conditions are broken”: Own part done, waiting for a partner")).toBeVisible();
      await expect(outside.getByText(/When conditions are broken, Norte.*from paper.*by Ingrid Solberg/u)).toBeVisible();
      expect((await outside.request.get("/inspect/records/demo-chen-wei")).status()).toBe(404);

      await page.goto("/agency/inspectors");
      await page.getByRole("listitem").filter({ hasText: "May read now" }).getByRole("button", { name: /^End it now/u }).click();
      await expect(page.getByText("May read now")).toHaveCount(0);
      await outside.reload();
      await expect(outside.getByLabel("Your code")).toBeVisible();
    });
  });
}

test("nothing stands in anybody's way on the pages of a day and of inspectors", async ({ page }) => {
  await signIn(page, "coordinator@prison.example", { next: "/agency/as-at" });
  await findNothingWrong(page);
  await page.goto("/agency/inspectors");
  expect(await violations(page)).toEqual([]);
});

test("of another agency there is no report of a day and no inspector to end", async ({ page }) => {
  await signIn(page, "coordinator@prison.example", { next: "/learning" });
  for (const path of ["/agency/as-at?agency=demo-harbour-probation", "/agency/as-at/export?agency=demo-harbour-probation", "/agency/inspectors?agency=demo-harbour-probation"]) expect((await page.request.get(path)).status(), path).toBe(404);
});
