import { creditOf, rightAnswer } from "../../app/domain/curriculum/answer";
import { type LessonQuestion, lessonsOf } from "../../app/domain/curriculum/course";
import { expect, signIn, type Page } from "../support/browser";
import { addressOf, courseOnSite } from "../support/course-on-site";
import { findNothingWrong } from "../support/inspection";
import { test } from "../support/later";
import { nobodyThere } from "../support/nobody-there";
import { isEnded, startFor } from "../support/player";
import { walks } from "../support/story";

// What was sent without an answer, and what is no longer there.
test.use({ expectedProblems: [new RegExp(`status of 40[0-9]|${nobodyThere.source}`, "u")] });

async function complete(page: Page, many: number): Promise<LessonQuestion[]> {
  const course = await courseOnSite();
  const lessons = lessonsOf(course).filter(({ scenario }) => scenario === null).slice(0, many);
  for (const lesson of lessons) {
    await page.goto(addressOf(course, lesson));
    await page.getByRole("button", { name: "Mark as complete" }).click();
    await expect(page.locator("#done")).toContainText("Complete");
  }
  return lessons.flatMap(({ body }) => body.questions);
}

/** Answers as it is told, by label or by value, and comes to the reasons. */
async function answer(page: Page, question: LessonQuestion, right: boolean): Promise<void> {
  const form = page.locator("form#asked");
  if (question.kind === "one" || question.kind === "several") {
    for (const { id } of question.options.filter(({ answer: worth }) => worth === (right ? "right" : "wrong")).slice(0, right ? undefined : 1)) await form.locator(`input[value="${id}"]`).check();
  } else if (question.kind === "numeric") await form.locator("input[name=option]").fill(right ? String(question.least) : "999999");
  else {
    const values = right ? rightAnswer(question) : rightAnswer(question).toReversed();
    for (const [index, value] of values.entries()) await form.locator("select").nth(index).selectOption(value);
    expect(creditOf(question, values) === 1).toBe(right);
  }
  await form.getByRole("button", { name: "Answer", exact: true }).click();
}

/** What is asked now. */
async function asked(page: Page, questions: LessonQuestion[]): Promise<LessonQuestion | "decision" | "announced" | "over"> {
  const [show, over] = [page.getByRole("link", { name: "Show it" }), page.getByRole("link", { name: "To my learning" })];
  await expect(show.or(over).or(page.locator("form#asked"))).toBeVisible();
  // Without scripts a page comes in parts.
  await page.waitForLoadState("domcontentloaded");
  if (await show.isVisible()) return "announced";
  if (await over.isVisible()) return "over";
  if (await page.locator("form#asked input[name=choice]").count() > 0) return "decision";
  const legend = await page.locator("form#asked legend").innerText();
  const question = questions.find(({ ask }) => ask === legend.trim());
  if (question === undefined) throw new Error(`nobody has learnt "${legend}"`);
  return question;
}

const next = (page: Page) => page.getByRole("link", { name: "Next", exact: true });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });
    const account = javaScriptEnabled ? "adaeze.eze@probation.example" : "birgit.lindqvist@probation.example";

    test("eight days on what was learnt and played comes back for five minutes, and a wrong answer the next day", async ({ page, server, later }) => {
      test.setTimeout(240_000);
      await signIn(page, account);
      const questions = await complete(page, 2);
      await (await startFor(page, server, walks[0]!)).skipTo(walks[0]!, isEnded);
      await page.goto("/learning");
      await expect(page.getByRole("heading", { name: "Back for a moment" })).toHaveCount(0);
      await page.goto("/learning/refresh");
      await expect(page.getByText("Nothing to refresh now")).toBeVisible();

      await later(8);
      await signIn(page, account);
      await expect(page.getByText(/things to refresh, about 5 minutes\./u)).toBeVisible();
      await page.getByRole("main").getByRole("link", { name: "Refresh", exact: true }).click();
      let wrong: LessonQuestion | null = null;
      let [decisions, answered] = [0, 0];
      const inspected = new Set<string>();
      const inspect = async (kind: string) => {
        if (javaScriptEnabled && !inspected.has(kind)) await findNothingWrong(page);
        inspected.add(kind);
      };
      for (let step = 0; step < 12; step += 1) {
        const now = await asked(page, questions);
        if (now === "over") break;
        if (now === "announced") {
          await expect(page.getByText("a story that contains")).toBeVisible();
          await inspect("announced");
          await page.getByRole("link", { name: "Show it" }).click();
          await expect(page.getByText("Your attempt stays as it was.")).toBeVisible();
          continue;
        }
        if (answered === 0 || now === "decision") {
          await page.locator("form#asked").getByRole("button", { name: "Answer", exact: true }).click();
          await expect(page.getByRole("alert")).toContainText("Nothing is answered yet");
          await inspect(now === "decision" ? now : now.kind);
        }
        if (now === "decision") {
          decisions += 1;
          await page.locator("form#asked input[name=choice]").first().check();
          await page.locator("form#asked").getByRole("button", { name: "Answer", exact: true }).click();
          await expect(page.getByRole("heading", { name: "Feedback" })).toBeVisible();
          await expect(page.getByRole("link", { name: "Your whole path, in its debrief" })).toBeVisible();
        } else {
          await answer(page, now, wrong !== null);
          await expect(page.getByRole("link", { name: "Read it in the lesson" })).toBeVisible();
          if ("options" in now) for (const { why } of now.options) await expect(page.locator("#explained")).toContainText(why.split("\n")[0]!.slice(0, 40));
          wrong ??= now;
        }
        await inspect(now === "decision" ? "feedback" : "reasons");
        answered += 1;
        await next(page).click();
        await expect(next(page)).toHaveCount(0);
      }
      await expect(page.getByText("That was it")).toBeVisible();
      expect(answered).toBeGreaterThan(2);
      expect(answered).toBeLessThanOrEqual(5);
      expect([decisions > 0, wrong !== null]).toEqual([true, true]);
      await page.getByRole("link", { name: "To my learning" }).click();
      await expect(page.getByRole("heading", { level: 1, name: "My learning" })).toBeVisible();
      await expect(page.getByRole("heading", { name: "Back for a moment" })).toHaveCount(0);

      await later(1);
      await signIn(page, account, { next: "/learning/refresh" });
      expect(await asked(page, questions)).toEqual(wrong);
      const other = await page.context().newPage();
      await other.goto("/learning/refresh");
      await answer(page, wrong!, true);
      await expect(next(page)).toBeVisible();
      await answer(other, wrong!, false);
      await expect(other.getByText("You had answered this already")).toBeVisible();
      await page.goBack();
      await expect(page.locator("form#asked").getByText(wrong!.ask)).toHaveCount(0);
    });

    test("a plan comes back after a week, and stays a note whatever is said of it", async ({ page, later }) => {
      test.setTimeout(180_000);
      const who = javaScriptEnabled ? "P-1052" : "P-1053";
      const course = await courseOnSite();
      const lesson = lessonsOf(course).find(({ body }) => body.plans.length > 0)!;
      await signIn(page, who, { next: addressOf(course, lesson) });
      await page.getByLabel(lesson.body.plans[0]!.ask).fill("ask before I write.");
      await page.getByRole("button", { name: "Keep", exact: true }).first().click();
      await expect(page.getByText(/Kept at \d\d:\d\d/u)).toBeVisible();
      await later(8);
      await signIn(page, who);
      const back = page.getByRole("region", { name: "Back for a moment" });
      await expect(back).toContainText("you wrote:");
      await expect(back).toContainText("ask before I write.");
      if (javaScriptEnabled) await findNothingWrong(page);
      await back.getByRole("button", { name: "Let it go" }).click();
      await expect(page.getByText("The plan stays among your notes.")).toBeVisible();
      await expect(back).toHaveCount(0);
      await expect(page.getByRole("region", { name: "Notes" })).toContainText("ask before I write.");
    });

    test("a coordinator sets how often, for their agency, and a learner whether by mail", async ({ page, anotherBrowser }) => {
      await signIn(page, "coordinator@probation.example", { next: "/people" });
      await page.getByRole("main").getByRole("link", { name: "Refreshers" }).click();
      await page.getByRole("group", { name: /Harbour City Probation/u }).getByRole("radio", { name: "7 days" }).check();
      await page.getByRole("button", { name: "Keep", exact: true }).click();
      await expect(page.getByText("It holds from now on.")).toBeVisible();
      await expect(page.getByRole("radio", { name: "7 days" })).toBeChecked();
      if (javaScriptEnabled) await findNothingWrong(page);
      const other = await anotherBrowser({ javaScriptEnabled });
      await signIn(other, account, { next: "/people/refreshers" });
      await expect(other.getByText("There is nothing at this address")).toBeVisible();
      await other.goto("/account");
      await other.getByRole("group", { name: "A mail once a week" }).getByRole("radio", { name: "Once a week at most" }).check();
      await other.getByRole("region", { name: "A mail once a week" }).getByRole("button", { name: "Keep" }).click();
      await expect(other.getByText("Your choice about the weekly mail is kept.")).toBeVisible();
      await expect(other.getByRole("radio", { name: "Once a week at most" })).toBeChecked();
      if (javaScriptEnabled) await findNothingWrong(other);
    });
  });
}
