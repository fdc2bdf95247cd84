import { expect, signIn, test } from "../support/browser";
import { findNothingWrong } from "../support/inspection";
import { answerAll, asked, give, testsOnSite } from "../support/test-page";

test.use({ expectedProblems: [/status of 40[0-9]/] });
test.setTimeout(150_000);

const course = "safe-and-well";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });
    const account = javaScriptEnabled ? "ruth.tekle@volunteers.example" : "salma.aziz@volunteers.example";
    const stranger = javaScriptEnabled ? "usha.gurung@volunteers.example" : "teodor.ionescu@volunteers.example";

    test("a learner finds out what they know, learns, passes, and reads what the two tests say", async ({ page, anotherBrowser }) => {
      const { lessons, questions } = testsOnSite(course);
      await signIn(page, account, { next: `/courses/${course}` });
      await page.getByRole("link", { name: "Take it before the course" }).click();
      await expect(page.getByText("Nothing. It is there for you")).toBeVisible();
      await page.getByRole("button", { name: "Begin the test" }).click();
      const heading = page.getByRole("heading", { level: 1 });
      await expect(heading).toHaveText("Question 1 of 12");
      const first = await asked(page, questions);
      await give(page, first);
      const sitting = new URL(page.url()).pathname;
      await page.getByRole("button", { name: "Next question" }).click();
      await expect(heading).toHaveText("Question 2 of 12");
      if (javaScriptEnabled) await expect(page.locator("#main")).toBeFocused();
      await page.getByRole("button", { name: "Question before" }).click();
      await expect(heading).toHaveText("Question 1 of 12");
      if ("options" in first) await expect(page.locator("[name=option]:checked")).toHaveCount(first.options.filter(({ answer }) => answer === "right").length);

      // On in another browser; the first stays where it was.
      const other = await anotherBrowser({ javaScriptEnabled });
      await signIn(other, account, { next: "/learning" });
      await expect(other.getByText("You are in the test before the course.")).toBeVisible();
      await other.getByRole("main").getByRole("link", { name: "Continue", exact: true }).click();
      await other.getByRole("button", { name: "Hand in" }).click();
      await expect(other.getByRole("alert")).toContainText("11 questions are not answered");
      await other.getByRole("link", { name: "Go to question 2" }).click();
      await expect(other.getByRole("heading", { level: 1 })).toHaveText("Question 2 of 12");
      await other.getByRole("button", { name: "All questions" }).click();
      await other.getByRole("button", { name: "Hand in" }).click();
      await other.getByRole("button", { name: "Hand in as it is" }).click();
      await expect(other.getByRole("heading", { level: 1 })).toHaveText("Your result");
      await expect(other.getByText("You had 1 of 12 right.")).toBeVisible();
      await expect(other.getByText("No answer was given.")).toHaveCount(11);
      await page.getByRole("button", { name: "Next question" }).click();
      await expect(heading).toHaveText("Your result");
      await expect(page.getByText("The answer that you have just sent is not kept.")).toBeVisible();

      const elsewhere = await anotherBrowser({ javaScriptEnabled });
      await signIn(elsewhere, stranger, { next: "/learning" });
      expect((await elsewhere.goto(sitting))?.status()).toBe(404);

      for (const lesson of lessons) {
        await other.goto(`/courses/${course}/${lesson}`);
        await other.getByRole("button", { name: "Mark as complete" }).click();
        await expect(other.locator("#done")).toContainText("Complete");
      }
      await other.goto(`/courses/${course}`);
      await other.getByRole("link", { name: "Take the test" }).click();
      await expect(other.getByText("You pass with 9 of 12 right.")).toBeVisible();
      await other.getByRole("button", { name: "Begin the test" }).click();
      await answerAll(other, questions, 12);
      await expect(other.getByText("Not answered")).toHaveCount(0);
      await other.getByRole("button", { name: "Hand in" }).click();
      await expect(other.getByText("You had 12 of 12 right.")).toBeVisible();
      await expect(other.getByText("You have passed: 9 were needed.")).toBeVisible();
      // Each answer stands where it was given, not the last alone.
      const choices = other.locator("fieldset:has([type=radio])");
      await expect(choices.filter({ has: other.locator(":checked") })).toHaveCount(await choices.count());
      await expect(other.getByRole("region", { name: "Before and after" })).toContainText("you had 1 right before the course and 12 after it");
      await expect(other.getByRole("region", { name: "Before and after" })).toContainText("this is likely a real step");
      await other.getByRole("link", { name: "Back to the course" }).first().click();
      await expect(other.getByRole("region", { name: "Tests" })).toContainText(/Passed on \d+ \w+ \d{4}\./u);
    });
  });
}

test("a test can be read and worked at every width, light and dark", async ({ page }) => {
  const { questions } = testsOnSite(course);
  await signIn(page, "quentin.marchand@volunteers.example", { next: `/courses/${course}/tests/before` });
  await findNothingWrong(page);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole("button", { name: "Begin the test" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Question 1 of 12");
  await give(page, await asked(page, questions));
  await findNothingWrong(page);
  await page.getByRole("button", { name: "All questions" }).click();
  await page.getByRole("button", { name: "Hand in" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await findNothingWrong(page);
  await page.getByRole("button", { name: "Hand in as it is" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your result");
  await findNothingWrong(page);
});
