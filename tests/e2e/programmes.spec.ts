import { expect, type Page, signIn, test } from "../support/browser";
import { courseNamed } from "../support/course-on-site";
import { findNothingWrong } from "../support/inspection";

// What is refused is answered with 400.
test.use({ expectedProblems: [/status of 40[0-9]/] });

const [prison, probation] = ["Harbour City Prison Service", "Harbour City Probation Service"];

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });
    // What looks through a page runs in it.
    const lookThrough = async (page: Page) => (javaScriptEnabled ? findNothingWrong(page) : undefined);
    const [joint, programme] = javaScriptEnabled ? ["Handover of medicines", "Health on both sides"] : ["A bed for the first night", "Health, one day in a year"];

    test("two agencies agree on a joint programme, one of them requires it, and its learner reads where they stand", async ({ page, anotherBrowser }) => {
      test.slow();
      const course = await courseNamed("restorative-conferencing");
      await signIn(page, "coordinator@prison.example", { next: "/agency/joint-programmes/new" });
      await page.getByLabel("Title").fill(joint!);
      const row = (number: number) => page.getByRole("group", { name: `Minimum ${String(number)}`, exact: true });
      await row(1).getByLabel("Agency").selectOption({ label: prison! });
      await page.getByRole("button", { name: "Propose it" }).click();
      await expect(page.getByRole("alert")).toContainText("Name at least two agencies.");
      await expect(page.getByLabel("Title")).toHaveValue(joint!);
      await expect(row(1).getByLabel("Agency").locator("option:checked")).toHaveText(prison!);
      await row(2).getByLabel("Agency").selectOption({ label: probation! });
      await row(2).getByLabel("At least so many people").fill("2");
      await lookThrough(page);
      await page.getByRole("button", { name: "Propose it" }).click();
      await expect(page.getByRole("status")).toContainText("The version is proposed.");
      const address = new URL(page.url()).pathname;
      await page.getByRole("button", { name: "Accept" }).click();
      await expect(page.getByRole("listitem").filter({ hasText: prison })).toContainText(/Accepted \d+ \w+ \d{4}/u);
      await expect(page.getByText("This version binds nobody until every agency has accepted it.")).toBeVisible();

      const other = await anotherBrowser({ javaScriptEnabled });
      await signIn(other, "coordinator@probation.example", { next: "/agency/joint-programmes" });
      await lookThrough(other);
      await other.getByRole("link", { name: joint }).click();
      await expect(other).toHaveURL(new RegExp(`${address}$`, "u"));
      await other.getByLabel("A note for the other agencies").fill("From spring on.");
      await other.getByRole("button", { name: "Accept" }).click();
      await expect(other.getByText("This version is agreed and in force.")).toBeVisible();
      await expect(other.locator("main")).not.toContainText("Marta Keller");
      await lookThrough(other);
      await page.reload();
      await expect(page.getByText("From spring on.").first()).toBeVisible();

      await requireOf(page, programme!, [course.title, joint!], lookThrough);
      const learner = await anotherBrowser({ javaScriptEnabled });
      await signIn(learner, "mei.tanaka@prison.example");
      const item = learner.getByRole("region", { name: "What your agency requires" }).getByRole("listitem").filter({ hasText: programme }).first();
      await expect(item).toContainText(/Due on \d+ \w+ \d{4}/u);
      await lookThrough(learner);
      await item.getByRole("link", { name: course.title }).click();
      await expect(learner.getByText(`${prison!} requires this course of you`)).toBeVisible();

      await page.getByText("Retire this programme…").click();
      await page.getByRole("button", { name: "Retire it" }).click();
      await expect(page.getByRole("status")).toContainText("The programme is retired.");
      await learner.goto("/learning");
      await expect(learner.getByText(programme!)).toHaveCount(0);
    });

    test("a coordinator of another agency finds nothing at the address of a programme", async ({ page, anotherBrowser }) => {
      await signIn(page, "coordinator@prison.example", { next: "/agency/programmes" });
      await lookThrough(page);
      await page.getByRole("region", { name: prison! }).getByRole("listitem").getByRole("link").first().click();
      await expect(page.getByRole("heading", { name: "What it asks" })).toBeVisible();
      await lookThrough(page);
      const other = await anotherBrowser({ javaScriptEnabled });
      await signIn(other, "coordinator@probation.example");
      const answer = await other.goto(new URL(page.url()).pathname);
      expect(answer?.status()).toBe(404);
    });
  });
}

/** Writes a programme for the health workers of the prison, looks at what it changes, and keeps it. */
async function requireOf(page: Page, title: string, what: string[], lookThrough: (page: Page) => Promise<void>): Promise<void> {
  await page.goto("/agency/programmes");
  await page.getByRole("link", { name: "New programme" }).click();
  await page.getByLabel("Title").fill(title);
  await page.getByRole("button", { name: "See what it changes" }).click();
  await expect(page.getByRole("alert")).toContainText("Choose at least one course, scenario or joint training.");
  for (const name of what) await page.getByRole("checkbox", { name }).check();
  await page.locator("summary", { hasText: "Professions" }).click();
  await page.getByRole("checkbox", { name: "Health worker" }).check();
  await page.getByRole("button", { name: "See what it changes" }).click();
  await expect(page.getByRole("region", { name: "What it would change" })).toContainText(/It would bind (one person|\d+ people)\. Now: 0\./u);
  await lookThrough(page);
  await page.getByRole("button", { name: "Keep this version" }).click();
  await expect(page.getByRole("status")).toContainText("The programme is kept.");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
}
