import { expect, signIn, test, type Page } from "../support/browser";
import { isDecision, isEnded, isFeedback, Player, startFor } from "../support/player";
import { title, walks } from "../support/story";

// Nobody else's tests may lose their sign-in when this person signs out everywhere.
const valentina = "valentina.rossi@probation.example";
const walk = walks[0]!;

test.use({ expectedProblems: [/status of 404/] });

async function signOutEverywhere(other: Page): Promise<void> {
  await signIn(other, valentina, { next: "/account" });
  await other.getByRole("button", { name: "Sign out everywhere" }).click();
  await expect(other).toHaveURL(/\/sign-in/u);
}

async function signInHere(page: Page, account: string): Promise<void> {
  await page.getByLabel("E-mail or staff code").fill(account);
  await page.getByLabel("Password").fill("throughcare-demo");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("what was chosen when the sign-in ended comes back to the same person, and not to the next at that computer", async ({ page, server, anotherBrowser }) => {
      await signIn(page, valentina);
      const player = await startFor(page, server, walk);
      await player.skipTo(walk, isDecision);
      await player.open();
      const { choices } = player.expected.view.kind === "decision" ? player.expected.view : { choices: [] };
      const chosen = choices.at(-1)!;
      await signOutEverywhere(await anotherBrowser());
      await player.choice(chosen.id).check();
      await player.decide.click();
      await expect(page).toHaveURL(/\/sign-in/u);
      await expect(page.getByText("What you wrote is kept")).toBeVisible();
      await expect(page.getByText(chosen.text)).toHaveCount(0);

      await signInHere(page, "learner@police.example");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is nothing at this address");
      expect(await page.content()).not.toContain(title);
      await page.getByRole("button", { name: "Sign out" }).click();
      await expect(page).toHaveURL(/\/$/u);

      await page.goto(player.address);
      await signInHere(page, valentina);
      await expect(page).toHaveURL(player.address);
      await player.findsItself();
      await expect(player.choice(chosen.id)).toBeChecked();
      await expect(player.question).toContainText("It is not decided yet");
      await player.decide.click();
      player.expected.does({ intent: "decide", expectedSeq: player.expected.view.frame.seq, choice: chosen.id });
      await player.findsItself();
    });

    test("what comes back is given up when the story has gone on elsewhere", async ({ page, server, anotherBrowser }) => {
      await signIn(page, valentina);
      const player = await startFor(page, server, walk);
      await player.skipTo(walk, isDecision);
      await player.open();
      const other = await anotherBrowser();
      await signOutEverywhere(other);
      await page.getByRole("radio").last().check();
      await player.decide.click();
      await expect(page.getByText("What you wrote is kept")).toBeVisible();

      await signIn(other, valentina);
      await new Player(other, server, player.expected.id).skipTo(walk, isFeedback);
      await signInHere(page, valentina);
      const back = new Player(page, server, player.expected.id);
      await back.playTo(walk, isDecision);
      await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
    });

    test("an answer that was written when the sign-in ended comes back into its field", async ({ page, server, anotherBrowser }) => {
      await signIn(page, valentina);
      const player = await startFor(page, server, walk);
      await player.skipTo(walk, isEnded);
      await page.goto(`${player.address}/debrief`);
      const answer = page.getByRole("region", { name: "To think over" }).getByRole("textbox").first();
      await answer.fill("Half an hour of thought.");
      await signOutEverywhere(await anotherBrowser());
      await page.getByRole("button", { name: "Keep my answers" }).click();
      await expect(page.getByText("What you wrote is kept")).toBeVisible();
      await signInHere(page, valentina);
      await expect(page).toHaveURL(`${player.address}/debrief`);
      await expect(answer).toHaveValue("Half an hour of thought.");
      await page.getByRole("button", { name: "Keep my answers" }).click();
      await expect(page.getByRole("status").getByText("Kept")).toBeVisible();
      await page.goto(`${player.address}/debrief`);
      await expect(answer).toHaveValue("Half an hour of thought.");
    });

    test("a page that was asked for without a sign-in is there after it", async ({ page, server }) => {
      await signIn(page, valentina);
      const player = await startFor(page, server, walk);
      await player.skipTo(walk, isEnded);
      await page.context().clearCookies();
      for (const path of [`${player.address}/debrief`, "/account", "/scenarios/fourth-month"]) {
        await page.goto(path);
        await expect(page).toHaveURL(/\/sign-in\?next=/u);
        await signInHere(page, valentina);
        await expect(page).toHaveURL(path);
        await page.context().clearCookies();
      }
    });

    test("Leave quietly decides nothing, asks nothing and leads back to the same scene", async ({ page, server }) => {
      await signIn(page, valentina);
      const player = await (await startFor(page, server, walk)).open();
      for (const wayBack of ["/learning", "/scenarios", "/scenarios/fourth-month"]) {
        await player.move(walk);
        await player.playTo(walk, isDecision);
        await page.getByRole("radio").first().check();
        await page.getByRole("button", { name: "Leave quietly" }).click();
        await expect(page).toHaveURL(/\/learning$/u);
        await page.goto(wayBack);
        await page.getByRole("main").getByRole("link", { name: "Continue", exact: true }).first().click();
        await expect(page).toHaveURL(player.address);
        await player.findsItself();
        await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
      }
    });
  });
}
