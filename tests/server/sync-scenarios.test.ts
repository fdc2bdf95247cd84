import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sha256Hex } from "../../app/domain/scenario/hashes";
import { startAttempt } from "../../app/server/attempts/start-attempt.server";
import { showAttempt } from "../../app/server/attempts/show-attempt.server";
import { listScenarios } from "../../app/server/scenarios/list-scenarios.server";
import { beginSync, syncScenarios } from "../../app/server/scenarios/sync-scenarios.server";
import { aPerson } from "../support/builders";
import { contentFolder, lateReturn } from "../support/scenarios";
import { testWorld } from "../support/test-world";

async function library(source?: string) {
  const content = contentFolder(source);
  const world = testWorld({ CONTENT_DIR: content.dir });
  const person = await aPerson(world);
  return { content, world, person, offered: async () => (await listScenarios(world, person)).map(({ id }) => id) };
}

const nextVersion = (source: string) => source.replace("version: 0.1.0", "version: 0.2.0");

test("a verified scenario is stored once and offered", async () => {
  const { world, offered } = await library();
  expect(await syncScenarios(world)).toEqual([]);
  await syncScenarios(world);
  expect(await offered()).toEqual(["late-return"]);
  expect(await world.db.scenarioVersion.count()).toBe(1);
});

test("a scenario with a fault is never offered, and the fault is told with its line", async () => {
  const { world, offered } = await library(lateReturn((source) => source.replace("to: the_form", "to: the_from")));
  const held = await syncScenarios(world);
  expect(held).toMatchObject([{ scenario: "late-return", reason: "faults", faults: [{ rule: "broken-target" }] }]);
  const line = lateReturn().split("\n").findIndex((text) => text.includes("to: the_form")) + 1;
  expect(held[0]?.faults[0]?.place.line).toBe(line);
  expect(await offered()).toEqual([]);
});

test("a draft is held back although it has no fault", async () => {
  const { world, offered } = await library(lateReturn((source) => source.replace("status: published", "status: draft")));
  expect(await syncScenarios(world)).toMatchObject([{ reason: "not-published", faults: [] }]);
  expect(await offered()).toEqual([]);
});

test("the same version with other words is refused, and learners keep what was published", async () => {
  const { content, world, person, offered } = await library();
  await syncScenarios(world);
  content.write(lateReturn((source) => source.replace("What do you say first?", "What do you say?")));
  expect(await syncScenarios(world)).toMatchObject([{ reason: "changed-without-new-version", faults: [{ message: expect.stringContaining("new version number") as string }] }]);
  expect(await offered()).toEqual(["late-return"]);
  const attempt = await startAttempt(world, person, "late-return");
  expect(JSON.stringify(await showAttempt(world, person, attempt ?? ""))).toContain("0.1.0");
});

test("a new version is offered from then on", async () => {
  const { content, world, person } = await library();
  await syncScenarios(world);
  content.write(nextVersion(lateReturn()));
  expect(await syncScenarios(world)).toEqual([]);
  const attempt = await startAttempt(world, person, "late-return");
  expect((await showAttempt(world, person, attempt ?? ""))?.frame.scenario.version).toBe("0.2.0");
});

test("a new version that gives a published id to another kind of scene is refused", async () => {
  const { content, world } = await library();
  await syncScenarios(world);
  content.write(nextVersion(lateReturn((source) => source.replaceAll("morning", "dawn").replace("  door:\n", "  morning:\n").replace("start: door", "start: morning"))));
  expect(await syncScenarios(world)).toMatchObject([{ reason: "faults", faults: [{ rule: "id-reused", path: "scenes.morning" }] }]);
});

test.each([
  ["as it was published", lateReturn()],
  ["as a new version", nextVersion(lateReturn())],
  ["with a walk that goes wrong", lateReturn((source) => source.replace("expect: { end: end_settled", "expect: { end: end_open"))],
])("a scenario that is retired %s cannot be started, and attempts on it are warned until it is offered again", async (_how, source) => {
  const { content, world, person, offered } = await library();
  await syncScenarios(world);
  const attempt = (await startAttempt(world, person, "late-return")) ?? "";
  const note = async () => (await showAttempt(world, person, attempt))?.frame.versionNote;
  expect(await note()).toBeNull();
  content.write(source.replace("status: published", "status: retired"));
  expect(await syncScenarios(world)).toEqual([]);
  expect(await offered()).toEqual([]);
  expect(await startAttempt(world, person, "late-return")).toBeNull();
  expect(await note()).toBe("withdrawn");
  content.write(lateReturn());
  await syncScenarios(world);
  expect(await note()).toBeNull();
});

test("a scenario whose folder is gone cannot be started; attempts on it go on without a warning", async () => {
  const { content, world, person, offered } = await library();
  await syncScenarios(world);
  const attempt = await startAttempt(world, person, "late-return");
  content.remove();
  await syncScenarios(world);
  expect(await offered()).toEqual([]);
  expect(await startAttempt(world, person, "late-return")).toBeNull();
  expect(await showAttempt(world, person, attempt ?? "")).toMatchObject({ kind: "text", frame: { versionNote: null } });
});

test("a fragment is part of the version that uses it: when its file changes, the version has to", async () => {
  const fragment = 'fragment: pause\nformat: 1\nexits: [on]\nstart: breath\nscenes:\n  breath: { text: "You take a breath.", to: on }\n';
  const withPause = lateReturn((source) => source.replace("    to: first_words", "    to: pause").replace("\n  first_words:\n", "\n  pause: { use: pause, exits: { on: first_words } }\n\n  first_words:\n"));
  const { content, world, person, offered } = await library(withPause);
  expect(await syncScenarios(world)).toMatchObject([{ reason: "faults", faults: [{ rule: "unknown-name" }] }]);
  content.writeFragment("pause", fragment);
  expect(await syncScenarios(world)).toEqual([]);
  const attempt = await startAttempt(world, person, "late-return");
  content.writeFragment("pause", fragment.replace("a breath", "a long breath"));
  expect(await syncScenarios(world)).toMatchObject([{ reason: "changed-without-new-version" }]);
  expect(await offered()).toEqual(["late-return"]);
  content.writeFragment("pause", fragment.replace("start: breath", "start: breathe"));
  expect(await syncScenarios(world)).toMatchObject([{ reason: "faults", faults: [{ rule: "broken-target", place: { file: "scenarios/late-return/fragments/pause.yaml", line: 4 } }] }]);
  expect((await showAttempt(world, person, attempt ?? ""))?.kind).toBe("text");
});

test("a picture is kept as the version had it, and another one needs another version", async () => {
  const pictured = lateReturn((source) => source.replace("  door:\n", "  door:\n    media: { kind: picture, file: media/door.png, description: A door. }\n"));
  const { content, world, person } = await library(pictured);
  expect(await syncScenarios(world)).toMatchObject([{ reason: "faults", faults: [{ rule: "media-file" }] }]);
  content.writeMedia("door.png", "a door");
  expect(await syncScenarios(world)).toEqual([]);
  const attempt = await startAttempt(world, person, "late-return");
  const view = await showAttempt(world, person, attempt ?? "");
  const stored = `${sha256Hex("a door")}.png`;
  expect(view?.frame.media).toEqual([{ kind: "picture", source: `/media/${stored}`, captions: null, description: "A door.", transcript: null }]);
  expect(readFileSync(join(world.env.dataDir, "media", stored), "utf8")).toBe("a door");
  content.writeMedia("door.png", "another door");
  expect(await syncScenarios(world)).toMatchObject([{ reason: "changed-without-new-version" }]);
  content.write(nextVersion(pictured));
  expect(await syncScenarios(world)).toEqual([]);
  expect(readFileSync(join(world.env.dataDir, "media", stored), "utf8")).toBe("a door");
  // Another picture is another wording: who is on the way goes on with it, and the old one stays for those whose attempt has ended.
  expect((await showAttempt(world, person, attempt ?? ""))?.frame.media[0]?.source).toBe(`/media/${sha256Hex("another door")}.png`);
});

test("a server that starts for the first time shows no page before everything is checked", async () => {
  const { world, offered } = await library();
  await beginSync(world);
  expect(await offered()).toEqual(["late-return"]);
});

test("a server that starts again withdraws what is retired before it shows a page, and checks the rest meanwhile", async () => {
  const { content, world, offered } = await library();
  await syncScenarios(world);
  content.write(lateReturn((source) => nextVersion(source)));
  const { taken } = await beginSync(world);
  expect(await offered()).toEqual(["late-return"]);
  await taken;
  content.write(lateReturn((source) => nextVersion(source).replace("status: published", "status: 'retired'")));
  const last = await beginSync(world);
  expect(await offered()).toEqual([]);
  await last.taken;
});

test("a server that starts again shows nothing of a scenario whose folder is gone", async () => {
  const { content, world, offered } = await library();
  await syncScenarios(world);
  content.remove();
  const { taken } = await beginSync(world);
  expect(await offered()).toEqual([]);
  await taken;
});
