import type { BrowserContextOptions } from "@playwright/test";
import { tryAgainFrom } from "../../app/domain/attempt/debrief";
import { expect, signIn, test, type Page } from "../support/browser";
import { readDebrief } from "../support/debrief-page";
import { keyboard, tabTo } from "../support/hands";
import { isDecision, isEnded, isFeedback, Player, startFor, startScenario } from "../support/player";
import { cast, story, title, walkFor, walks } from "../support/story";

const ana = "learner@probation.example";

/** What every debrief has, and a way back into the story that leaves what happened as it is. */
async function readDebriefAndTryAgain(player: Player): Promise<void> {
  const { page, hands, expected } = player;
  const decisions = await readDebrief(player);
  const checkpoints = decisions.map((decided) => tryAgainFrom(story, cast, expected.events, decided)).filter((from) => from !== null);
  const again = page.getByRole("button", { name: "Try again from here" });
  await expect(again).toHaveCount(checkpoints.length);
  await hands.press(again.last());
  await expect(page).not.toHaveURL(/debrief/u);
  const second = new Player(page, player.server, new URL(page.url()).pathname.split("/").at(-1) ?? "", hands);
  expect(second.expected.id).not.toBe(expected.id);
  expect(second.expected.seed).toBe(expected.seed);
  expect(second.expected.events).toEqual(expected.events.slice(0, checkpoints.at(-1)));
  await second.findsItself();

  const sameAgain = walkFor(expected.seed);
  const taken = second.expected.state.decisions.length;
  await second.skipTo(sameAgain, isEnded);
  await page.goto(`${second.address}/debrief`);
  await expect(page.getByText(new RegExp(`^Begun from decision ${String(taken + 1)} of an attempt of \\d`, "u"))).toBeVisible();
  await hands.press(page.getByRole("link", { name: "Read that debrief" }));
  await expect(page).toHaveURL(`${player.address}/debrief`);
}

async function wholeJourney(page: Page, player: Player): Promise<void> {
  await player.playTo(walkFor(player.expected.seed), isEnded);
  await readDebriefAndTryAgain(player);
  await page.goto("/learning");
  await expect(page.getByRole("region", { name: "Attempts and debriefs" }).getByRole("link", { name: title })).not.toHaveCount(0);
}

const ways: Record<string, BrowserContextOptions> = {
  "with script": {},
  "without script": { javaScriptEnabled: false },
  "on a screen 360 pixels wide": { viewport: { width: 360, height: 640 }, hasTouch: true },
  "in the dark": { colorScheme: "dark" },
};

for (const [way, options] of Object.entries(ways)) {
  test.describe(way, () => {
    test.use(options);

    test("from sign-in through the story to the debrief and back into the story", async ({ page, server }) => {
      await signIn(page, ana, { next: "/scenarios" });
      await wholeJourney(page, await startScenario(page, server));
    });
  });
}

test("by keyboard alone, with the focus where reading goes on", async ({ page, server }) => {
  const hands = keyboard(page);
  await page.goto("/sign-in?next=/scenarios");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "To the content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
  await tabTo(page, page.getByLabel("E-mail or staff code"));
  await page.keyboard.type(ana);
  await tabTo(page, page.getByLabel("Password"));
  await page.keyboard.type("throughcare-demo");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/scenarios$/u);

  const player = await startScenario(page, server, hands);
  const walk = walkFor(player.expected.seed);
  while (player.expected.view.kind !== "ended") {
    await player.move(walk);
    if (isFeedback(player.expected.view)) await expect(player.feedback).toBeFocused();
    else await expect(page.locator(":focus")).toHaveAttribute("id", isDecision(player.expected.view) && (await page.getByRole("region", { name: "The story" }).count()) === 0 ? "ask" : "story");
  }
  await readDebriefAndTryAgain(player);
});

test("the source of a judgement opens beside it, takes the focus and gives it back", async ({ page, server }) => {
  await signIn(page, ana);
  const player = await startFor(page, server, walks[0]!);
  await player.skipTo(walks[0]!, isFeedback);
  await player.open();
  const link = player.feedback.getByRole("link", { name: /\d/u }).first();
  const name = await link.innerText();
  await link.click();
  const panel = page.getByRole("region", { name });
  await expect(panel.getByRole("heading", { name })).toBeFocused();
  await expect(panel).toContainText("Our summary");
  await panel.getByRole("link", { name: "Close" }).click();
  await expect(panel).toHaveCount(0);
  await expect(link).toBeFocused();
  await player.findsItself();
});
