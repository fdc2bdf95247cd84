import { expect, signIn, type Page } from "../support/browser";
import { findNothingWrong } from "../support/inspection";
import { isLive } from "../support/live";
import { aLesson, aQuestion, WHOLE_LESSON } from "../support/lesson-builders";
import { offeringCourse } from "../support/offering";

const second = aLesson(`\n## Later\n\nSomebody called him.\n\n${aQuestion("what-now")}\n`, { title: '"A reason"' });
const test = offeringCourse({ "01-a-fact.mdx": WHOLE_LESSON, "02-a-reason.mdx": second, "03-broken.mdx": aLesson("\nTwo {1 + 1} flags.\n") });

const first = "/courses/small-steps/a-fact";
const account = "learner@probation.example";

const asked = (page: Page, question: string) => page.locator(`form#q-${question}`);

test("a lesson is live on its first load, from a script that never changes, under the policy and without a complaint", async ({ page }) => {
  await signIn(page, account);
  const scripts: string[] = [];
  page.on("response", (response) => {
    if (new URL(response.url()).pathname.startsWith("/lessons/")) scripts.push(`${String(response.status())} ${response.headers()["cache-control"] ?? ""}`);
  });
  await page.goto(first);
  await expect.poll(() => isLive(asked(page, "fact-today"))).toBe(true);
  expect(new Set(scripts)).toEqual(new Set(["200 public, max-age=31536000, immutable"]));
  await page.getByRole("group", { name: "What was seen?" }).first().getByLabel("The answer seen").check();
  await expect(page.getByRole("complementary", { name: "A rule to carry" })).toContainText("Write the absence today.");
  await expect(page.getByRole("region", { name: "Begins with the test Weak" })).toContainText("A test answers one question.");
  await expect(page.getByRole("link", { name: "Model Strategies, paragraph 32" }).first()).toHaveAttribute("href", "/sources/ms#ms-32");
});

test("the next lesson is live when scripts have put it in place of the first", async ({ page }) => {
  await signIn(page, account);
  await page.goto(first);
  await expect.poll(() => isLive(asked(page, "fact-today"))).toBe(true);
  await page.evaluate(() => Object.assign(window, { untouched: true }));
  await page.getByRole("link", { name: "Next lesson" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "A reason" })).toBeVisible();
  await expect(page.getByText("Somebody called him.")).toBeVisible();
  expect(await isLive(asked(page, "what-now"))).toBe(true);
  expect(await page.evaluate(() => "untouched" in window)).toBe(true);
  await page.goBack();
  await expect(page.getByText("Two red flags.")).toBeVisible();
});

test("a lesson whose script does not arrive can be read as the server sent it", async ({ page }) => {
  await signIn(page, account);
  await page.route("**/lessons/*.js", (route) => route.fulfill({ status: 200, contentType: "text/javascript", body: "throw new Error()" }));
  await page.goto(first);
  await page.waitForLoadState("networkidle");
  await expect(page.getByText("Two red flags.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Answer" }).first()).toBeVisible();
});

test("nothing of a lesson needs scripts to be read or sent", async ({ anotherBrowser }) => {
  const page = await anotherBrowser({ javaScriptEnabled: false });
  await signIn(page, account);
  await page.goto(first);
  for (const words of ["Two red flags.", "Write the absence today.", "“What changed?”", "4 March", "Heard the account"]) await expect(page.getByText(words, { exact: false }).first()).toBeVisible();
  const question = page.locator("form#q-all-facts");
  await expect(question).toHaveAttribute("method", "post");
  for (const box of await question.getByRole("checkbox").all()) await box.check();
  await expect(question.getByRole("button", { name: "Answer" })).toBeVisible();
  await page.getByRole("link", { name: "Try it" }).click();
  await expect(page).toHaveURL(/#s-try-it$/u);
});

test("a checklist has a sheet of its own to print", async ({ page }) => {
  await signIn(page, account);
  await page.goto(first);
  await page.getByRole("region", { name: "Before you report a breach" }).getByRole("link", { name: "A sheet to print" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Before you report a breach" })).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "Heard the account" })).toBeVisible();
  await expect(page.getByText("version 1.0.0")).toBeVisible();
  await expect(page.getByText("Two red flags.")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Print" })).toBeVisible();
});

test("a lesson stands well at every width, light and dark", async ({ page }) => {
  await signIn(page, account);
  await page.goto(first);
  await expect.poll(() => isLive(asked(page, "fact-today"))).toBe(true);
  await findNothingWrong(page);
  await page.goto(`${first}?checklist=before-a-breach`);
  await expect(page.getByRole("button", { name: "Print" })).toBeVisible();
  await findNothingWrong(page);
});

test.describe("what is not there", () => {
  test.use({ expectedProblems: [/status of 404/u] });

  test("is not found: a lesson that is held back, one that never was, another course, another sheet", async ({ page }) => {
    await signIn(page, account);
    for (const path of ["/courses/small-steps/broken", "/courses/small-steps/nowhere", "/courses/other/a-fact", "/courses/_standards/a-fact", `${first}?checklist=other`]) {
      expect((await page.goto(path))?.status()).toBe(404);
    }
  });
});
