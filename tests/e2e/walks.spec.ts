import { fillNames } from "../../app/domain/scenario/names";
import { optionName, type Representation, sceneOf } from "../../app/domain/scenario/representation";
import { expect, signIn, test } from "../support/browser";
import { loggedEvents } from "../support/event-log";
import { plainReader } from "../support/plain-forms";
import { startFor } from "../support/player";
import { story, walksForOne } from "../support/story";

// Every way through the story by its plain forms and addresses alone, as a browser without scripts sends them; play.spec.ts plays in the browser itself.
for (const walk of walksForOne) {
  test(`the walk ${walk.id} comes to its ending by plain forms`, async ({ page, server }) => {
    await signIn(page, "learner@probation.example");
    const { address, expected } = await startFor(page, server, walk);
    const reader = plainReader(page, server);
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
    expect(shown.words).toContain(endingTitle(story, walk.expect.end));
    expect(loggedEvents(server, expected.id)).toEqual(expected.events);
    // What colleagues did by their script is in the log as well, and no part of a walk.
    const own = new Set(expected.state.decisions.filter(({ held }) => held).map(({ scene, part, choice }) => `${scene.id}.${optionName(scene, part, choice)}`));
    const steps = expected.events.filter(({ kind }) => kind !== "continued").map(({ kind, scene, option }) => ({ kind, step: `${scene}.${option ?? ""}` }));
    expect(steps.filter(({ kind, step }) => kind === "drew" || own.has(step)).map(({ step }) => step)).toEqual(walk.choices);

    const debrief = shown.links.find(({ words }) => words === "Read the debrief")!;
    const { words } = await reader.open(debrief.href);
    for (const { choice, held } of expected.state.decisions) if (held) expect(words).toContain(fillNames(choice.text, story.names));
  });
}

function endingTitle(representation: Representation, id: string): string {
  const scene = sceneOf(representation, id);
  return scene.kind === "end" ? fillNames(scene.title, representation.names) : "";
}
