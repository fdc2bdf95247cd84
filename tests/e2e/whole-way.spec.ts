import { readFileSync } from "node:fs";
import type { Locator } from "@playwright/test";
import { type Answer, creditOf, rightAnswer } from "../../app/domain/curriculum/answer";
import type { BankQuestion } from "../../app/domain/curriculum/bank";
import { lessonsOf } from "../../app/domain/curriculum/course";
import type { Question } from "../../app/domain/curriculum/question";
import { expect, signIn, type Page } from "../support/browser";
import { addressOf, courseNamed } from "../support/course-on-site";
import { type Hands, keyboard, tabTo } from "../support/hands";
import { outOfPlace } from "../support/inspection";
import { test } from "../support/later";
import { nobodyThere } from "../support/nobody-there";
import { isEnded, startFor } from "../support/player";
import { storyOf, titleOf, walksForOne } from "../support/story";
import { asked, testsOnSite } from "../support/test-page";

test.use({ viewport: { width: 360, height: 800 }, expectedProblems: [nobodyThere] });

const COURSE = "dynamic-security";
const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const next = (page: Page) => page.getByRole("link", { name: "Next", exact: true });

/** An answer that is worth nothing. */
function wrongAnswer(question: Question): Answer {
  const right = rightAnswer(question);
  const wrong = "options" in question ? [question.options.find(({ answer }) => answer === "wrong")!.id] : question.kind === "numeric" ? ["999999"] : [...right.slice(1), ...right.slice(0, 1)];
  expect(creditOf(question, wrong)).toBeLessThan(1);
  return wrong;
}

/** Gives an answer into the fields with the keys alone. */
async function give(page: Page, form: Locator, question: Question, answer: Answer): Promise<void> {
  const hands = keyboard(page);
  const fields = form.locator("[name=option]");
  for (const [index, taken] of answer.entries()) {
    if ("options" in question) {
      const field = form.locator(`[name=option][value="${taken}"]`);
      if (question.kind === "one") await hands.choose(field);
      else {
        await tabTo(page, field);
        await page.keyboard.press("Space");
      }
      await expect(field).toBeChecked();
    } else if (question.kind === "numeric") {
      await tabTo(page, fields);
      await page.keyboard.type(taken);
    } else {
      const field = fields.nth(index);
      await tabTo(page, field);
      for (let at = 0; at < answer.length && (await field.inputValue()) !== taken; at += 1) await page.keyboard.press("ArrowDown");
      await expect(field).toHaveValue(taken);
    }
  }
}

/** From its first page to its result. */
async function takeTest(page: Page, { press }: Hands, questions: readonly BankQuestion[], of: number, answerTo: (question: Question) => Answer): Promise<void> {
  await press(page.getByRole("button", { name: "Begin the test" }));
  for (let number = 1; number <= of; number += 1) {
    await expect(heading(page)).toHaveText(`Question ${String(number)} of ${String(of)}`);
    expect(await outOfPlace(page)).toEqual([]);
    const question = await asked(page, questions);
    await give(page, page.locator("form.quiz"), question, answerTo(question));
    await press(page.getByRole("button", { name: number === of ? "To the overview" : "Next question" }));
  }
  await expect(heading(page)).toHaveText("All questions");
  await press(page.getByRole("button", { name: "Hand in" }));
  await expect(heading(page)).toHaveText("Your result");
}

/** Goes past the story that is announced, and past decisions by their first choice, to a question; null when nothing is left. */
async function nextQuestion(page: Page, { choose, press }: Hands, questions: readonly Question[]): Promise<Question | null> {
  const [show, over, form] = [page.getByRole("link", { name: "Show it" }), page.getByRole("link", { name: "To my learning" }), page.locator("form#asked")];
  for (;;) {
    await expect(show.or(over).or(form)).toBeVisible();
    // Without scripts a page comes in parts.
    await page.waitForLoadState("domcontentloaded");
    if (await over.isVisible()) return null;
    if (await show.isVisible()) {
      await press(show);
      await expect(form).toBeVisible();
      await page.waitForLoadState("domcontentloaded");
    }
    if ((await form.locator("input[name=choice]").count()) === 0) {
      const legend = (await form.locator("legend").innerText()).trim();
      const question = questions.find(({ ask }) => ask === legend);
      if (question === undefined) throw new Error(`nobody has learnt "${legend}"`);
      return question;
    }
    await choose(form.locator("input[name=choice]").first());
    await answered(page, press);
  }
}

async function answered(page: Page, press: Hands["press"]): Promise<void> {
  await press(page.locator("form#asked").getByRole("button", { name: "Answer", exact: true }));
  await press(next(page));
  await expect(next(page)).toHaveCount(0);
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });
    const account = javaScriptEnabled ? "learner@prison.example" : "P-1057";

    test("by the keys alone, on a narrow screen: from the pathway through tests, lessons and scenario to the hours, and to what comes back", async ({ page, server, later }) => {
      test.setTimeout(240_000);
      const hands = keyboard(page);
      const { press } = hands;
      const course = await courseNamed(COURSE);
      const lessons = lessonsOf(course);
      const { questions } = testsOnSite(COURSE);
      const { questions: of, pass } = course.test!;
      const told = storyOf(lessons.at(-1)!.scenario!);

      await signIn(page, account, { next: "/courses" });
      await press(page.getByRole("region", { name: "Your pathway" }).getByRole("link", { name: "For prison officers" }));
      await expect(heading(page)).toHaveText("For prison officers");
      await press(page.getByRole("link", { name: course.title, exact: true }));
      await expect(heading(page)).toHaveText(course.title);
      await press(page.getByRole("link", { name: "Take it before the course" }));
      await takeTest(page, hands, questions, of, wrongAnswer);
      await expect(page.getByText("Nothing of it counts.")).toBeVisible();

      await press(page.getByRole("link", { name: "To the lessons" }));
      await press(page.getByRole("main").getByRole("link", { name: "Continue", exact: true }));
      for (const lesson of lessons) {
        await expect(page).toHaveURL(addressOf(course, lesson));
        await expect(heading(page)).toHaveText(lesson.title);
        await press(page.getByRole("button", { name: "Mark as complete" }));
        await expect(page.locator("#done")).toContainText(lesson.scenario === null ? "Complete" : "It is complete when you have played");
        if (lesson !== lessons.at(-1)) await press(page.getByRole("link", { name: "Next lesson" }));
      }
      const walk = walksForOne(told)[0]!;
      await (await (await startFor(page, server, walk, told, hands)).open()).playTo(walk, isEnded);
      await press(page.getByRole("link", { name: "Back to the course" }));
      await expect(page.locator("#done")).toContainText("Complete");

      await page.goto(`/courses/${COURSE}`);
      await press(page.getByRole("link", { name: "Take the test" }));
      await takeTest(page, hands, questions, of, rightAnswer);
      await expect(page.getByText(`You had ${String(of)} of ${String(of)} right.`)).toBeVisible();
      await expect(page.getByText(`You have passed: ${String(pass)} were needed.`)).toBeVisible();
      const gain = page.getByRole("region", { name: "Before and after" });
      await expect(gain).toContainText(`you had 0 right before the course and ${String(of)} after it`);
      await expect(gain).toContainText("this is likely a real step");
      await press(page.getByRole("link", { name: "Back to the course" }).first());
      await expect(page.getByRole("region", { name: "Where you stand" })).toContainText("What this course asks is met.");
      await expect(page.getByRole("region", { name: "Tests" })).toContainText(/Passed on \d+ \w+ \d{4}\./u);

      await page.goto("/learning/record");
      const done = page.getByRole("region", { name: "Completed" }).getByRole("listitem");
      await expect(done.filter({ hasText: course.title })).toContainText(/Test passed \d+ \w+ \d{4}/u);
      await expect(done.filter({ hasText: titleOf(told) })).toBeVisible();
      expect(await outOfPlace(page)).toEqual([]);
      const minutes = lessons.reduce((sum, lesson) => sum + lesson.minutes, 0);
      const begun = page.waitForEvent("download");
      await press(page.getByRole("button", { name: "Export" }));
      const table = readFileSync(await (await begun).path(), "utf8");
      expect(table).toMatch(new RegExp(`,Course,"?${course.title}"?,${course.version},[\\d-]+,${String(minutes)},`, "u"));
      expect(table).toMatch(new RegExp(`,Scenario,"?${titleOf(told)}"?,`, "u"));

      await page.goto("/learning");
      await expect(page.getByRole("region", { name: "Completed" })).toContainText(course.title);
      await expect(page.getByRole("heading", { name: "Back for a moment" })).toHaveCount(0);
      await later(8);
      await signIn(page, account);
      await expect(page.getByText(/\d things to refresh, about 5 minutes\./u)).toBeVisible();
      await press(page.getByRole("main").getByRole("link", { name: "Refresh", exact: true }));
      const learnt = lessons.flatMap(({ body }) => body.questions);
      const wrong = (await nextQuestion(page, hands, learnt))!;
      await give(page, page.locator("form#asked"), wrong, wrongAnswer(wrong));
      await answered(page, press);
      for (let now = await nextQuestion(page, hands, learnt); now !== null; now = await nextQuestion(page, hands, learnt)) {
        expect(now).not.toEqual(wrong);
        await give(page, page.locator("form#asked"), now, rightAnswer(now));
        await answered(page, press);
      }
      await expect(page.getByText("That was it")).toBeVisible();

      await later(1);
      await signIn(page, account, { next: "/learning/refresh" });
      await expect(page.locator("form#asked legend")).toHaveText(wrong.ask);
    });
  });
}
