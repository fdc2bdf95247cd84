import { loggedEvents } from "../support/event-log";
import { expect, signIn, test, type Page } from "../support/browser";
import { nobodyThere } from "../support/nobody-there";
import { isDecision, isFeedback, type Player, post, startFor, startScenario } from "../support/player";
import { type FormOnItsWay, sendForm } from "../support/raw-request";
import { walkFor, walks } from "../support/story";

const ana = "learner@probation.example";

test.use({ expectedProblems: [nobodyThere] });
// Each start checks every scenario.
test.describe.configure({ timeout: 180_000 });

async function killAndStart({ server }: Player): Promise<void> {
  await server.killHard();
  await server.startAgain();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("a server that is killed during play comes back at the same scene, with the same order of choices", async ({ page, server }) => {
      await signIn(page, ana);
      const player = await startScenario(page, server);
      const walk = walkFor(player.expected.seed);
      await player.playTo(walk, isDecision);
      await killAndStart(player);
      await page.reload();
      await player.findsItself();

      await player.move(walk);
      await killAndStart(player);
      await player.open();
      await player.findsItself();
      // The page that was open when the server died is as good as a fresh one.
      await killAndStart(player);
      await player.move(walk);
      await player.playTo(walk, isDecision);
    });
  });
}

const moments: Record<string, (onItsWay: FormOnItsWay, player: Player) => Promise<unknown>> = {
  "once the form is sent": ({ written }) => written,
  "once the choice is in the log": async (_, player) => {
    while (loggedEvents(player.server, player.expected.id).length === player.expected.events.length) await new Promise(setImmediate);
  },
  "once the answer begins": ({ answered }) => answered,
};

for (const [moment, hasCome] of Object.entries(moments)) {
  test(`killed ${moment}, a choice is there once or not at all, and sending it again leaves it there once`, async ({ page, server }) => {
    await signIn(page, ana);
    const walk = walks[0]!;
    const player = await startFor(page, server, walk);
    for (let decision = 0; decision < 2; decision += 1) {
      await player.skipTo(walk, isDecision);
      const before = [...player.expected.events];
      const command = player.expected.next(walk);
      player.expected.does(command);
      const form = { intent: command.intent, seq: String(command.expectedSeq), choice: command.intent === "decide" ? command.choice : "" };
      await hasCome(await sendForm(page, server, player.address, form), player);
      await killAndStart(player);
      expect([before, player.expected.events]).toContainEqual(loggedEvents(server, player.expected.id));

      expect((await post(page, server, player.address, form)).status()).toBe(303);
      await player.open();
      await player.findsItself();
      expect(isFeedback(player.expected.view)).toBe(true);
    }
  });
}

test("a debrief, its notes and a new attempt outlive the process", async ({ page, server }) => {
  await signIn(page, ana);
  const player = await startFor(page, server, walks[0]!);
  await player.skipTo(walks[0]!, ({ kind }) => kind === "ended");
  const debrief = `${player.address}/debrief`;
  const [answer] = await answers(page, debrief);
  await answer!.fill("Kept before the lights went out.");
  await page.getByRole("button", { name: "Keep my answers" }).click();
  await expect(page.getByRole("status").getByText("Kept")).toBeVisible();
  await killAndStart(player);
  const [found] = await answers(page, debrief);
  await expect(found!).toHaveValue("Kept before the lights went out.");
  await page.getByRole("button", { name: "Try again from here" }).first().click();
  await expect(page).not.toHaveURL(/debrief/u);
  const again = page.url();
  await killAndStart(player);
  await page.goto(again);
  await expect(page.getByRole("button", { name: /^(Decide|Continue)$/u })).toBeVisible();
});

async function answers(page: Page, debrief: string) {
  await page.goto(debrief);
  return page.getByRole("region", { name: "To think over" }).getByRole("textbox").all();
}
