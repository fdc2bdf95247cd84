import { lessonsOf } from "../../app/domain/curriculum/course";
import { expect, signIn, test } from "../support/browser";
import { addressOf, courseOnSite } from "../support/course-on-site";
import { findNothingWrong } from "../support/inspection";

test.use({ expectedProblems: [/status of 40[0-9]/] });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });
    const learner = javaScriptEnabled ? "P-1054" : "P-1055";
    const reader = javaScriptEnabled ? "author@academy.example" : "reviewer@academy.example";

    test("a case is kept, looked through, offered without a name, read by an author and taken back", async ({ page, anotherBrowser }) => {
      const course = await courseOnSite();
      const here = `/courses/${course.id}/own-case`;
      const story = `He came late for the third time, and on the landing Karim laughed (${learner.toLowerCase()}).`;
      await signIn(page, learner, { next: here });
      await page.getByLabel("The situation").fill(story);
      await page.getByRole("button", { name: "Keep", exact: true }).click();
      await expect(page.getByText(/Kept on .* at \d\d:\d\d/u)).toBeVisible();
      await expect(page.getByRole("checkbox", { name: /A name: Karim/u })).toBeVisible();
      await page.getByRole("button", { name: "Keep and offer to authors" }).click();
      await expect(page.getByRole("alert")).toContainText("not offered yet");
      await expect(page.getByLabel("The situation")).toHaveValue(story);

      const author = await anotherBrowser({ javaScriptEnabled });
      await signIn(author, reader, { next: "/courses" });
      await author.getByRole("link", { name: "Cases that learners have offered" }).click();
      await expect(author.getByText(story)).toHaveCount(0);

      for (const box of await page.getByRole("group", { name: "What could identify somebody" }).getByRole("checkbox").all()) await box.check();
      await page.getByRole("button", { name: "Keep and offer to authors" }).click();
      await expect(page.getByText("It is offered.")).toBeVisible();
      await author.goto("/cases");
      await expect(author.getByRole("listitem").filter({ hasText: story })).toContainText("Without a name");
      await page.goto("/learning");
      await expect(page.getByText(story)).toBeVisible();

      await page.goto(here);
      await page.getByRole("button", { name: "Take it back" }).click();
      await expect(page.getByText("It is taken back")).toBeVisible();
      await author.goto("/cases");
      await expect(author.getByText(story)).toHaveCount(0);
      expect((await page.goto("/cases"))?.status()).toBe(404);

      await page.goto(here);
      await page.getByText("Delete it…").click();
      await page.getByRole("button", { name: "Delete it; it cannot be undone" }).click();
      await expect(page.getByText("It is deleted.")).toBeVisible();
      await expect(page.getByLabel("The situation")).toHaveValue("");
    });

    test("a reflection is kept as it was typed, and says what could be a real name", async ({ page }) => {
      const course = await courseOnSite();
      const lesson = lessonsOf(course).find(({ body }) => body.reflections.length > 0)!;
      const [asked] = lesson.body.reflections;
      await signIn(page, learner, { next: addressOf(course, lesson) });
      const form = page.locator(`#reflection-${asked!.id}`);
      const text = `I thought of Karim. <b>${learner}</b> 🙂 אב`;
      await form.getByLabel(asked!.ask).fill(text);
      await form.getByRole("button", { name: "Keep", exact: true }).click();
      await expect(form.getByText(/Kept at \d\d:\d\d/u)).toBeVisible();
      await expect(form.getByLabel(asked!.ask)).toHaveValue(text);
      await expect(form.getByRole("listitem").filter({ hasText: "Karim" })).toContainText("A name");
      await page.goto("/learning");
      await expect(page.getByText(`<b>${learner}</b>`)).toBeVisible();
    });
  });
}

test("a case of one's own and those that were offered can be read by everybody", async ({ page }) => {
  const course = await courseOnSite();
  await signIn(page, "author@academy.example", { next: `/courses/${course.id}/own-case` });
  await page.getByLabel("The situation").fill("On the landing Karim told Marta of 12.03.1988.");
  await page.getByRole("button", { name: "Keep", exact: true }).click();
  await expect(page.getByRole("group", { name: "What could identify somebody" })).toBeVisible();
  await findNothingWrong(page);
  for (const box of await page.getByRole("group", { name: "What could identify somebody" }).getByRole("checkbox").all()) await box.check();
  await page.getByRole("button", { name: "Keep and offer to authors" }).click();
  await expect(page.getByText("It is offered.")).toBeVisible();
  await page.goto("/cases");
  await findNothingWrong(page);
});
