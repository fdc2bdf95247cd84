import { expect, signIn, test, type Page } from "../support/browser";
import { attemptsOf, loggedEvents } from "../support/event-log";
import { isLive } from "../support/live";
import { isDecision, isFeedback, Player, startFor } from "../support/player";
import type { RunningServer } from "../support/server";
import { walks } from "../support/story";

const ana = "learner@probation.example";
const walk = walks[0]!;

// The status of a page that says that nothing was chosen, or what had been decided already.
test.use({ expectedProblems: [/status of 40[09]/] });

async function atDecision(page: Page, server: RunningServer): Promise<Player> {
  await signIn(page, ana);
  const player = await startFor(page, server, walk);
  await player.skipTo(walk, isDecision);
  return player.open();
}

/** What the walk chooses here, and something else that could have been chosen. */
function twoChoices({ expected }: Player) {
  const command = expected.next(walk);
  const offered = expected.view.kind === "decision" ? expected.view.choices : [];
  const first = offered.find(({ id }) => command.intent === "decide" && id === command.choice)!;
  return { command, first, second: offered.find(({ id }) => id !== first.id)! };
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("a double click decides once", async ({ page, server }) => {
      const player = await atDecision(page, server);
      const { command, first } = twoChoices(player);
      await player.choice(first.id).check();
      await player.decide.dblclick();
      player.expected.does(command);
      await player.findsItself();
      await player.continue.dblclick();
      player.expected.does(player.expected.next(walk));
      await player.findsItself();
    });

    test("an old window with another choice is told what was decided, and shows where the story stands", async ({ page, server }) => {
      const player = await atDecision(page, server);
      const { command, first, second } = twoChoices(player);
      const old = await page.context().newPage();
      await old.goto(player.address);
      await player.move(walk);

      const inOld = new Player(old, server, player.expected.id);
      await old.getByRole("radio", { name: second.text, exact: true }).check();
      const answered = old.waitForResponse((response) => response.request().method() === "POST");
      await inOld.decide.click();
      expect((await answered).status()).toBe(409);
      await expect(old.getByRole("alert")).toContainText(first.text);
      await expect(old.getByRole("alert")).toContainText("Nothing was changed");
      await inOld.findsItself();
      expect(inOld.expected.events).toEqual(player.expected.events);
      // And one can go on from there.
      expect(command.intent).toBe("decide");
      await inOld.move(walk);
    });

    test("an old window with the same choice just goes on", async ({ page, server }) => {
      const player = await atDecision(page, server);
      const { first } = twoChoices(player);
      const old = await page.context().newPage();
      await old.goto(player.address);
      await player.move(walk);
      await old.getByRole("radio", { name: first.text, exact: true }).check();
      const inOld = new Player(old, server, player.expected.id);
      await inOld.decide.click();
      await inOld.findsItself();
      await expect(old.getByRole("alert")).toHaveCount(0);
    });

    test.describe("turning round", () => {
      test("after going back in the browser, the page stands where the story stands and nothing is decided twice", async ({ page, server }) => {
        const player = await atDecision(page, server);
        await player.playTo(walk, isFeedback);
        await page.goBack();
        await page.goto(player.address);
        await player.findsItself();
        await player.move(walk);
        await page.goBack();
        await page.goForward();
        await player.findsItself();
      });
    });

    test("deciding without a choice is answered with words and changes nothing", async ({ page, server }) => {
      const player = await atDecision(page, server);
      const answered = page.waitForResponse((response) => response.request().method() === "POST");
      await player.decide.click();
      expect((await answered).status()).toBe(400);
      await expect(page.getByRole("alert")).toContainText("Choose one of the answers");
      await player.findsItself();
      await player.move(walk);
    });
  });
}

test("the same choice sent twenty times at once is decided once", async ({ page, server }) => {
  const player = await atDecision(page, server);
  const command = player.expected.next(walk);
  const answers = await Promise.all(Array.from({ length: 20 }, () => player.send(command)));
  expect(answers.map((answer) => answer.status())).toEqual(Array.from({ length: 20 }, () => 303));
  player.expected.does(command);
  await player.open();
  await player.findsItself();
});

test("of two choices sent ten times each at once, one is decided and the others are told which", async ({ page, server }) => {
  const player = await atDecision(page, server);
  const { command, first, second } = twoChoices(player);
  const other = { intent: "decide", expectedSeq: command.expectedSeq, choice: second.id } as const;
  const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => player.send(index % 2 === 0 ? command : other)));
  const decided = loggedEvents(server, player.expected.id).at(player.expected.events.length);
  const isFirst = decided?.option === first.id;
  player.expected.does(isFirst ? command : other);
  for (const [index, answer] of answers.entries()) {
    const won = (index % 2 === 0) === isFirst;
    expect(answer.status()).toBe(won ? 303 : 409);
    if (!won) expect(await answer.text()).toContain("This decision was already made");
  }
  await player.open();
  await player.findsItself();
});

test("Continue sent twenty times at once goes on by one", async ({ page, server }) => {
  const player = await atDecision(page, server);
  await player.skipTo(walk, isFeedback);
  const command = player.expected.next(walk);
  const answers = await Promise.all(Array.from({ length: 20 }, () => player.send(command)));
  expect(new Set(answers.map((answer) => answer.status()))).toEqual(new Set([303]));
  player.expected.does(command);
  await player.open();
  await player.findsItself();
});

test("Start scenario pressed twice begins one attempt", async ({ page, server }) => {
  const account = "thandiwe.nkosi@probation.example";
  await signIn(page, account, { next: "/scenarios/fourth-month" });
  const start = page.getByRole("button", { name: "Start scenario" });
  await expect.poll(() => isLive(start)).toBe(true);
  // As fast as somebody presses.
  await start.dblclick({ delay: 50 });
  await expect(page).toHaveURL(/\/attempts\//u);
  expect(attemptsOf(server, account)).toHaveLength(1);
});
