import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, rmSync, watch } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sharesFrom } from "../../app/domain/scenario/shares";
import { KillJudge } from "./kill-judge";
import { startMeasured } from "./measured-server";
import { serve, syntheticData, throughcare } from "./synthetic-data";
import { count, table } from "./table";

export const title = "Killed in the middle of a backup or a restore";
/** Takes minutes. */
export const onlyWhenAsked = true;

/** Milliseconds after its draft has appeared, at most: longer than either works on it. */
const LONGEST = 600;

/** @returns the section as Markdown. */
export async function bench(say: (line: string) => void, options: { times?: number } = {}): Promise<string> {
  const times = options.times ?? 50;
  const { dataDir } = await syntheticData(60, 3, 1200);
  const folder = mkdtempSync(join(tmpdir(), "throughcare-archives-"));
  const server = await startMeasured(serve, { DATA_DIR: dataDir }, "/readyz");
  const judge = new KillJudge(dataDir);
  const share = sharesFrom(times);
  const whole = join(folder, "whole.backup");
  await throughcare(["backup", whole], dataDir);
  const done = { backup: { cut: 0, finished: 0, wrong: 0 }, restore: { cut: 0, finished: 0, wrong: 0 } };
  for (let turn = 1; turn <= times; turn += 1) {
    const target = join(folder, `${String(turn)}.backup`);
    const cut = await killedAtWork(["backup", target], dataDir, folder, share() * LONGEST);
    done.backup[cut ? "cut" : "finished"] += 1;
    // What has its name is whole: it can be restored. The server and its data are as they were.
    const restorable = !existsSync(target) || (await restores(target, join(folder, `of-${String(turn)}`)));
    if (!restorable || judge.judgeAll() > 0) done.backup.wrong += 1;

    const place = join(folder, `place-${String(turn)}`);
    const restoreCut = await killedAtWork(["restore", whole], place, folder, share() * LONGEST);
    done.restore[restoreCut ? "cut" : "finished"] += 1;
    // All of it or nothing, and after nothing it can be done again.
    const isThere = existsSync(place) && readdirSync(place).length > 0;
    if (!(isThere ? isWhole(place) : await restores(whole, place))) done.restore.wrong += 1;
    for (const name of readdirSync(folder)) if (name !== "whole.backup") rmSync(join(folder, name), { recursive: true, force: true });
    if (turn % 10 === 0) say(`${String(turn)}: ${JSON.stringify(done)}`);
  }
  judge.close();
  await server.kill();
  rmSync(dataDir, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
  return [
    "`throughcare backup` beside the running server, and `throughcare restore` into an empty place, each killed (SIGKILL) at a random moment after it has begun to write. Wrong",
    "would be: a backup under its name that cannot be restored, a restored folder that is not whole, a second try that fails, or any log of the server that does not replay.",
    "",
    table(["", "killed at work", "finished before the kill", "wrong"], Object.entries(done).map(([name, { cut, finished, wrong }]) => [name, count(cut), count(finished), count(wrong)])),
  ].join("\n");
}

/** Kills a command some time after its draft has appeared beside its target; false when it had finished by then. */
async function killedAtWork(args: string[], dataDir: string, beside: string, afterMs: number): Promise<boolean> {
  const child = spawn(process.execPath, ["app/cli/throughcare.mjs", ...args], { env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: "", CLOCK: "", DEMO: "0" }, stdio: "ignore" });
  const ended = once(child, "exit");
  const watching = watch(beside, () => {
    watching.close();
    setTimeout(() => child.kill("SIGKILL"), afterMs);
  });
  await ended;
  watching.close();
  return child.signalCode === "SIGKILL";
}

async function restores(backup: string, place: string): Promise<boolean> {
  try {
    await throughcare(["restore", backup], place);
    return isWhole(place);
  } catch {
    return false;
  }
}

function isWhole(place: string): boolean {
  const judge = new KillJudge(place);
  const broken = judge.judgeAll();
  judge.close();
  return broken === 0;
}
