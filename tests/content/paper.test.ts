import { describe, expect, test } from "vitest";
import { toldText } from "~/domain/attempt/view";
import { follow, type Followed, lastState } from "~/domain/scenario/follow";
import { paperOf } from "~/domain/scenario/make-paper";
import { fillNames } from "~/domain/scenario/names";
import type { Paper, Slip } from "~/domain/scenario/paper";
import { lettered, shuffled } from "~/domain/scenario/paper-letters";
import { offered } from "~/domain/scenario/play";
import { type Mode, modeOf, optionName, partOf, partsOf, type Representation, sceneOf } from "~/domain/scenario/representation";
import { isShownTo } from "~/domain/scenario/scripted";
import { playPaper, type Table } from "../support/paper-player";
import { shippedScenario, shippedScenarios } from "../support/shipped-scenarios";

const said = ({ says }: Slip) => ("text" in says ? says.text : "");

/** Plays steps of a walk on paper, and notes at each decision what lies open there. */
function walked(representation: Representation, paper: Paper, steps: string[]): { table: Table; open: Map<string, string[]>; taken: number } {
  const open = new Map<string, string[]>();
  let taken = 0;
  const takenAt = (scene: string) => {
    const step = steps[taken];
    if (step === undefined || !step.startsWith(`${scene}.`)) return null;
    taken += 1;
    return step.slice(scene.length + 1);
  };
  const table = playPaper(paper, {
    says: ({ scene }, seat, letters) => {
      open.set(`${scene}.${seat}`, letters);
      const option = takenAt(scene);
      const [found, part] = [sceneOf(representation, scene), partOf(sceneOf(representation, scene), seat)];
      return part === null || option === null ? null : (lettered(representation, found, part).find(({ choice }) => optionName(found, part, choice) === option)?.letter ?? null);
    },
    draws: ({ scene, drawn }) => {
      const branch = takenAt(scene);
      return drawn.find((one) => one.branch === branch)?.from ?? null;
    },
  });
  return { table, open, taken };
}

/** What each seat has read of the story by the player's own rules: in order, each text once. */
function readBy(representation: Representation, mode: Mode, { states }: Followed): Map<string, string[]> {
  return new Map(mode.seats.map((seat) => {
    const texts = states.filter(({ scene }) => isShownTo(sceneOf(representation, scene), seat)).map((state) => fillNames(toldText(sceneOf(representation, state.scene), seat, state), representation.names));
    return [seat, [...new Set(texts.filter((text) => text !== ""))]];
  }));
}

function expectSame(representation: Representation, paper: Paper, mode: Mode, steps: string[]) {
  const followed = follow(representation, mode, steps);
  const { table, open, taken } = walked(representation, paper, steps);
  expect(taken).toBe(steps.length);
  const stops = followed.states.map(({ scene }) => scene).filter((scene, index, all) => scene !== all[index - 1]);
  // The player passes at once over what decides by itself.
  expect(table.steps.map(({ scene }) => scene).filter((scene) => sceneOf(representation, scene).kind !== "check")).toEqual(stops);
  for (const [seat, texts] of readBy(representation, mode, followed)) {
    const kinds = ["scene", "view", "end"];
    expect([...new Set(table.handed.filter(({ to, says }) => (to === null || to === seat) && kinds.includes(says.kind)).map(said).filter((text) => text !== ""))], seat).toEqual(texts);
    const known = representation.facts.filter(({ id }) => lastState(followed).known.includes(`${id}@${seat}`)).map(({ text }) => fillNames(text, representation.names));
    const handed = table.handed.filter(({ to, says }) => to === seat && says.kind === "fact").map(said);
    expect([...(paper.seats.find(({ id }) => id === seat)?.knows ?? []), ...handed].sort(), seat).toEqual(known.sort());
    const noticed = followed.events.flatMap((event) => partsOf(sceneOf(representation, event.scene)).flatMap((part) => part.choices.filter((choice) => optionName(sceneOf(representation, event.scene), part, choice) === event.option).flatMap(({ seen }) => seen[seat] ?? [])));
    expect([...new Set(table.handed.filter(({ to, says }) => to === seat && says.kind === "seen").map(said))].sort(), seat).toEqual([...new Set(noticed.map((text) => fillNames(text, representation.names)))].sort());
  }
  for (const state of followed.states) {
    const scene = sceneOf(representation, state.scene);
    for (const part of partsOf(scene)) {
      const letters = open.get(`${scene.id}.${part.seat}`);
      const ids = offered(scene, part.seat, state).map(({ id }) => id);
      if (letters !== undefined) expect(letters, `${scene.id} ${part.seat}`).toEqual(lettered(representation, scene, part).filter(({ choice }) => ids.includes(choice.id)).map(({ letter }) => letter).sort());
    }
  }
  return table;
}

/** Ways through a story that nobody chose: at each turn the option that a hash puts first. */
function someWay(representation: Representation, mode: Mode, seed: number): string[] {
  const steps: string[] = [];
  for (let turn = 0; turn < 200; turn += 1) {
    const followed = follow(representation, mode, steps);
    if (followed.stopped.kind !== "waiting") return steps;
    const state = lastState(followed);
    const scene = sceneOf(representation, state.scene);
    const part = partsOf(scene).find(({ seat }) => mode.seats.includes(seat) && !Object.hasOwn(state.picks, seat));
    const options = scene.kind === "random" ? scene.branches.map(({ id }) => id) : part === undefined ? [] : offered(scene, part.seat, state).map((choice) => optionName(scene, part, choice));
    steps.push(`${scene.id}.${shuffled(representation, `way ${String(seed)} ${String(turn)}`, options, (one) => one)[0] ?? ""}`);
  }
  throw new Error("a way without an end");
}

describe.each(shippedScenarios)("on paper %s", (name) => {
  const representation = shippedScenario(name);
  const paper = paperOf(representation);
  if (paper === null) throw new Error("nobody plays it");
  const mode = modeOf(representation, paper.mode);

  test("is played by several people, each in a seat", () => {
    expect(mode.tour).toBe(false);
    expect(paper.seats.length).toBeGreaterThanOrEqual(3);
  });

  test("every stored walk opens the same scenes with the same words to the same seats, and comes to the same ending", () => {
    const walks = representation.checks.walks.filter((walk) => walk.mode === mode.id);
    expect(walks.length).toBeGreaterThan(0);
    for (const { id, choices, expect: { end } } of walks) expect(expectSame(representation, paper, mode, choices).steps.at(-1)?.scene, id).toBe(end);
  });

  test("so does a way that nobody wrote down", () => {
    for (let seed = 0; seed < 60; seed += 1) expect(expectSame(representation, paper, mode, someWay(representation, mode, seed)).steps.at(-1)?.isEnding).toBe(true);
  });

  test("no slip of a seat has a word that only another seat is told", () => {
    const fill = (text: string) => fillNames(text, representation.names);
    const tellable = (seat: string) => new Set([
      ...representation.scenes.flatMap((scene) => [...(isShownTo(scene, seat) ? [...scene.text.map(({ text }) => text), scene.view[seat] ?? ""] : []), ...partsOf(scene).flatMap((part) => part.choices.map(({ seen }) => seen[seat] ?? ""))]),
      ...representation.facts.map(({ text }) => text),
    ].map(fill));
    for (const { id } of paper.seats) {
      const own = tellable(id);
      const others = representation.scenes.filter((scene) => !isShownTo(scene, id)).flatMap((scene) => scene.text.map(({ text }) => fill(text))).filter((text) => text !== "" && !own.has(text));
      const decided = representation.scenes.flatMap((scene) => partsOf(scene).filter(({ seat }) => seat !== id).flatMap((part) => [part.ask, ...part.choices.map(({ text }) => text)])).map(fill);
      const shown = paper.slips.filter(({ to }) => to === id || to === null).map(({ says }) => JSON.stringify(says));
      const ownAsked = new Set(representation.scenes.flatMap((scene) => partsOf(scene).filter(({ seat }) => seat === id).flatMap((part) => [part.ask, ...part.choices.map(({ text }) => text)])).map(fill));
      for (const text of [...others, ...decided.filter((one) => !ownAsked.has(one))]) expect(shown.filter((one) => one.includes(JSON.stringify(text))), text.slice(0, 60)).toEqual([]);
    }
  });

  test("no slip has a reason, a rating or a critical error, and the book has no word of the story", () => {
    const slips = JSON.stringify(paper.slips);
    for (const why of representation.scenes.flatMap((scene) => partsOf(scene).flatMap((part) => part.choices.map((choice) => choice.why)))) expect(slips).not.toContain(JSON.stringify(fillNames(why, representation.names)).slice(1, -1));
    for (const { text } of representation.critical) expect(slips).not.toContain(JSON.stringify(fillNames(text, representation.names)).slice(1, -1));
    const words = paper.book.map(({ scene: _scene, ...step }) => JSON.stringify({ ...step, drawn: step.drawn.map(({ branch: _branch, ...one }) => one) })).join(" ");
    for (const { id } of representation.scenes.filter(({ id }) => id.length > 6)) expect(words).not.toContain(`"${id}"`);
  });

  test("codes and numbers do not follow the story, and each is there once", () => {
    expect(new Set(paper.slips.map(({ code }) => code)).size).toBe(paper.slips.length);
    expect(paper.book.map(({ number }) => number)).toEqual(paper.book.map((_, index) => index + 1));
    const inStory = representation.scenes.map(({ id }) => paper.book.find(({ scene }) => scene === id)?.number ?? 0);
    const upwards = inStory.filter((number, index) => index > 0 && number > (inStory[index - 1] ?? 0)).length;
    expect(upwards / inStory.length).toBeGreaterThan(0.3);
    expect(upwards / inStory.length).toBeLessThan(0.7);
  });
});
