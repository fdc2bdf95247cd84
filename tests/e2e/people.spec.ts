import { expect, signIn, test } from "../support/browser";
import { findNothingWrong } from "../support/inspection";

test.use({ expectedProblems: [/status of 40[0-9]/] });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });
    const [name, code, site] = javaScriptEnabled ? ["Halima Noor", "P-7001", "Hilltop"] : ["Ibrahim Noor", "P-7002", "Riverside"];

    test("a coordinator adds a site and a person, moves them, finds them entered twice, and ends their membership", async ({ page }) => {
      await signIn(page, "coordinator@prison.example", { next: "/people" });
      await page.getByRole("link", { name: "Sites", exact: true }).click();
      await page.getByRole("textbox", { name: "Name", exact: true }).fill(site);
      await page.getByRole("button", { name: "Add a site" }).click();
      await expect(page.getByRole("status")).toHaveText("The site is added.");
      await expect(page.getByRole("region", { name: /^Sites of/ })).toContainText(site);

      const add = async (staffCode: string) => {
        await page.goto("/people/new");
        await page.getByLabel("Name", { exact: true }).fill(name);
        await page.getByRole("button", { name: "Add this person" }).click();
        await expect(page.getByRole("alert")).toContainText("Give an e-mail or a staff code");
        await expect(page.getByLabel("Name", { exact: true })).toHaveValue(name);
        await page.getByLabel("Staff code", { exact: true }).fill(staffCode);
        await page.getByLabel("Profession").selectOption("prison_officer");
        await page.getByRole("button", { name: "Add this person" }).click();
        await expect(page.getByRole("status")).toContainText("The person is added.");
      };
      await add(code);
      const first = new URL(page.url()).pathname;

      await page.getByText("Move, or change profession").click();
      await page.getByLabel("Line manager").fill("nobody at all");
      await page.getByLabel("Site").selectOption({ label: site });
      await page.getByRole("button", { name: "Write it down" }).click();
      await expect(page.getByRole("alert")).toContainText("fits as line manager");
      await expect(page.getByLabel("Line manager")).toHaveValue("nobody at all");
      await page.getByLabel("Line manager").fill("P-0007");
      await page.getByRole("button", { name: "Write it down" }).click();
      await expect(page.getByRole("status")).toHaveText("It is written down.");
      await expect(page.getByRole("main")).toContainText(`Prison officer, ${site}, line manager Marta Keller`);

      await add(`${code}-2`);
      const second = new URL(page.url()).pathname;
      await page.goto(first);
      await page.getByRole("link", { name: "Entered twice?" }).click();
      await page.getByRole("link", { name: `Compare with ${name}` }).click();
      await expect(page.getByText("There is no way back.")).toBeVisible();
      await page.getByRole("button", { name: "Make them one" }).click();
      await expect(page.getByRole("status")).toHaveText("The two entries are one.");
      expect((await page.goto(second))?.status()).toBe(404);

      await page.goto(first);
      await page.getByText("Leaving", { exact: true }).click();
      await page.getByRole("button", { name: "End the membership" }).click();
      await expect(page.getByRole("status")).toHaveText("It is written down that they leave.");
      await page.goto("/people?who=away");
      await expect(page.getByRole("link", { name, exact: true })).toBeVisible();
      await page.goto("/agency/audit");
      await expect(page.getByRole("region", { name: "The lines, as a table" })).toContainText("Made two entries one");
      await expect(page.getByRole("button", { name: "Export" })).toBeVisible();
    });
  });
}

test("the pages of people, sites and the log can be read and worked by everybody", async ({ page }) => {
  await signIn(page, "coordinator@prison.example", { next: "/people/new" });
  await findNothingWrong(page);
  for (const path of ["/people", "/agency/sites", "/agency/audit"]) {
    await page.goto(path);
    await findNothingWrong(page);
  }
  await page.goto("/people");
  await page.getByRole("link", { name: "Daniel Osei", exact: true }).first().click();
  await page.getByText("Name and sign-in").click();
  await page.getByText("Move, or change profession").click();
  await findNothingWrong(page);
});
