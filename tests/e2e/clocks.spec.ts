import { expect, type Page, signIn } from "../support/browser";
import { outOfPlace, violations } from "../support/inspection";
import { offering } from "../support/offering";
import { lateReturn } from "../support/scenarios";

const ASK = '    ask: "What do you say first?"';

/** A server that offers a scenario whose first decision has twenty seconds. */
const test = offering("late-return", lateReturn((source) => source.replace(ASK, `    timer: { seconds: 20, expires: form_first }\n${ASK}`)));

const question = (page: Page) => page.getByRole("group", { name: "What do you say first?" });
const timer = (page: Page) => page.getByRole("group", { name: "Time for this decision" });
const over = (page: Page) => page.getByRole("heading", { name: "The time has run out" });

async function atTheQuestion(page: Page, clocks = "As the story has it"): Promise<void> {
  await signIn(page, "learner@probation.example");
  await page.goto("/scenarios/late-return");
  await page.getByRole("group", { name: "Some decisions have a time limit" }).getByRole("radio", { name: clocks }).check();
  await page.getByRole("button", { name: "Start scenario" }).click();
  await page.getByRole("button", { name: "Continue", exact: true }).click();
  await expect(question(page)).toBeVisible();
}

test("a clock can be stopped without losing what is marked, runs out into words, and decides only when it is asked", async ({ page }) => {
  await atTheQuestion(page);
  // What is left is told by scripts: before them, a button of the clock is a form of its own, and sends nothing of what is marked.
  await expect(timer(page)).toContainText("left.");
  await question(page).getByRole("radio").first().check();
  await timer(page).getByRole("button", { name: "Pause" }).click();
  await expect(timer(page)).toContainText("The clock stands");
  await expect(timer(page).getByRole("button", { name: "Let it run" })).toBeFocused();
  await expect(question(page).getByRole("radio").first()).toBeChecked();
  expect(await violations(page)).toEqual([]);
  expect(await outOfPlace(page)).toEqual([]);
  await timer(page).getByRole("button", { name: "Let it run" }).click();
  await expect(over(page)).toBeFocused({ timeout: 40_000 });
  await expect(question(page)).toHaveCount(0);
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: "Continue", exact: true }).click();
  await expect(page.getByRole("region", { name: "Feedback" })).toContainText("The time ran out before you decided.");
});

test("whoever begins without clocks meets none", async ({ page }) => {
  await atTheQuestion(page, "No time limit");
  await expect(timer(page)).toContainText("You have switched the clocks off");
  await timer(page).getByRole("button", { name: "Turn on" }).click();
  await expect(timer(page)).toContainText("left.");
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the time of day at which it runs out is told, and a button switches it off", async ({ page }) => {
    await atTheQuestion(page);
    await expect(timer(page)).toContainText(/Until \d{2}:\d{2}:\d{2}\./u);
    await timer(page).getByRole("button", { name: "Turn off" }).click();
    await expect(timer(page)).toContainText("You have switched the clocks off");
    await question(page).getByRole("radio").first().check();
    await page.getByRole("button", { name: "Decide", exact: true }).click();
    await expect(page.getByRole("region", { name: "Feedback" })).toContainText("Your decision: What do you say first?");
  });
});
