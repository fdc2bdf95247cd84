import { spawn } from "node:child_process";
import { inProgram, programDir } from "../../app/cli/preparation/program.mjs";

/** On a busy machine the browser takes over twenty minutes. */
const patience = 60 * 60_000;

/** Runs a program of node_modules; what it writes is passed through, or held back until it has ended. */
export function execute(script, args, { env = {}, heldBack = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [inProgram("node_modules", ...script.split("/")), ...args], { cwd: programDir, env: { ...process.env, ...env }, stdio: ["ignore", heldBack ? "pipe" : "inherit", heldBack ? "pipe" : "inherit"] });
    let output = "";
    child.stdout?.on("data", (data) => (output += data));
    child.stderr?.on("data", (data) => (output += data));
    const timer = setTimeout(() => child.kill("SIGKILL"), patience);
    const done = (ok) => {
      clearTimeout(timer);
      resolve({ ok, output });
    };
    child.once("error", (error) => {
      output += String(error);
      done(false);
    });
    child.once("close", (code) => done(code === 0));
  });
}
