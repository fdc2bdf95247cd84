import { sceneOf } from "../../app/domain/scenario/representation";
import { fillNames } from "../../app/domain/scenario/names";
import { expect, signIn, test } from "../support/browser";
import { isEnded, startFor } from "../support/player";
import { story, walks } from "../support/story";

// A page that needs no script is a plain form and an address: every way through the story works with these.
test.use({ javaScriptEnabled: false });

for (const walk of walks) {
  test(`the walk ${walk.id} comes to its ending without script`, async ({ page, server }) => {
    await signIn(page, "learner@probation.example");
    const player = await startFor(page, server, walk);
    await player.open();
    await player.playTo(walk, isEnded);
    const ending = sceneOf(story, walk.expect.end);
    await expect(page.getByRole("heading", { name: fillNames(ending.kind === "end" ? ending.title : "", story.names), exact: true })).toBeVisible();
    expect(player.expected.events.filter(({ kind }) => kind !== "continued").map(({ scene, option }) => `${scene}.${option ?? ""}`)).toEqual(walk.choices);
    await page.getByRole("link", { name: "Read the debrief" }).click();
    await expect(page.getByRole("listitem").filter({ has: page.getByRole("heading", { level: 3 }) }).and(page.locator("[id^='d']"))).toHaveCount(player.expected.state.decisions.length);
  });
}
