import { modesForOne } from "../../app/domain/attempt/cast";
import { expect, test } from "../support/browser";
import { readDebrief } from "../support/debrief-page";
import { keyboard, pointer } from "../support/hands";
import { isEnded, startFor, startScenario } from "../support/player";
import { folders, shortestWalks, storyOf } from "../support/story";

// Thousands of pages: what is not drawn is time saved.
test.use({ storageState: async ({ learnerSignedIn }, use) => use(learnerSignedIn), contextOptions: { reducedMotion: "reduce" }, viewport: { width: 800, height: 600 } });

// Every story in every seat to every ending, as a learner plays it; walks.spec.ts goes every stored walk by plain forms.
for (const folder of folders) {
  const story = storyOf(folder);
  modesForOne(story).forEach((mode, index) => {
    const ways = shortestWalks(story, mode);

    test(`${folder}, ${mode.id}: played in the browser to each of its endings, and on into the debrief`, async ({ page, server }) => {
      test.setTimeout(60_000 * (ways.length + 1));
      await test.step("the seat is taken at the briefing", async () => {
        const player = await startScenario(page, server, pointer, story, mode);
        await player.findsItself();
      });
      // In each story one way is gone by keyboard alone.
      for (const [at, walk] of ways.entries()) {
        const byKeyboard = index === 0 && at === 0;
        await test.step(`${walk.id} to ${walk.expect.end}${byKeyboard ? ", by keyboard" : ""}`, async () => {
          const player = await startFor(page, server, walk, story, byKeyboard ? keyboard(page) : pointer);
          await player.open();
          await player.playTo(walk, isEnded);
          expect(player.expected.state.story.scene).toBe(walk.expect.end);
          expect(player.expected.walked).toEqual(walk.choices);
          await readDebrief(player);
        });
      }
    });
  });
}
