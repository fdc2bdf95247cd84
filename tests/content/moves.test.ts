import { describe, expect, test } from "vitest";
import { advance, automatic } from "../../app/domain/attempt/advance";
import type { AttemptEvent } from "../../app/domain/attempt/event";
import { moveOf } from "../../app/domain/attempt/move";
import { replay } from "../../app/domain/attempt/replay";
import { diffOf } from "../../app/domain/scenario/diff";
import { begin, offered } from "../../app/domain/scenario/play";
import { type DecisionScene, type Representation, sceneOf, type TextScene } from "../../app/domain/scenario/representation";
import { turnOf } from "../../app/domain/scenario/scripted";
import { mapStrings } from "../../app/domain/scenario/strings";
import { chanceOf } from "../../app/domain/scenario/testing/random-scenario";
import { firstMode } from "../../app/domain/scenario/testing/scenario-builder";
import { story } from "../support/story";

/** An attempt on the flagship in which chance decides everything, cut off somewhere. */
function randomLog(seed: number): AttemptEvent[] {
  const chance = chanceOf(seed);
  const events = automatic(story, firstMode(story), begin(story), seed, []);
  const length = chance(70);
  while (events.length < length) {
    const replayed = replay(story, firstMode(story), events);
    if (!replayed.ok || replayed.state.phase === "ended") break;
    const { state } = replayed;
    const scene = sceneOf(story, state.story.scene);
    const seat = turnOf(story, firstMode(story), state.story);
    const open = state.phase === "scene" && seat !== null ? offered(scene, seat, state.story) : [];
    const choice = open[chance(Math.max(open.length, 1))];
    const outcome = advance(story, firstMode(story), events, seed, choice === undefined ? { intent: "continue", expectedSeq: state.seq } : { intent: "decide", expectedSeq: state.seq, choice: choice.id });
    if (outcome.kind !== "append") throw new Error(`the domain says ${outcome.kind}`);
    events.push(...outcome.events);
  }
  return events;
}

const LOGS = Array.from({ length: 200 }, (_, seed) => randomLog(seed));

function changed(change: (copy: Representation) => void): Representation {
  const copy = structuredClone(story);
  change(copy);
  return { ...copy, version: "99.0.0" };
}

const decisions = story.scenes.filter((scene): scene is DecisionScene => scene.kind === "decision");
// Texts that nothing else asks about can be taken out.
const texts = story.scenes.filter((scene): scene is TextScene => scene.kind === "text");

function without(gone: TextScene): Representation {
  return changed((copy) => {
    const retarget = (block: { to: string }) => {
      if (block.to === gone.id) block.to = gone.to;
    };
    for (const scene of copy.scenes) {
      if (scene.kind === "text") retarget(scene);
      if (scene.kind === "decision") {
        scene.choices.forEach(retarget);
        if (scene.gate?.otherwise === gone.id) scene.gate.otherwise = gone.to;
      }
      if (scene.kind === "random") scene.branches.forEach(retarget);
      if (scene.kind === "check" || scene.kind === "joint") scene.rules.forEach(retarget);
    }
    copy.scenes = copy.scenes.filter(({ id }) => id !== gone.id);
  });
}

/** The numbers of the events after which an attempt stands at a scene. */
function stays(events: AttemptEvent[], scene: string): number[] {
  const replayed = replay(story, firstMode(story), events);
  if (!replayed.ok) throw new Error(replayed.reason);
  return [...replayed.state.states, replayed.state.story].flatMap((state, at) => (state.scene === scene ? [at] : []));
}

describe("random attempts on the flagship", () => {
  test("move to another wording of everything", () => {
    const reworded = { ...mapStrings(story, (_path, text) => `${text} And so on.`), version: "99.0.0" };
    const diff = diffOf(story, reworded);
    expect(diff.class).toBe("text");
    expect(LOGS.map((events) => moveOf(story, reworded, diff, events).kind)).toEqual(LOGS.map(() => "moved"));
  });

  test("are replayed when every decision has one more choice", () => {
    const richer = changed((copy) => {
      for (const scene of copy.scenes) if (scene.kind === "decision") scene.choices.push({ ...(scene.choices[0] as DecisionScene["choices"][number]), id: "one_more", effects: [] });
    });
    const diff = diffOf(story, richer);
    expect(diff).toMatchObject({ class: "additive", differences: decisions.map(({ id }) => ({ path: `scenes.${id}.choices.one_more` })) });
    expect(LOGS.map((events) => moveOf(story, richer, diff, events))).toEqual(LOGS.map(() => ({ kind: "replayed" })));
  });

  test.each(texts.map((scene) => [scene.id, scene] as const))("stay when the scene %s is taken out, from the event that led to it", (id, scene) => {
    const shorter = without(scene);
    const diff = diffOf(story, shorter);
    expect(diff.class).toBe("structural");
    expect(diff.differences).toContainEqual({ class: "structural", path: `scenes.${id}`, words: `Scene "${id}" is gone.` });
    for (const events of LOGS) expect(moveOf(story, shorter, diff, events)).toMatchObject({ kind: "pinned", seq: stays(events, id)[0] ?? null });
  });

  test.each(decisions.map(({ id }) => [id]))("stay when a choice of %s is taken away, as soon as it would have been offered", (id) => {
    const gone = decisions.find((scene) => scene.id === id)?.choices.find(({ when }) => when === null);
    const poorer = changed((copy) => {
      for (const scene of copy.scenes) if (scene.kind === "decision" && scene.id === id) scene.choices = scene.choices.filter((choice) => choice.id !== gone?.id);
    });
    const diff = diffOf(story, poorer);
    expect(diff.class).toBe("structural");
    for (const events of LOGS) {
      // Feedback of the choice before is read first.
      const at = stays(events, id).find((seq) => events[seq]?.kind !== "continued");
      expect(moveOf(story, poorer, diff, events)).toMatchObject({ kind: "pinned", seq: at === undefined ? null : at + 1 });
    }
  });
});
