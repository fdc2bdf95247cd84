import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { ask } from "./visitor";

export interface Usage {
  /** Of all threads since the start, in user and system mode. */
  cpuMs: number;
  /** Resident now. */
  megabytes: number;
  /** Of them, what scripts hold or have not given back yet. */
  heapMegabytes: number;
}

export interface MeasuredServer {
  pid: number | undefined;
  port: number;
  /** From the start of the process to its first answer. */
  firstAnswerMs: number;
  usage(): Promise<Usage>;
  kill(): Promise<void>;
  /** Resolves when it has ended, however it came to that. */
  ended: Promise<unknown>;
}

const usageModule = fileURLToPath(new URL("usage.mjs", import.meta.url));

/** Starts a Node program that listens on PORT, and waits for its first answer at `path`. */
export async function startMeasured(program: string[], variables: Record<string, string>, path: string, port?: number, options: string[] = []): Promise<MeasuredServer> {
  const own = port ?? (await freePort());
  const begun = performance.now();
  const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: "production", HOST: "127.0.0.1", PORT: String(own), DEMO: "0", ORIGIN: "", DATABASE_URL: "", CLOCK: "", ...variables };
  const child: ChildProcess = spawn(process.execPath, ["--import", usageModule, ...options, ...program], { env, stdio: ["ignore", "ignore", "pipe", "ipc"] });
  let said = "";
  child.stderr?.on("data", (data: Buffer) => (said += data.toString()));
  const ended = once(child, "exit");
  for (;;) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`the server ended at start:\n${said}`);
    if (await answers(own, path)) break;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return { pid: child.pid, port: own, firstAnswerMs: performance.now() - begun, usage: () => usageOf(child), kill: () => kill(child, ended), ended };
}

async function usageOf(child: ChildProcess): Promise<Usage> {
  const answer = once(child, "message");
  child.send("usage");
  const [usage] = (await answer) as [Usage];
  return usage;
}

async function kill(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) child.kill("SIGKILL");
  await ended;
}

async function answers(port: number, path: string): Promise<boolean> {
  try {
    return (await ask({ port, path })).status === 200;
  } catch {
    return false;
  }
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}
