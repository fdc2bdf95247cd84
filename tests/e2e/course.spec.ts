import { lessonsOf } from "../../app/domain/curriculum/course";
import { expect, signIn, test, type Page } from "../support/browser";
import { addressOf, courseOnSite, firstQuestion } from "../support/course-on-site";
import { isLive } from "../support/live";
import { isEnded, startFor } from "../support/player";
import { storyOf, walksForOne } from "../support/story";

test.use({ expectedProblems: [/status of 40[0-9]/] });

async function answerWrongly(page: Page): Promise<void> {
  const { question, wrong } = firstQuestion(await courseOnSite());
  const asked = page.getByRole("group", { name: question.ask, exact: true });
  await asked.getByRole("radio", { name: wrong.text, exact: true }).check();
  await page.locator(`#q-${question.id}`).getByRole("button", { name: "Answer", exact: true }).click();
  await expect(page.locator(`#q-${question.id}`).getByRole("button", { name: "Answer again" })).toBeVisible();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });
    // One person with an e-mail address and a staff code; one with a staff code alone.
    const [account, elsewhere] = javaScriptEnabled ? ["learner@prison.example", "P-1041"] : ["P-1044", "p-1044"];

    test("a course is begun, stopped at a line, continued in another browser and completed with its scenario", async ({ page, server, anotherBrowser }) => {
      const course = await courseOnSite();
      const lessons = lessonsOf(course);
      const { lesson: first, question, wrong, right } = firstQuestion(course);
      await signIn(page, account, { next: "/learning" });
      await page.getByRole("link", { name: "Courses", exact: true }).click();
      await page.getByRole("link", { name: course.title, exact: true }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(course.title);
      await page.getByRole("button", { name: "Start course" }).click();
      await expect(page).toHaveURL(addressOf(course, first));

      await answerWrongly(page);
      const asked = page.locator(`#q-${question.id}`);
      for (const { text, verdict } of [wrong, right]) await expect(asked.locator(".choice").filter({ hasText: text })).toContainText(verdict ?? "");
      await expect(asked.locator(".choice").filter({ hasText: wrong.text })).toContainText("You chose this");

      const { body } = lessons[1]!;
      const section = body.sections[1]!;
      await page.getByRole("link", { name: "Next lesson" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(lessons[1]!.title);
      if (javaScriptEnabled) {
        await expect.poll(() => isLive(page.locator(`#${section.anchor}`))).toBe(true);
        await page.waitForLoadState("networkidle");
        // Not that of the lesson before, which was sent when this one was asked for.
        const kept = page.waitForResponse((response) => response.url().endsWith(`${addressOf(course, lessons[1]!)}/place`));
        await page.locator(`#${section.anchor}`).evaluate((heading) => heading.scrollIntoView());
        expect((await kept).status()).toBe(204);
      } else await page.locator(`#${section.anchor} + noscript`).getByRole("button", { name: "I stop here" }).click();

      const other = await anotherBrowser({ javaScriptEnabled });
      await signIn(other, elsewhere!, { next: "/learning" });
      await expect(other.getByRole("heading", { name: course.title })).toBeVisible();
      await other.getByRole("main").getByRole("link", { name: "Continue", exact: true }).click();
      await expect(other).toHaveURL(`${addressOf(course, lessons[1]!)}#${section.anchor}`);
      await expect(other.getByText("You stopped here")).toBeVisible();
      await expect(other.locator(`#${section.anchor}`)).toBeInViewport();

      for (const [index, lesson] of lessons.entries()) {
        await other.goto(addressOf(course, lesson));
        await other.getByRole("button", { name: "Mark as complete" }).click();
        await expect(other.locator("#done")).toContainText(lesson.scenario === null ? "Complete" : "It is complete when you have played");
        await expect(other.getByRole("button", { name: "Mark as complete" })).toHaveCount(0);
        if (index < lessons.length - 1) await expect(other.getByRole("link", { name: "Next lesson" })).toBeVisible();
      }
      for (const { scenario } of lessons) {
        if (scenario === null) continue;
        const told = storyOf(scenario);
        const [walk] = walksForOne(told);
        const player = await startFor(other, server, walk!, told);
        await player.skipTo(walk!, isEnded);
        await player.open();
        await other.getByRole("link", { name: "Back to the course" }).click();
        await expect(other.locator("#done")).toContainText("Complete");
      }
      await other.goto(`/courses/${course.id}`);
      await expect(other.getByRole("heading", { name: "Record of completion" })).toBeVisible();
      await expect(other.getByRole("link", { name: "Read again" })).toBeVisible();
      await page.goto("/learning");
      await expect(page.getByRole("region", { name: "Completed" })).toContainText(course.title);
    });

    test("two people in turn on one browser see nothing of each other", async ({ page }) => {
      const course = await courseOnSite();
      const { lesson, question } = firstQuestion(course);
      const plan = lessonsOf(course).find(({ body }) => body.plans.length > 0)!;
      const [one, two] = javaScriptEnabled ? ["P-1045", "P-1046"] : ["P-1047", "P-1048"];
      await signIn(page, one!, { next: addressOf(course, lesson) });
      await answerWrongly(page);
      await page.goto(addressOf(course, plan));
      await page.getByLabel(plan.body.plans[0]!.ask).fill("Only for me.");
      await page.getByRole("button", { name: "Keep", exact: true }).first().click();
      await expect(page.getByText(/Kept at \d\d:\d\d/u)).toBeVisible();
      await page.getByRole("button", { name: "Sign out" }).click();
      await expect(page).toHaveURL(/\/$/u);

      await signIn(page, two!, { next: "/learning" });
      await expect(page.getByText("Nothing begun yet")).toBeVisible();
      for (const address of [addressOf(course, lesson), addressOf(course, plan), `/courses/${course.id}`, "/courses"]) {
        await page.goto(address);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        for (const trace of ["You chose this", "Only for me.", "You stopped here", "Begun"]) await expect(page.getByText(trace, { exact: true })).toHaveCount(0);
      }
      await page.goto(addressOf(course, lesson));
      await expect(page.locator(`#q-${question.id}`).getByRole("radio", { checked: true })).toHaveCount(0);
    });

    test("what was written when the sign-in had ended comes back into its field, to the same person only", async ({ page, anotherBrowser }) => {
      const course = await courseOnSite();
      const lesson = lessonsOf(course).find(({ body }) => body.plans.length > 0)!;
      const field = () => page.getByLabel(lesson.body.plans[0]!.ask);
      const mine = javaScriptEnabled ? "P-1049" : "P-1050";
      await signIn(page, mine, { next: addressOf(course, lesson) });
      await field().fill("Half an hour of thought.");
      const other = await anotherBrowser();
      await signIn(other, mine, { next: "/account" });
      await other.getByRole("button", { name: "Sign out everywhere" }).click();
      await expect(other).toHaveURL(/\/sign-in/u);
      await page.getByRole("button", { name: "Keep", exact: true }).first().click();
      await expect(page.getByText("What you wrote is kept")).toBeVisible();

      await signIn(page, "P-1051", { next: addressOf(course, lesson) });
      await expect(field()).toHaveValue("");
      await page.getByRole("button", { name: "Sign out" }).click();
      await signIn(page, mine, { next: addressOf(course, lesson) });
      await expect(field()).toHaveValue("Half an hour of thought.");
      await page.getByRole("button", { name: "Keep", exact: true }).first().click();
      await expect(page.getByText(/Kept at \d\d:\d\d/u)).toBeVisible();
      await page.goto("/learning");
      await expect(page.getByText("Half an hour of thought.")).toBeVisible();
      await page.getByText("Delete this note…").click();
      await page.getByRole("button", { name: "Delete it; it cannot be undone" }).click();
      await expect(page.getByText("The note is deleted.")).toBeVisible();
      await expect(page.getByText("Half an hour of thought.")).toHaveCount(0);
    });
  });
}
