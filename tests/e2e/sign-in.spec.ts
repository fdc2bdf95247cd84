import { demoPassword, expect, signIn, test } from "../support/browser";
import { nobodyThere } from "../support/nobody-there";

const refused = [/status of 40[0-9]|status of 429/];

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled, expectedProblems: refused });

    test("Daniel signs in with his staff code, lands where he wanted to go, and signs out", async ({ page }) => {
      await page.goto("/account");
      await expect(page).toHaveURL(/\/sign-in\?next=%2Faccount$/);
      await page.getByLabel("E-mail or staff code").fill("p-1041");
      await page.getByLabel("Password").fill(demoPassword);
      await page.getByRole("button", { name: "Sign in" }).click();
      await expect(page).toHaveURL(/\/account$/);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your account");
      await page.getByRole("button", { name: "Sign out", exact: true }).click();
      await expect(page).toHaveURL(/\/$/);
      await page.goto("/account");
      await expect(page).toHaveURL(/\/sign-in/);
    });

    test("a wrong password is explained and the account name stays", async ({ page }) => {
      await page.goto("/sign-in");
      await page.getByLabel("E-mail or staff code").fill(javaScriptEnabled ? "learner@police.example" : "C-2210");
      await page.getByLabel("Password").fill("not this one");
      await page.getByRole("button", { name: "Sign in" }).click();
      await expect(page.getByRole("alert")).toContainText("not locked");
      await expect(page.getByLabel("E-mail or staff code")).not.toHaveValue("");
    });
  });
}

test("ending all sign-ins ends the one in another browser", async ({ page, anotherBrowser }) => {
  const other = await anotherBrowser();
  const listed = page.getByRole("listitem").filter({ hasText: "Chrome on" });
  await signIn(page, "learner@volunteers.example", { next: "/account" });
  await expect(listed).not.toHaveCount(0);
  const before = await listed.count();
  await signIn(other, "learner@volunteers.example", { next: "/account" });
  await page.reload();
  await expect(listed).toHaveCount(before + 1);
  await page.getByRole("button", { name: "Sign out everywhere" }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await other.goto("/account");
  await expect(other).toHaveURL(/\/sign-in/);
});

test.describe("after the server was killed", () => {
  test.use({ expectedProblems: [nobodyThere] });

  test("whoever was signed in still is", async ({ page, server }) => {
    await signIn(page, "coordinator@prison.example", { next: "/account" });
    await server.killHard();
    await server.startAgain();
    await page.goto("/account");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your account");
  });
});
