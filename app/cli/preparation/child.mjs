import { spawn } from "node:child_process";
import { programDir } from "./program.mjs";

const running = new Set();

/** Runs a program quietly; a sign of life every ten seconds, and all it wrote in the outcome. */
export function runQuietly(command, args, { env = {}, stillAt = () => {}, onStart = () => {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: programDir, env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"], shell: process.platform === "win32" && command === "npm" });
    running.add(child);
    if (child.pid !== undefined) onStart(child.pid);
    let output = "";
    const begun = Date.now();
    const alive = setInterval(() => stillAt(Math.round((Date.now() - begun) / 1000)), 10_000);
    child.stdout.on("data", (data) => (output += data));
    child.stderr.on("data", (data) => (output += data));
    const done = (ok) => {
      clearInterval(alive);
      running.delete(child);
      resolve({ ok, output, seconds: Math.round((Date.now() - begun) / 1000) });
    };
    child.once("error", (error) => {
      output += String(error);
      done(false);
    });
    child.once("close", (code) => done(code === 0));
  });
}

/** Ends what was started here, when a signal ends the preparation. */
export function endChildren() {
  for (const child of running) child.kill();
}
