import type { Locator } from "@playwright/test";
import { expect, signIn, type Page } from "../support/browser";
import { findNothingWrong } from "../support/inspection";
import { isLive } from "../support/live";
import { aLesson, PARTED } from "../support/lesson-builders";
import { offeringCourse } from "../support/offering";

const test = offeringCourse({ "01-every-kind.mdx": aLesson(`\n## Try it\n\n${Object.values(PARTED).join("\n\n")}\n`, { title: '"Every kind"' }) });
test.use({ expectedProblems: [/status of 400/] });

const address = "/courses/small-steps/every-kind";
const asked = (page: Page, id: string) => page.locator(`form#q-${id}`);
/** Until the server has said something: the words of the answer before are still there meanwhile. */
async function answer(form: Locator, name = "Answer"): Promise<void> {
  const answered = form.page().waitForResponse((response) => response.request().method() === "POST" && !response.url().endsWith("/place"));
  await form.getByRole("button", { name, exact: true }).click();
  await answered;
}
const isAnswered = (form: Locator) => expect(form.getByRole("status")).toContainText("Your answer is kept.");

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });
    const [learner, writer, hasty] = javaScriptEnabled ? (["P-1045", "P-1046", "P-1049"] as const) : (["P-1047", "P-1048", "P-1050"] as const);

    test("steps, pairs and a number are answered wrongly and rightly, explain themselves, and are there after a reload", async ({ page }) => {
      await signIn(page, learner, { next: address });
      const order = asked(page, "first-hour");
      await expect(order).not.toContainText("Nobody knows yet");
      for (const [place, step] of [["First", "tell"], ["Second", "note"], ["Third", "hear"]] as const) await order.getByLabel(place, { exact: true }).selectOption(step);
      await answer(order);
      await isAnswered(order);
      for (const words of ["Not yet: 1 of 3", "First. You put it third.", "Second. You put it here.", "Nobody knows yet what it is about.", "It is fresh."]) await expect(order).toContainText(words);

      const match = asked(page, "who-holds");
      for (const left of ["The licence", "The door"]) await match.getByLabel(left, { exact: true }).selectOption("door");
      await answer(match);
      await isAnswered(match);
      for (const words of ["Not yet: 1 of 2", "Not right. You chose: Prison", "Right. You chose this.", "It supervises."]) await expect(match).toContainText(words);

      const numeric = asked(page, "days-left");
      await numeric.getByRole("textbox").fill("5,5");
      await answer(numeric);
      await isAnswered(numeric);
      for (const words of ["Your answer: 5,5", "Not right. More than 5 (days)", "Too late.", "In time.", "Too soon."]) await expect(numeric).toContainText(words);

      for (const [place, step] of [["First", "hear"], ["Third", "tell"]] as const) await order.getByLabel(place, { exact: true }).selectOption(step);
      await answer(order, "Answer again");
      await expect(order).toContainText("Right: every step is in its place.");
      await page.goto(address);
      await expect(order).toContainText("Right: every step is in its place.");
      await expect(order.getByLabel("First", { exact: true })).toHaveValue("hear");
      await expect(match.getByLabel("The licence")).toHaveValue("door");
      await expect(numeric.getByRole("textbox")).toHaveValue("5,5");
    });

    test("a text is kept as it was typed, and compared by its writer as a second step", async ({ page }) => {
      await signIn(page, writer, { next: address });
      const short = asked(page, "the-entry");
      const typed = "<script>alert(1)</script> Sami (שלום עולם) 🙂👩‍👩‍👧\n\n<b>pasted</b> &amp; kept — مرحبا, at 09:10";
      await expect(short).not.toContainText("Reason not known");
      await short.getByRole("textbox").fill(typed);
      await answer(short);
      await isAnswered(short);
      await expect(short.getByRole("textbox")).toHaveValue(typed);
      await expect(short).toContainText("Reason not known.");
      await short.getByLabel("It says the day").check();
      await answer(short, "Keep what I found");
      await isAnswered(short);
      await page.goto(address);
      await expect(short.getByRole("textbox")).toHaveValue(typed);
      await expect(short.getByLabel("It says the day")).toBeChecked();
      await expect(short.getByLabel("It leaves the reason open")).not.toBeChecked();

      const longest = "Absent. ".repeat(12_500);
      await short.getByRole("textbox").fill(longest);
      await answer(short, "Keep what I found");
      await isAnswered(short);
      await page.goto(address);
      await expect(short.getByRole("textbox")).toHaveValue(longest);
      await short.getByRole("textbox").fill(`${longest}!`);
      await answer(short, "Keep what I found");
      await expect(short.getByRole("alert")).toContainText("too long");
      await expect(short.getByRole("textbox")).toHaveValue(`${longest}!`);
      await page.goto(address);
      await expect(short.getByRole("textbox")).toHaveValue(longest);
    });

    test("what cannot be an answer is refused in words, and stands as it was sent", async ({ page }) => {
      await signIn(page, hasty, { next: address });
      const order = asked(page, "first-hour");
      await order.getByLabel("First", { exact: true }).selectOption("note");
      await order.getByLabel("Second", { exact: true }).selectOption("note");
      await answer(order);
      await expect(order.getByRole("alert")).toContainText("a step stands in two places");
      await expect(order.getByLabel("Second", { exact: true })).toHaveValue("note");
      await expect(order).not.toContainText("sign-in had ended");
      const numeric = asked(page, "days-left");
      await numeric.getByRole("textbox").fill("four");
      await answer(numeric);
      await expect(numeric.getByRole("alert")).toContainText("in figures");
      await expect(numeric.getByRole("textbox")).toHaveValue("four");
      for (const [id, words] of [["who-holds", "A line is open"], ["the-entry", "Nothing is written yet"]] as const) {
        await answer(asked(page, id));
        await expect(asked(page, id).getByRole("alert")).toContainText(words);
      }
    });
  });
}

test("what is typed before the scripts are ready is kept", async ({ page }) => {
  await signIn(page, "P-1052", { next: address });
  const text = asked(page, "the-entry").getByRole("textbox");
  await text.fill("Sami came late.");
  await answer(asked(page, "the-entry"));
  await isAnswered(asked(page, "the-entry"));
  let letThrough = (): void => undefined;
  const ready = new Promise<void>((resolve) => (letThrough = resolve));
  await page.route(/\/entry\.client-[^/]*\.js$/u, async (route) => {
    await ready;
    await route.continue();
  });
  await page.goto(address, { waitUntil: "commit" });
  await expect(text).toHaveValue("Sami came late.");
  await text.fill("Sami came at 09:10.");
  letThrough();
  await expect.poll(() => isLive(text)).toBe(true);
  await page.waitForLoadState("networkidle");
  await expect(text).toHaveValue("Sami came at 09:10.");
});

test("every kind is answered with the keys alone", async ({ page }) => {
  await signIn(page, "P-1051", { next: address });
  const order = asked(page, "first-hour");
  // The letters are read once the question is there.
  await order.getByLabel("First", { exact: true }).focus();
  const letters = await order.locator(".lettered li").allInnerTexts();
  for (const step of ["Hear her", "Write it down", "Tell the lead"]) {
    await page.keyboard.press(letters.find((text) => text.endsWith(step))?.charAt(0) ?? "");
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Enter");
  await expect(order).toContainText("Right: every step is in its place.");
  await expect(order.getByRole("button", { name: "Answer again" })).toBeFocused();

  await asked(page, "days-left").getByRole("textbox").focus();
  await page.keyboard.type("4");
  await page.keyboard.press("Enter");
  await expect(asked(page, "days-left")).toContainText("Your answer: 4");

  await asked(page, "the-entry").getByRole("textbox").focus();
  await page.keyboard.type("Absent on 4 March.");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await asked(page, "the-entry").getByLabel("It says the day").focus();
  await page.keyboard.press("Space");
  await expect(asked(page, "the-entry").getByLabel("It says the day")).toBeChecked();
});

test("before and after an answer nothing keeps anybody from reading or working it", async ({ page }) => {
  test.slow();
  await signIn(page, "P-1044", { next: address });
  await findNothingWrong(page);
  for (const [place, step] of [["First", "tell"], ["Second", "note"], ["Third", "hear"]] as const) await asked(page, "first-hour").getByLabel(place, { exact: true }).selectOption(step);
  for (const left of ["The licence", "The door"]) await asked(page, "who-holds").getByLabel(left, { exact: true }).selectOption("door");
  await asked(page, "days-left").getByRole("textbox").fill("1");
  await asked(page, "the-entry").getByRole("textbox").fill("Absent.");
  for (const id of ["first-hour", "who-holds", "days-left", "the-entry"]) {
    await answer(asked(page, id));
    await isAnswered(asked(page, id));
  }
  await findNothingWrong(page);
});
