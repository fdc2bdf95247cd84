import { aFile } from "../support/people-rows";
import { expect, signIn, test } from "../support/browser";
import { findNothingWrong } from "../support/inspection";

test.use({ expectedProblems: [/status of 40[0-9]/] });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });
    const code = (number: number) => `${javaScriptEnabled ? "S" : "W"}-${String(number)}`;

    test("a file is refused with its reasons, brought, looked at, mended, applied, brought again, and taken back", async ({ page }) => {
      await signIn(page, "coordinator@prison.example", { next: "/people" });
      await page.getByRole("link", { name: "People from a file" }).click();
      const bring = async (bytes: Uint8Array) => {
        await page.goto("/people/import");
        await page.getByLabel("CSV file or spreadsheet").setInputFiles({ name: "staff.csv", mimeType: "text/csv", buffer: Buffer.from(bytes) });
      };
      await bring(aFile([[code(1), "Ana"]], ["Staff code", "Name", "Full name"]));
      await page.getByLabel("From which day").fill("2026-11-30");
      await page.getByRole("button", { name: "Look through the file" }).click();
      await expect(page.getByRole("alert")).toContainText("Say what the file lists");
      await expect(page.getByLabel("From which day")).toHaveValue("2026-11-30");
      await bring(aFile([[code(1), "Ana"]], ["Staff code", "Name", "Full name"]));
      await page.getByLabel("Only what changes").check();
      await page.getByRole("button", { name: "Look through the file" }).click();
      await expect(page.getByRole("alert")).toContainText("Two columns are called the same thing, Name: Name, Full name");
      await expect(page.getByRole("alert")).toContainText("The column Profession is missing");
      await expect(page.getByLabel("Only what changes")).toBeChecked();

      const rows = [[code(1), "Nadia Petrova", "", "Instructor"], [code(2), "Luc Martin", "", "Prison oficer"], ["P-1041", "Daniel Osei", "", "Instructor"]];
      await bring(aFile(rows));
      await page.getByLabel("Only what changes").check();
      await page.getByRole("button", { name: "Look through the file" }).click();
      await expect(page).toHaveURL(/\/people\/import\/[\w-]+$/u);
      await page.getByRole("link", { name: /^one row.*Refused$/u }).click();
      await expect(page.getByText("There is no profession “Prison oficer”. Did you mean “Prison officer”?")).toBeVisible();
      await expect(page.getByRole("button", { name: "Export" })).toBeVisible();
      const exported = await page.request.get(`${new URL(page.url()).pathname}/export?kind=refused`);
      expect(await exported.text()).toContain(`${code(2)},Luc Martin,,Prison oficer`);
      await page.getByRole("link", { name: /^one row.*Moved$/u }).click();
      await expect(page.getByText("Profession: Prison officer → Instructor")).toBeVisible();
      await page.getByRole("button", { name: "Apply", exact: true }).click();
      await expect(page.getByRole("status")).toContainText("Applied on");
      const applied = page.url();

      await bring(aFile(rows));
      await page.getByLabel("Only what changes").check();
      await page.getByRole("button", { name: "Look through the file" }).click();
      await expect(page.getByText("Nothing would change: everything in the file is known already.")).toBeVisible();
      await page.goto(applied);
      await page.getByRole("button", { name: "Take it back" }).click();
      await expect(page.getByRole("status")).toContainText("Taken back on");
      await page.goto(`/people?search=${code(1)}`);
      await expect(page.getByText("Nadia Petrova")).toHaveCount(0);
    });
  });
}

test("a file of another agency is at no address, nor is any of it for a learner", async ({ page, anotherBrowser }) => {
  await signIn(page, "coordinator@probation.example", { next: "/people/import" });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("People from a file");
  expect((await page.goto("/people/import/no-such-file"))?.status()).toBe(404);
  const learner = await anotherBrowser();
  await signIn(learner, "P-1043");
  for (const path of ["/people/import", "/people/import/template", "/people/import/x", "/people/import/x/export?kind=refused"]) expect((await learner.request.get(path)).status()).toBe(404);
});

test("bringing a file, and what it would do: nothing stands in anybody's way", async ({ page }) => {
  await signIn(page, "coordinator@prison.example", { next: "/people/import" });
  await findNothingWrong(page);
  await page.getByLabel("CSV file or spreadsheet").setInputFiles({ name: "staff.csv", mimeType: "text/csv", buffer: Buffer.from(aFile([["Z-1", "Somebody with a long name of many parts", "", "Instructor"], ["Z-2", "", "", "Prison oficer"]])) });
  await page.getByLabel("Everybody who is in the agency").check();
  await page.getByRole("button", { name: "Look through the file" }).click();
  await page.getByRole("link", { name: /^one row.*Refused$|rows.*Refused$/u }).click();
  await expect(page.getByRole("link", { name: /Refused$/u })).toHaveAttribute("aria-current", "true");
  await findNothingWrong(page);
  await page.getByRole("link", { name: /rows.*Leaving$/u }).click();
  await expect(page.getByRole("link", { name: /Leaving$/u })).toHaveAttribute("aria-current", "true");
  await findNothingWrong(page);
});
