import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface RunningServer {
  origin: string;
  dataDir: string;
  /** As a power cut would: nothing is finished, nothing is said. */
  killHard(): Promise<void>;
  /** As whoever keeps it would: what was asked is answered to its end. */
  shutDown(): Promise<void>;
  /** Starts again on the same data and the same address; with other variables, such as a clock that is set. */
  startAgain(variables?: Record<string, string>): Promise<void>;
  /** Ends it and removes its data. */
  stop(): Promise<void>;
}

/** Milliseconds after which a start is given up; it checks every scenario, on a machine that may be busy with other things. */
export const mostStartTakes = 180_000;

/** `npm start` on data and a port of its own, with the demo world. */
export async function startServer(variables: Record<string, string> = {}): Promise<RunningServer> {
  const dataDir = mkdtempSync(join(tmpdir(), "throughcare-server-"));
  const port = await freePort();
  const origin = `http://127.0.0.1:${String(port)}`;
  const env = { ...process.env, HOST: "127.0.0.1", PORT: String(port), DATA_DIR: dataDir, DEMO: "1", ORIGIN: "", DATABASE_URL: "", ...variables };
  const begin = (changed: Record<string, string> = {}) => untilReady(spawn(process.execPath, ["app/cli/start.mjs"], { env: { ...env, ...changed }, stdio: ["ignore", "pipe", "pipe"] }), origin);
  let child = await begin();
  return {
    origin,
    dataDir,
    killHard: () => end(child, "SIGKILL"),
    shutDown: () => end(child, "SIGTERM"),
    startAgain: async (changed) => {
      child = await begin(changed);
    },
    stop: async () => {
      await end(child, "SIGTERM");
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill(signal);
  await ended;
}

async function untilReady(child: ChildProcess, origin: string): Promise<ChildProcess> {
  let said = "";
  child.stdout?.on("data", (data: Buffer) => (said += data.toString()));
  child.stderr?.on("data", (data: Buffer) => (said += data.toString()));
  const deadline = performance.now() + mostStartTakes;
  while (performance.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`the server ended at start:\n${said}`);
    if (await isReady(origin)) return child;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill("SIGKILL");
  throw new Error(`the server was not ready in time:\n${said}`);
}

async function isReady(origin: string): Promise<boolean> {
  try {
    return (await fetch(`${origin}/readyz`)).ok;
  } catch {
    return false;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => {
        resolve(port);
      });
    });
  });
}
