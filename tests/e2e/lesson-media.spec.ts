import { expect, signIn } from "../support/browser";
import { findNothingWrong } from "../support/inspection";
import { SHOWN_LESSON, SHOWN_MEDIA } from "../support/lesson-builders";
import { offeringCourse } from "../support/offering";

const test = offeringCourse({ "01-shown.mdx": SHOWN_LESSON }, SHOWN_MEDIA);

const lesson = "/courses/small-steps/shown";
const account = "learner@probation.example";

for (const javaScriptEnabled of [true, false]) {
  test(`what a lesson shows can be read in words, and its terms lead to their meaning, ${javaScriptEnabled ? "with" : "without"} script`, async ({ anotherBrowser }) => {
    const page = await anotherBrowser({ javaScriptEnabled });
    await signIn(page, account);
    await page.goto(lesson);
    const picture = page.getByRole("img", { name: "A door with a chair beside it" });
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
    await expect(page.getByText("Where she waits")).toBeVisible();
    await expect(page.getByText("nobody sits on it")).toBeHidden();
    await page.getByText("Description of the picture").click();
    await expect(page.getByText("nobody sits on it")).toBeVisible();
    await page.getByText("Transcript").first().click();
    await expect(page.getByText("“May I come in?”")).toBeVisible();
    await expect(page.locator("video")).toHaveAttribute("preload", "none");
    await expect(page.getByRole("region", { name: "Sources of this lesson" }).getByRole("link", { name: "Paragraph 32" })).toHaveAttribute("href", "/sources/ms#ms-32");
    await page.getByRole("link", { name: "desistance", exact: true }).click();
    await expect(page).toHaveURL(/\/terms#desistance$/u);
    await expect(page.getByRole("heading", { level: 2, name: "Desistance" })).toBeInViewport();
    await page.getByRole("list", { name: "Lessons that use it: Desistance" }).getByRole("link", { name: "A fact and a conclusion" }).click();
    await expect(page).toHaveURL(lesson);
  });
}

test("on paper the description and the transcripts are there, and no player is", async ({ page }) => {
  await signIn(page, account);
  await page.goto(lesson);
  await page.emulateMedia({ media: "print" });
  for (const words of ["nobody sits on it", "“May I come in?”", "“I am late.”"]) await expect(page.getByText(words)).toBeVisible();
  await expect(page.locator("video")).toBeHidden();
});

test("in the light version nothing is loaded that was not asked for", async ({ page }) => {
  await signIn(page, account);
  await page.goto("/display");
  await page.getByLabel(/Light version/u).check();
  await page.getByRole("button", { name: "Keep this setting" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-light", "true");
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(lesson);
  await expect(page.getByRole("link", { name: /Load the picture/u })).toBeVisible();
  expect(asked.filter((path) => path.startsWith("/media/"))).toEqual([]);
});

test("a lesson with pictures, films and sounds, and the glossary, stand well at every width, light and dark", async ({ page }) => {
  await signIn(page, account);
  await page.goto(lesson);
  await page.getByText("Description of the picture").click();
  await findNothingWrong(page);
  await page.goto("/terms");
  await findNothingWrong(page);
});
