import { describe, expect, test } from "vitest";
import { advanceAttempt } from "../../app/server/attempts/advance-attempt.server";
import { openAttempt } from "../../app/server/attempts/open-attempt.server";
import { showAttempt } from "../../app/server/attempts/show-attempt.server";
import { showDebrief } from "../../app/server/attempts/show-debrief.server";
import { showLearning } from "../../app/server/learning/show-learning.server";
import { startAttempt } from "../../app/server/attempts/start-attempt.server";
import { tryAgain } from "../../app/server/attempts/try-again.server";
import { showBriefing } from "../../app/server/scenarios/show-briefing.server";
import { syncScenarios } from "../../app/server/scenarios/sync-scenarios.server";
import { aPerson, signedIn } from "../support/builders";
import { contentFolder, lateReturn } from "../support/scenarios";
import { testWorld } from "../support/test-world";

const version = (number: string, change: (source: string) => string = (source) => source) => lateReturn((source) => change(source).replace("version: 0.1.0", `version: ${number}`));

const reworded = version("0.2.0", (source) => source.replace("What do you say first?", "What do you say to him first?"));
const withChoice = version("0.2.0", (source) =>
  source.replace("      knock:\n", '      sleep_on_it:\n        text: "Go home and sleep on it."\n        rate: { fairness: 1, record: 0 }\n        why: "Nobody knows of it until tomorrow."\n        cite: [ms-32]\n        to: morning\n      knock:\n'),
);
const renamed = version("0.2.0", (source) => source.replaceAll("first_words", "at_the_door").replaceAll("ask_him", "ask_why").replace("migrations: []", 'migrations: [{ from: "0.1.0", rename: { scenes: { first_words: at_the_door }, choices: { first_words.ask_him: at_the_door.ask_why } } }]'));
const withoutScene = version("0.2.0", (source) => source.replaceAll("the_call", "the_ring"));

/** An attempt at its first decision, one event into its log. */
async function begun() {
  const content = contentFolder();
  const world = testWorld({ CONTENT_DIR: content.dir });
  await syncScenarios(world);
  const ana = await aPerson(world);
  const id = (await startAttempt(world, ana, "late-return")) ?? "";
  const go = (expectedSeq: number) => advanceAttempt(world, ana, id, { intent: "continue", expectedSeq });
  const decide = (expectedSeq: number, choice: string) => advanceAttempt(world, ana, id, { intent: "decide", expectedSeq, choice });
  await go(0);
  const publish = async (source: string) => {
    content.write(source);
    expect(await syncScenarios(world)).toEqual([]);
  };
  const moves = () => world.db.attemptMove.findMany({ where: { attemptId: id }, select: { number: true, seq: true, change: true }, orderBy: { number: "asc" } });
  const events = () => world.db.attemptEvent.findMany({ where: { attemptId: id }, orderBy: { seq: "asc" } });
  const playOn = async () => {
    for (const [index, choice] of ["ask_him", "facts_and_account", "wait"].entries()) {
      expect(await decide(1 + index * 2, choice)).toEqual({ kind: "done" });
      await go(2 + index * 2);
    }
  };
  return { world, ana, id, go, decide, publish, moves, events, playOn, view: () => showAttempt(world, ana, id) };
}

describe("an attempt under way, when a new version is offered", () => {
  test("reads on in better words, is told so while it stands there, and keeps its log", async () => {
    const { publish, view, moves, events, decide } = await begun();
    const before = await events();
    await publish(reworded);
    expect(await view()).toMatchObject({ kind: "decision", ask: "What do you say to him first?", frame: { seq: 1, versionNote: "reworded", scenario: { version: "0.2.0" } } });
    expect((await view())?.frame.versionNote).toBe("reworded");
    expect([await events(), await moves()]).toEqual([before, [{ number: 1, seq: 1, change: "text" }]]);
    expect(await decide(1, "ask_him")).toEqual({ kind: "done" });
    expect(await view()).toMatchObject({ kind: "feedback", frame: { versionNote: null } });
  });

  test("is carried over a structural change by a migration, and the log as it was is kept", async () => {
    const { world, id, publish, view, moves, events, go, decide } = await begun();
    await decide(1, "ask_him");
    world.clock.advance(60);
    const before = await events();
    await publish(renamed);
    expect(await view()).toMatchObject({ kind: "feedback", frame: { seq: 2, scenario: { version: "0.2.0" } } });
    expect((await events()).map(({ seq, scene, option }) => [seq, scene, option])).toEqual([[1, "door", null], [2, "at_the_door", "ask_why"]]);
    expect(await moves()).toEqual([{ number: 1, seq: 2, change: "structural" }]);
    const [move] = await world.db.attemptMove.findMany({ where: { attemptId: id } });
    expect(JSON.parse(move?.logBefore ?? "")).toEqual(before.map(({ seq, kind, scene, option, at }) => ({ seq, kind, scene, option, at: at.toISOString() })));
    expect(await go(2)).toEqual({ kind: "done" });
  });

  test("is replayed into a version with one more choice, and may take it", async () => {
    const { publish, view, moves, decide, go } = await begun();
    await decide(1, "form_first");
    await go(2);
    await publish(withChoice);
    expect((await view())?.frame).toMatchObject({ seq: 3, versionNote: "extended" });
    expect(await moves()).toEqual([{ number: 1, seq: 3, change: "additive" }]);
    await decide(3, "wilful");
    await go(4);
    expect(await decide(5, "sleep_on_it")).toEqual({ kind: "done" });
  });

  test("stays in its own where a scene has gone, says so wherever it is listed, and leads to the new one", async () => {
    const { world, ana, id, publish, view, moves, playOn } = await begun();
    await publish(withoutScene);
    expect((await view())?.frame).toMatchObject({ versionNote: "older", scenario: { version: "0.1.0" } });
    const { person } = await signedIn(world);
    expect((await showLearning(world, person)).next).toMatchObject({ kind: "scenario", standsIn: { note: "older", newer: "late-return" } });
    expect((await showBriefing(world, person, "late-return"))?.openAttempts).toMatchObject([{ attempt: id, isOlder: true }]);
    await playOn();
    expect(await showDebrief(world, ana, id)).toMatchObject({ view: { scenario: { version: "0.1.0" }, newerVersion: true } });
    expect(await moves()).toEqual([]);
  });

  test("moves when it is listed as well, and is told of it when it is opened", async () => {
    const { world, publish, view, moves } = await begun();
    await publish(reworded);
    const { person } = await signedIn(world);
    expect((await showBriefing(world, person, "late-return"))?.openAttempts).toMatchObject([{ isOlder: false }]);
    expect(await moves()).toHaveLength(1);
    expect((await view())?.frame.versionNote).toBe("reworded");
  });

  test("takes the choice of a page that was open before, in the words in which it was made", async () => {
    const { publish, decide, events, view } = await begun();
    await publish(reworded);
    expect(await decide(1, "ask_him")).toEqual({ kind: "done" });
    expect((await events()).map(({ option }) => option)).toEqual([null, "ask_him"]);
    expect(await view()).toMatchObject({ kind: "feedback", ask: "What do you say to him first?", frame: { versionNote: "reworded" } });
  });

  test("takes that choice too when another tab has moved it meanwhile", async () => {
    const { publish, decide, view } = await begun();
    await publish(withChoice);
    await view();
    expect(await decide(1, "ask_him")).toEqual({ kind: "done" });
  });

  test("moves once, however many tabs open it at once while one of them decides", async () => {
    const { world, ana, id, publish, decide, moves, events } = await begun();
    await publish(reworded);
    const [outcome, ...opened] = await Promise.all([decide(1, "ask_him"), ...Array.from({ length: 12 }, () => openAttempt(world, ana, id))]);
    expect(outcome).toEqual({ kind: "done" });
    expect(opened.every((attempt) => attempt?.version.representation.version === "0.2.0")).toBe(true);
    expect(await moves()).toHaveLength(1);
    expect((await events()).map(({ seq }) => seq)).toEqual([1, 2]);
  });

  test("follows from version to version and back", async () => {
    const { publish, view, moves } = await begun();
    for (const [source, number] of [[version("0.1.1"), "0.1.1"], [reworded, "0.2.0"], [version("0.1.1"), "0.1.1"]] as const) {
      await publish(source);
      expect((await view())?.frame.scenario.version).toBe(number);
    }
    expect(await moves()).toEqual([{ number: 1, seq: 1, change: "none" }, { number: 2, seq: 1, change: "text" }, { number: 3, seq: 1, change: "text" }]);
  });

  test("is not told of a version in which nothing is different", async () => {
    const { publish, view } = await begun();
    await publish(version("0.2.0"));
    expect((await view())?.frame).toMatchObject({ versionNote: null, scenario: { version: "0.2.0" } });
  });

  test("does not move for somebody else", async () => {
    const { world, id, publish, moves } = await begun();
    await publish(reworded);
    const stranger = await aPerson(world, { name: "Somebody", email: "somebody@probation.example" });
    expect(await openAttempt(world, stranger, id)).toBeNull();
    expect(await moves()).toEqual([]);
  });
});

test("no other turn begins from the debrief of a version that was withdrawn", async () => {
  const { world, ana, id, playOn, publish } = await begun();
  await playOn();
  const turns = async () => {
    const debrief = await showDebrief(world, ana, id);
    return debrief.kind === "shown" ? debrief.view.decisions.flatMap(({ tryAgainFrom }) => tryAgainFrom ?? []) : [];
  };
  const [from] = await turns();
  await publish(lateReturn((source) => source.replace("status: published", "status: retired")));
  expect(await turns()).toEqual([]);
  expect(await tryAgain(world, ana, id, from ?? -1)).toBeNull();
  expect(await showDebrief(world, ana, id)).toMatchObject({ view: { withdrawn: true } });
});

test("an ended attempt stays in the version in which it ended; another turn of it goes on in the new one", async () => {
  const { world, ana, id, playOn, publish, view, moves } = await begun();
  await playOn();
  await publish(reworded);
  expect((await view())?.frame).toMatchObject({ versionNote: null, scenario: { version: "0.1.0" } });
  const debrief = await showDebrief(world, ana, id);
  expect(debrief).toMatchObject({ view: { scenario: { version: "0.1.0" }, newerVersion: true } });
  expect(await moves()).toEqual([]);
  const from = debrief.kind === "shown" ? debrief.view.decisions.flatMap(({ tryAgainFrom }) => tryAgainFrom ?? []).at(-1) : undefined;
  const again = (await tryAgain(world, ana, id, from ?? -1)) ?? "";
  expect((await showAttempt(world, ana, again))?.frame.scenario.version).toBe("0.2.0");
});
