import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export interface Measured {
  states: number;
  seconds: number;
  megabytes: number;
}

/** Runs one measurement alone, so that its memory is its own; null when it needed more time or memory than it may have. */
export function measured(file: string, args: string[], mostSeconds: number): Promise<Measured | null> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ["--import", "tsx", fileURLToPath(new URL(file, import.meta.url)), ...args], { stdio: ["ignore", "pipe", "ignore"] });
    const timer = setTimeout(() => child.kill("SIGKILL"), mostSeconds * 1000);
    let output = "";
    child.stdout.on("data", (data) => (output += String(data)));
    child.once("close", (code) => {
      clearTimeout(timer);
      resolve(code === 0 ? (JSON.parse(output) as Measured) : null);
    });
  });
}

/** The fastest of several runs: what the others take longer is the other work of the machine. */
export async function fastestOf(runs: number, measure: () => Promise<Measured | null>): Promise<Measured | null> {
  let fastest: Measured | null = null;
  for (let run = 0; run < runs; run += 1) {
    const one = await measure();
    if (one === null) return null;
    if (fastest === null || one.seconds < fastest.seconds) fastest = one;
  }
  return fastest;
}
