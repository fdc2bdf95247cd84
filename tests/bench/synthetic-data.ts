import { execFile } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

export interface SyntheticData {
  dataDir: string;
  password: string;
}

export const serve = ["app/cli/throughcare.mjs", "serve"];

/** A fresh data folder with a synthetic world in it. */
export async function syntheticData(learners: number, agencies: number, attempts: number): Promise<SyntheticData> {
  const dataDir = mkdtempSync(join(tmpdir(), "throughcare-bench-"));
  const { stdout } = await throughcare(["seed", "--learners", String(learners), "--agencies", String(agencies), "--attempts", String(attempts)], dataDir);
  return { dataDir, password: /password (\S+),/u.exec(stdout)?.[1] ?? "" };
}

export function throughcare(args: string[], dataDir: string) {
  return promisify(execFile)(process.execPath, ["app/cli/throughcare.mjs", ...args], { env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: "", CLOCK: "", DEMO: "0" }, maxBuffer: 1e8 });
}
