import { readFileSync } from "node:fs";
import { expect, signIn, test, type Page } from "../support/browser";
import { findNothingWrong } from "../support/inspection";
import { isEnded, type Player, post, startFor } from "../support/player";
import type { RunningServer } from "../support/server";
import { title, walks } from "../support/story";

const walk = walks[0]!;

// The status of what is no longer there, or was never this person's.
test.use({ expectedProblems: [/status of 40[04]/] });

async function playToTheEnd(page: Page, server: RunningServer): Promise<Player> {
  const player = await (await startFor(page, server, walk)).skipTo(walk, isEnded);
  await page.goto(`${player.address}/debrief`);
  await page.getByRole("region", { name: "To think over" }).getByRole("textbox").first().fill("Ask <b>him</b> & wait.\n\nThen ask again.");
  await page.getByRole("button", { name: "Keep my answers" }).click();
  await expect(page.getByRole("region", { name: "To think over" }).getByRole("status")).toHaveText("Kept");
  return player;
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });
    // Nobody else's tests may lose their attempts when these people delete everything.
    const account = javaScriptEnabled ? "rosa.quispe@probation.example" : "stefan.brandt@probation.example";

    test("one attempt is deleted from my learning, then all the others, and nobody else's", async ({ page, server, anotherBrowser }) => {
      const other = await anotherBrowser({ javaScriptEnabled });
      await signIn(other, "learner@volunteers.example");
      const theirs = await playToTheEnd(other, server);

      await signIn(page, account);
      const first = await playToTheEnd(page, server);
      await page.getByRole("button", { name: "Try again from here" }).first().click();
      await expect(page).not.toHaveURL(/debrief/u);
      const again = new URL(page.url()).pathname;

      await page.goto("/learning");
      await page.getByRole("link", { name: "Delete my practice" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Delete my practice");
      await page.locator(`main a[href="${first.address}/delete"]`).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Delete this attempt?");
      await expect(page.getByRole("region", { name: "What goes" })).toContainText("The one note that you wrote in its debrief");
      await expect(page.getByRole("region", { name: "What stays" })).toContainText("One attempt that you began again");
      await expect(page.getByText("It cannot be undone.")).toBeVisible();
      await expect(page.getByRole("link", { name: "Export its debrief with your notes" })).toBeVisible();
      expect((await page.request.get(`${first.address}/debrief`)).status()).toBe(200);

      await page.getByRole("button", { name: "Delete this attempt" }).click();
      await expect(page).toHaveURL(/\/learning\?deleted=attempt$/u);
      await expect(page.getByRole("status")).toHaveText("The attempt is deleted, with its debrief and your notes on it.");
      await expect(page.getByRole("region", { name: "Notes" })).toContainText("What you write in a debrief is listed here.");
      expect((await page.request.get(`${first.address}/debrief`)).status()).toBe(404);
      expect((await page.request.get(again)).status()).toBe(200);

      await page.goto("/learning/delete/all");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Delete all your practice?");
      await page.getByRole("button", { name: "Delete all my practice" }).click();
      await expect(page.getByRole("status")).toHaveText("All your practice is deleted: every attempt, every debrief, every answer, every note. What you completed stays completed.");
      await expect(page.getByText("Nothing begun yet")).toBeVisible();
      expect((await page.request.get(again)).status()).toBe(404);
      await page.goto("/learning/delete/all");
      await expect(page.getByText("There is nothing to delete")).toBeVisible();

      expect((await other.request.get(`${theirs.address}/debrief`)).status()).toBe(200);
    });

    test("the notes stand in my learning, lead to their place, and can be exported", async ({ page, server }) => {
      await signIn(page, "adaeze.eze@probation.example");
      const player = await playToTheEnd(page, server);
      await page.goto("/learning");
      const notes = page.getByRole("region", { name: "Notes" });
      await expect(notes.getByRole("listitem").first()).toContainText("Ask <b>him</b> & wait. Then ask again.");
      const begun = page.waitForEvent("download");
      await notes.getByRole("button", { name: "Export" }).click();
      const download = await begun;
      expect(download.suggestedFilename()).toMatch(/^notes-\d{4}-\d\d-\d\d\.txt$/u);
      const text = readFileSync(await download.path(), "utf8");
      expect(text).toContain(title);
      expect(text).toContain("Ask <b>him</b> & wait.\n\nThen ask again.");
      await notes.getByRole("listitem").first().getByRole("link").click();
      await expect(page).toHaveURL(`${player.address}/debrief#reflect`);
      await expect(page.getByRole("region", { name: "To think over" }).getByRole("textbox").first()).toBeInViewport();
    });
  });
}

test("a visit deletes nothing, nor does a request from elsewhere, or of another person", async ({ page, server, anotherBrowser }) => {
  await signIn(page, "learner@prison.example");
  const player = await (await startFor(page, server, walk)).skipTo(walk, isEnded);
  for (const path of [`${player.address}/delete`, "/learning/delete/all"]) {
    expect((await page.request.get(`${path}?intent=delete`)).status()).toBe(200);
    expect((await post(page, server, path, { intent: "delete" }, { Origin: "http://elsewhere.example" })).status()).toBe(403);
    expect((await post(page, server, path, { intent: "something else" })).status()).toBe(400);
  }
  const stranger = await anotherBrowser();
  await signIn(stranger, "learner@police.example");
  expect((await stranger.request.get(`${player.address}/delete`)).status()).toBe(404);
  expect((await post(stranger, server, `${player.address}/delete`, { intent: "delete" })).status()).toBe(404);
  expect((await page.request.get(`${player.address}/debrief`)).status()).toBe(200);
  const nobody = await anotherBrowser();
  const answer = await post(nobody, server, `${player.address}/delete`, { intent: "delete" });
  expect([answer.status(), answer.headers()["location"]]).toEqual([303, `/sign-in?next=${encodeURIComponent(`${player.address}/delete`)}`]);
});

const pages: Record<string, (page: Page, player: Player) => Promise<unknown>> = {
  "my learning with notes": (page) => page.goto("/learning?deleted=attempt"),
  "what can be deleted": (page) => page.goto("/learning/delete"),
  "deleting an attempt that has ended": (page, player) => page.goto(`${player.address}/delete`),
  "deleting all practice": (page) => page.goto("/learning/delete/all"),
};

for (const [name, open] of Object.entries(pages)) {
  test(`${name}: nothing stands in anybody's way`, async ({ page, server }) => {
    await signIn(page, "learner@probation.example");
    await open(page, await playToTheEnd(page, server));
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    await expect(page).toHaveTitle(/\S+ .*Throughcare/u);
    await findNothingWrong(page);
  });
}

test("nothing to delete: nothing stands in anybody's way", async ({ page }) => {
  await signIn(page, "birgit.lindqvist@probation.example", { next: "/learning/delete" });
  await expect(page.getByText("There is nothing to delete")).toBeVisible();
  await findNothingWrong(page);
});
