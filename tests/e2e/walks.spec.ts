import { fillNames } from "../../app/domain/scenario/names";
import { expect, test } from "../support/browser";
import { loggedEvents } from "../support/event-log";
import { plainReader } from "../support/plain-forms";
import { beginFor, expectedFrom } from "../support/player";
import { castOf, folders, storyOf, walksForOne } from "../support/story";

test.use({ storageState: async ({ learnerSignedIn }, use) => use(learnerSignedIn) });

// Every way through every story by its plain forms and addresses alone, as a browser without scripts sends them; flagships.spec.ts plays in the browser itself.
for (const folder of folders) {
  const story = storyOf(folder);
  for (const walk of walksForOne(story)) {
    test(`${folder}, ${walk.mode}: the walk ${walk.id} comes to its ending by plain forms`, async ({ request, server, paper }) => {
      const id = await beginFor({ request }, server, walk, story);
      const expected = expectedFrom(server, id, castOf(story, walk.mode), story);
      const reader = plainReader({ request }, server, paper);
      const address = `/attempts/${id}`;
      let shown = await reader.open(address);
      while (expected.view.kind !== "ended") {
        const { view } = expected;
        const command = expected.next(walk);
        if (view.kind !== "decision" || command.intent !== "decide") shown = await reader.press(address, shown, "Continue");
        else {
          expect(shown.choices.map(({ label }) => label)).toEqual(view.choices.map(({ text }) => text));
          const chosen = view.choices.findIndex(({ id }) => id === command.choice);
          shown = await reader.press(address, shown, "Decide", { choice: shown.choices[chosen]!.value });
          expect(shown.words).toContain(view.choices[chosen]!.text);
        }
        expected.does(command);
      }
      expect(expected.state.story.scene).toBe(walk.expect.end);
      expect(shown.words).toContain(expected.view.title);
      expect(loggedEvents(server, id)).toEqual(expected.events);
      expect(expected.walked).toEqual(walk.choices);

      const debrief = shown.links.find(({ words }) => words === "Read the debrief")!;
      const { words } = await reader.open(debrief.href);
      for (const { choice, held } of expected.state.decisions) if (held) expect(words).toContain(fillNames(choice.text, story.names));
    });
  }
}
