import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, watch, writeFileSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { expect, onTestFinished, test } from "vitest";
import { migrationNames } from "../../app/server/adapters/migrations";
import { startAttempt } from "../../app/server/attempts/start-attempt.server";
import { backUp } from "../../app/server/operation/back-up.server";
import { restore } from "../../app/server/operation/restore.server";
import { syncScenarios } from "../../app/server/scenarios/sync-scenarios.server";
import { aFolder, filesUnder, listed, packedInto, tables, throughcare, unpacked, type Packed } from "../support/backup-builders";
import { aPerson } from "../support/builders";
import { contentFolder } from "../support/scenarios";
import { testWorld, type TestWorld } from "../support/test-world";

/** Several processes one after another, on a computer that may have other work. */
const patient = { timeout: 90_000 };

const known = migrationNames("prisma/migrations");

async function livedIn(): Promise<{ world: TestWorld; out: string; home: string; places: { dataDir: string; databaseFile: string } }> {
  const world = testWorld({ CONTENT_DIR: contentFolder().dir });
  await syncScenarios(world);
  await startAttempt(world, await aPerson(world), "late-return");
  const { dataDir } = world.env;
  writeFileSync(join(dataDir, "session-secret"), "secret", { mode: 0o600 });
  mkdirSync(join(dataDir, "outbox"));
  writeFileSync(join(dataDir, "outbox", "1.eml"), "To: Ana\n");
  writeFileSync(join(dataDir, "outbox", "empty.log"), "");
  mkdirSync(join(dataDir, "cache"));
  writeFileSync(join(dataDir, "cache", "lesson.js"), "made anew");
  writeFileSync(join(dataDir, "throughcare.log"), "told elsewhere");
  const out = aFolder();
  const home = join(out, "home");
  return { world, out, home, places: { dataDir: home, databaseFile: join(home, "throughcare.db") } };
}

/** Writes events of one attempt, and its snapshot with them, as fast as it can, until it is killed. */
async function heavyWriter(file: string) {
  const code = `
import Sqlite from "better-sqlite3";
const db = new Sqlite(${JSON.stringify(file)}, { timeout: 20000 });
const attempt = db.prepare('SELECT id FROM Attempt').pluck().get();
const add = db.prepare("INSERT INTO AttemptEvent (attemptId, seq, kind, scene, seat, at) VALUES (?, ?, 'continued', 's', 'x', '2026-11-21')");
const cache = db.prepare("UPDATE Attempt SET snapshot = ?");
const step = db.transaction((n) => { add.run(attempt, n); cache.run(String(n) + "x".repeat(20000)); });
for (let n = 1; ; n += 1) { step(n); if (n === 50) process.stdout.write("writing"); }`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", code], { stdio: ["ignore", "pipe", "inherit"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  await once(child.stdout, "data");
  return child;
}

test("what is restored is what was there: every table, every file that is kept, for its owner only", patient, async () => {
  const { world, out, home } = await livedIn();
  const file = join(out, "one.backup");
  const env = { DATA_DIR: world.env.dataDir };
  const backup = await throughcare(["backup", file], env);
  expect(backup).toMatchObject({ code: 0, err: "" });
  expect(backup.out).toContain("the database and 3 other files");
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(out)).toEqual(["one.backup"]);
  const restored = await throughcare(["restore", file], { DATA_DIR: home });
  expect(restored).toMatchObject({ code: 0, err: "" });
  expect(tables(join(home, "throughcare.db"))).toEqual(tables(world.env.databaseFile));
  const { "throughcare.db": database, ...rest } = filesUnder(home);
  expect(database).toBeDefined();
  expect(rest).toEqual({ "outbox/1.eml": "To: Ana\n", "outbox/empty.log": "", "session-secret": "secret" });
  expect([statSync(home).mode & 0o777, statSync(join(home, "session-secret")).mode & 0o777]).toEqual([0o700, 0o600]);
  const again = await throughcare(["restore", file], { DATA_DIR: home });
  expect(again).toMatchObject({ code: 2, out: "" });
  expect(again.err).toContain("is not empty");
});

test("a backup during heavy writes is of one moment: no attempt is torn", async () => {
  const { world, out, home, places } = await livedIn();
  const writer = await heavyWriter(world.env.databaseFile);
  const counts: number[] = [];
  for (const name of ["1", "2", "3"]) {
    const file = join(out, name);
    expect((await backUp(world.env, file, world.clock)).kind).toBe("written");
    expect((await restore(places, file, known)).kind).toBe("restored");
    const db = new Sqlite(places.databaseFile, { readonly: true });
    expect(db.pragma("integrity_check", { simple: true })).toBe("ok");
    const seqs = db.prepare("SELECT seq FROM AttemptEvent ORDER BY seq").pluck().all() as number[];
    expect(seqs).toEqual(seqs.map((_, index) => index + 1));
    expect(Number.parseInt(db.prepare("SELECT snapshot FROM Attempt").pluck().get() as string, 10)).toBe(seqs.length);
    db.close();
    counts.push(seqs.length);
    rmSync(home, { recursive: true });
  }
  expect(writer.exitCode).toBeNull();
  expect(counts[0]).toBeGreaterThanOrEqual(50);
  expect(counts[2]).toBeGreaterThan(counts[0] ?? Infinity);
});

test("a backup that is killed leaves no file under its name, and the data as they were", patient, async () => {
  const { world, out } = await livedIn();
  const before = tables(world.env.databaseFile);
  // The folder of drafts, the copy of the database in it, the archive beside that.
  for (const [index, moment] of [/\.part-\w+$/, /database$/, /archive$/].entries()) {
    const file = join(out, `${String(index)}.backup`);
    const child = spawn(process.execPath, ["app/cli/throughcare.mjs", "backup", file], { env: { ...process.env, DATABASE_URL: "", DATA_DIR: world.env.dataDir }, stdio: "ignore" });
    const exited = once(child, "exit");
    const watcher = watch(out, { recursive: true }, (_event, name) => {
      if (name !== null && name.startsWith(`${String(index)}.`) && moment.test(name)) child.kill("SIGKILL");
    });
    await exited;
    watcher.close();
    // The kill may come after the end: then the file is whole.
    if (existsSync(file)) expect((await unpacked(file)).at(-1)?.name).toBe("throughcare-backup.json");
    else expect(child.signalCode).toBe("SIGKILL");
  }
  expect(tables(world.env.databaseFile)).toEqual(before);
});

test("an archive that is cut off or has a flipped byte is refused, and nothing is written", async () => {
  const { world, out, places } = await livedIn();
  const file = join(out, "whole");
  await backUp(world.env, file, world.clock);
  const whole = readFileSync(file);
  const bad = join(out, "bad");
  const step = Math.floor(whole.length / 20);
  // The first ten bytes say when and where it was packed, and carry nothing.
  for (let at = 10; at < whole.length; at += step) {
    const flipped = Buffer.from(whole);
    flipped[at] = (flipped[at] ?? 0) ^ 1;
    for (const content of [flipped, whole.subarray(0, at)]) {
      writeFileSync(bad, content);
      expect(await restore(places, bad, known), `at ${String(at)}`).toMatchObject({ kind: "damaged", problem: expect.stringContaining("Nothing was written") as string });
    }
  }
  expect(readdirSync(out).sort()).toEqual(["bad", "whole"]);
});

const planted: [string, (members: Packed[]) => Packed[], RegExp][] = [
  ["a path upwards", (members) => listed([{ name: "../evil", content: "x" }, ...members]), /leads elsewhere/],
  ["a path upwards in the middle", (members) => listed([{ name: "outbox/../../evil", content: "x" }, ...members]), /leads elsewhere/],
  ["an absolute path", (members) => listed([{ name: "/tmp/throughcare-evil", content: "x" }, ...members]), /leads elsewhere/],
  ["a symbolic link", (members) => listed([{ name: "link", type: "symlink", content: "" }, ...members]), /no file but a symlink/],
  ["a hard link", (members) => listed([{ name: "link", type: "link", content: "" }, ...members]), /no file but a link/],
  ["a file twice", (members) => listed([{ name: "session-secret", content: "mine" }, ...members]), /twice/],
  ["a file that is not listed", (members) => [{ name: "extra", content: "x" }, ...members], /does not name extra/],
  ["a file that was exchanged", (members) => members.map((member) => (member.name === "session-secret" ? { ...member, content: "secreT" } : member)), /session-secret is not what/],
  ["a file that is missing", (members) => members.filter(({ name }) => name !== "session-secret"), /session-secret is not what/],
  ["no database", (members) => listed(members.filter(({ name }) => name !== "throughcare.db")), /no database/],
  ["another thing for a database", (members) => listed(members.map((member) => (member.name === "throughcare.db" ? { ...member, content: "a letter" } : member))), /database is damaged/],
  ["no list of contents", (members) => members.slice(0, -1), /no backup of this program/],
  ["a list that is none", (members) => [...members.slice(0, -1), { name: "throughcare-backup.json", content: "{}" }], /none that this program understands/],
  ["something after the list", (members) => [...members, { name: "more", content: "x" }], /follows/],
];

test.each(planted)("an archive with %s is refused, and nothing is written", async (_what, plant, says) => {
  const { world, out, places } = await livedIn();
  const file = join(out, "whole");
  await backUp(world.env, file, world.clock);
  const bad = await packedInto(join(out, "bad"), plant(await unpacked(file)));
  const outcome = await restore(places, bad, known);
  expect(outcome).toMatchObject({ kind: "damaged", problem: expect.stringMatching(says) as string });
  expect(readdirSync(out).sort()).toEqual(["bad", "whole"]);
});

test("what cannot be right is refused with its reason: exit 2 for the use, 1 for the file", patient, async () => {
  const { world, out, home, places } = await livedIn();
  const file = join(out, "whole");
  const env = { DATA_DIR: world.env.dataDir };
  writeFileSync(file, "mine");
  const taken = await throughcare(["backup", file], env);
  expect([taken.code, taken.out, taken.err]).toEqual([2, "", expect.stringContaining("exists already")]);
  expect(readFileSync(file, "utf8")).toBe("mine");
  const foreign = await throughcare(["restore", file], { DATA_DIR: home });
  expect([foreign.code, foreign.out, foreign.err]).toEqual([1, "", expect.stringContaining("no backup of this program")]);
  expect(await backUp(world.env, join(world.env.dataDir, "x"), world.clock)).toMatchObject({ kind: "refused", problem: expect.stringContaining("inside DATA_DIR") as string });
  expect(await backUp(places, join(out, "x"), world.clock)).toMatchObject({ kind: "refused", problem: expect.stringContaining("no database") as string });
  await backUp(world.env, join(out, "good"), world.clock);
  expect(await restore(places, join(out, "good"), [])).toMatchObject({ kind: "refused", problem: expect.stringContaining("newer program") as string });
  expect(await restore({ ...places, databaseFile: join(out, "x.db") }, join(out, "good"), known)).toMatchObject({ kind: "refused" });
  symlinkSync("/", join(world.env.dataDir, "uploads"));
  await expect(backUp(world.env, join(out, "x"), world.clock)).rejects.toThrow(/uploads is neither a file nor a folder/);
  expect(readdirSync(out).sort()).toEqual(["good", "whole"]);
});
