import { demoPassword, expect, signIn, test, type Page } from "../support/browser";
import { findNothingWrong } from "../support/inspection";
import { linkMailedTo } from "../support/shared-screen";

// The status of a page that says what did not fit.
test.use({ expectedProblems: [/status of 40[0-9]/u] });

const chosen = "three old boats";

async function choosePassword(page: Page, password = chosen): Promise<void> {
  await page.getByLabel("New password", { exact: true }).fill(password);
  await page.getByLabel("New password again").fill(password);
  await page.getByRole("button", { name: "Set the new password" }).click();
}

async function giveCodeTo(page: Page, staffCode: string): Promise<string> {
  await signIn(page, "coordinator@prison.example", { next: `/people?search=${staffCode}` });
  await page.getByRole("link", { name: "Give a one-time code" }).click();
  await page.getByRole("button", { name: "Give the code" }).click();
  await expect(page.getByText("The code is shown once, now.")).toBeVisible();
  return page.locator(".slip-code").innerText();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("an officer without e-mail gets a code on paper, chooses a password and sees who gave it", async ({ page, anotherBrowser }) => {
      const [staffCode, name] = javaScriptEnabled ? ["P-1046", "Eoin Gallagher"] : ["P-1047", "Fatima Zahra Benali"];
      const coordinator = await anotherBrowser({ javaScriptEnabled });
      const code = await giveCodeTo(coordinator, staffCode);
      expect(code).toMatch(/^[B-Y3-9]{4}-[B-Y3-9]{4}-[B-Y3-9]{4}$/u);
      await expect(coordinator.getByRole("region", { name: `Slip for ${name}` })).toContainText(staffCode);

      await page.goto("/sign-in");
      await page.getByRole("link", { name: "I have a one-time code" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Set a new password");
      await page.getByLabel("E-mail or staff code").fill(staffCode);
      await page.getByLabel("One-time code").fill("BCDF-GHJK-MNPQ");
      await choosePassword(page);
      await expect(page.getByRole("alert")).toContainText("This code does not work for this account.");
      await expect(page.getByLabel("E-mail or staff code")).toHaveValue(staffCode);
      await page.getByLabel("One-time code").fill(code.toLowerCase());
      await choosePassword(page);
      await expect(page.getByRole("status").filter({ hasText: "Your new password is set." })).toBeVisible();
      await signIn(page, staffCode, { password: chosen, next: "/account" });
      await expect(page.getByRole("region", { name: "New passwords that were asked for" })).toContainText(/A one-time code was given by Marta Keller on .*It was used on/u);
    });

    test("a code that is asked for again by loading its page stays the same", async ({ page }) => {
      const code = await giveCodeTo(page, javaScriptEnabled ? "P-2011" : "P-2003");
      if (!javaScriptEnabled) {
        await page.reload();
        expect(await page.locator(".slip-code").innerText()).toBe(code);
      }
      await page.goto("/people");
      await expect(page.getByText(code)).toHaveCount(0);
    });

    test("a link comes by e-mail, works once, and an address that nobody has is answered alike", async ({ page, server }) => {
      const email = javaScriptEnabled ? "yasmin.rahman@probation.example" : "umar.farooq@probation.example";
      const answers: string[] = [];
      for (const asked of ["nobody@probation.example", email]) {
        await page.goto("/sign-in");
        await page.getByRole("link", { name: "Forgotten your password?" }).click();
        await expect(page.getByRole("heading", { level: 1 })).toHaveText("A new password");
        await page.getByRole("textbox", { name: "E-mail" }).fill(asked);
        await page.getByRole("button", { name: "Send a link" }).click();
        await expect(page.getByRole("status")).toContainText("a link is on its way");
        answers.push(await page.getByRole("main").innerText());
      }
      expect(new Set(answers).size).toBe(1);
      const link = await linkMailedTo(server, email);
      expect(link.startsWith(`${server.origin}/reset?token=`)).toBe(true);
      await page.goto(link);
      await choosePassword(page, "short");
      await expect(page.getByRole("alert")).toContainText("at least twelve characters");
      await choosePassword(page);
      await expect(page).toHaveURL(/\/sign-in\?reset/u);
      await page.goto(link);
      await expect(page.getByRole("alert")).toContainText("This link does not work any more.");
      await signIn(page, email, { password: chosen });
    });

    test("a password is changed in the account, and other browsers are signed out", async ({ page, anotherBrowser }) => {
      const email = javaScriptEnabled ? "zoltan.szabo@probation.example" : "carlos.andrade@probation.example";
      const other = await anotherBrowser({ javaScriptEnabled });
      await signIn(other, email);
      await signIn(page, email, { next: "/account" });
      await page.getByLabel("Your password now").fill(demoPassword);
      await page.getByLabel("New password", { exact: true }).fill(chosen);
      await page.getByLabel("New password again").fill(chosen);
      await page.getByRole("button", { name: "Change password" }).click();
      await expect(page.getByRole("status").filter({ hasText: "Your password is changed." })).toBeVisible();
      await other.goto("/learning");
      await expect(other).toHaveURL(/\/sign-in/u);
    });
  });
}

const pages: Record<string, (page: Page) => Promise<unknown>> = {
  "a forgotten password": (page) => page.goto("/sign-in/forgotten"),
  "a forgotten password, asked for": (page) => page.goto("/sign-in/forgotten?asked"),
  "a one-time code to be typed": (page) => page.goto("/reset"),
  "a code that does not fit": async (page) => {
    await page.goto("/reset");
    await choosePassword(page);
    await expect(page.getByRole("alert")).toBeVisible();
  },
  "a link that works no more": (page) => page.goto("/reset?token=x"),
  people: (page) => signIn(page, "coordinator@prison.example", { next: "/people" }),
  "people, nobody found": (page) => signIn(page, "coordinator@prison.example", { next: "/people?search=nobody" }),
  "a code about to be given": (page) => signIn(page, "coordinator@prison.example", { next: "/people/demo-chen-wei/code" }),
  "a code that may not be given": (page) => signIn(page, "trainer@academy.example", { next: "/people/demo-yuki-arai/code" }),
  "a code that was given": (page) => giveCodeTo(page, "P-1044"),
};

for (const [name, open] of Object.entries(pages)) {
  test(`${name}: nothing stands in anybody's way`, async ({ page }) => {
    await open(page);
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    await expect(page).toHaveTitle(/\S+ .*Throughcare/u);
    await findNothingWrong(page);
  });
}
