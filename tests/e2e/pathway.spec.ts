import { lessonsOf } from "../../app/domain/curriculum/course";
import { expect, signIn, test } from "../support/browser";
import { addressOf, courseNamed } from "../support/course-on-site";
import { findNothingWrong } from "../support/inspection";

test.use({ expectedProblems: [/status of 40[0-9]/] });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });
    // Prison officers whom no other test signs in.
    const [account, name] = javaScriptEnabled ? ["P-1052", "Kwabena Boateng"] : ["P-1053", "Lucía Fernández"];

    test("from the pathway into a course, to its end, and to the record of hours", async ({ page }) => {
      const course = await courseNamed("safe-and-well");
      await signIn(page, account, { next: "/learning" });
      const next = page.getByRole("region", { name: "Working together" });
      await expect(next).toContainText("Nothing begun yet");
      await next.getByRole("link", { name: "Go to the course" }).click();
      await expect(page).toHaveURL(/\/courses\/working-together$/u);

      await page.goto("/courses");
      await page.getByRole("region", { name: "Your pathway" }).getByRole("link", { name: "For prison officers" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("For prison officers");
      await expect(page.getByText("0 of 4 required steps done.")).toBeVisible();
      const stop = page.getByRole("listitem").filter({ has: page.getByRole("link", { name: course.title, exact: true }) });
      await expect(stop).toContainText("Not started");
      await stop.getByRole("link").click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(course.title);

      for (const lesson of lessonsOf(course)) {
        await page.goto(addressOf(course, lesson));
        await page.getByRole("button", { name: "Mark as complete" }).click();
        await expect(page.locator("#done")).toContainText("Complete");
      }
      await page.goto("/pathways/prison-officer");
      await expect(stop).toContainText(/Completed \d+ \w+ \d{4}/u);
      await page.goto("/learning/record");
      const minutes = lessonsOf(course).reduce((sum, lesson) => sum + lesson.minutes, 0);
      await expect(page.getByRole("region", { name: "Completed" })).toContainText(course.title);
      await expect(page.getByText(`(${String(minutes)} minutes)`)).toBeVisible();
      const begun = page.waitForEvent("download");
      await page.getByRole("button", { name: "Export" }).click();
      const download = await begun;
      expect(download.suggestedFilename()).toMatch(/^record-.*\.csv$/u);
      await page.getByLabel("Year").selectOption({ index: 1 });
      await page.getByRole("button", { name: "Show", exact: true }).click();
      await expect(page).toHaveURL(/year=\d{4}$/u);
      await expect(page.getByRole("region", { name: "Completed" })).toContainText(course.title);
      await page.emulateMedia({ media: "print" });
      await expect(page.getByRole("button", { name: "Export" })).toBeHidden();
      await expect(page.getByText("What the figure means")).toBeVisible();
    });

    test("a coordinator waives a course with a reason, which the learner reads, and withdraws it", async ({ page, anotherBrowser }) => {
      await signIn(page, "coordinator@prison.example", { next: `/people?search=${encodeURIComponent(name!)}` });
      await page.getByRole("link", { name: `Waive a course for ${name!}` }).click();
      const form = page.getByRole("form", { name: "Waive a course" });
      await form.getByLabel("Course").selectOption({ label: "Restorative justice and conferencing" });
      await form.getByRole("button", { name: "Waive this course" }).click();
      await expect(page.getByRole("alert")).toContainText("Write the reason in words.");
      await expect(form.getByLabel("Course")).toHaveValue("restorative-conferencing");
      await form.getByLabel("Why").fill("Trained as a facilitator in 2024.");
      await form.getByRole("button", { name: "Waive this course" }).click();
      await expect(page.getByRole("status")).toHaveText("The course is waived.");

      const learner = await anotherBrowser({ javaScriptEnabled });
      await signIn(learner, account, { next: "/courses/restorative-conferencing" });
      const standing = learner.getByRole("region", { name: "Where you stand" });
      await expect(standing).toContainText(/Waived by Marta Keller, .*Trained as a facilitator in 2024\./u);
      await learner.goto("/pathways/prison-officer");
      await expect(learner.getByRole("listitem").filter({ hasText: "Restorative justice and conferencing" })).toContainText("Waived");
      await learner.goto("/learning/record");
      await expect(learner.getByRole("region", { name: "Waived" })).toContainText("Trained as a facilitator in 2024.");

      await page.getByText("Withdraw this waiver…").click();
      await page.getByLabel("Why it is withdrawn").fill("It was somebody else.");
      await page.getByRole("button", { name: "Withdraw", exact: true }).click();
      await expect(page.getByRole("region", { name: "What was waived" })).toContainText("It was somebody else.");
      await learner.reload();
      await expect(learner.getByRole("region", { name: "Waived" })).toHaveCount(0);
      const stranger = await anotherBrowser({ javaScriptEnabled });
      await signIn(stranger, "coordinator@probation.example", { next: "/learning" });
      expect((await stranger.request.get(page.url())).status()).toBe(404);
      expect((await learner.request.get(page.url())).status()).toBe(404);
    });
  });
}

test("pathways, the record and waivers can be read and worked by everybody", async ({ page, anotherBrowser }) => {
  await signIn(page, "learner@probation.example", { next: "/pathways" });
  for (const address of ["/pathways", "/pathways/probation-officer", "/learning/record", "/learning", "/courses", "/courses/dynamic-security"]) {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await findNothingWrong(page);
  }
  const coordinator = await anotherBrowser();
  await signIn(coordinator, "coordinator@prison.example", { next: "/people?search=Piet" });
  await findNothingWrong(coordinator);
  await coordinator.getByRole("link", { name: /Waive a course for/u }).click();
  await expect(coordinator.getByRole("form", { name: "Waive a course" })).toBeVisible();
  await findNothingWrong(coordinator);
});
