import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { Agent, get, type IncomingMessage } from "node:http";
import { connect } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { testWorld } from "../support/test-world";

/** Answers when it is told to on its standard input, after it has written to the database. */
const served = (file: string) => `
import { createServer } from "node:http";
import { openDatabase } from ${JSON.stringify(join(process.cwd(), "app/server/adapters/database.ts"))};
import { stopOnSignal } from ${JSON.stringify(join(process.cwd(), "app/server/http/stop.ts"))};
const db = openDatabase(${JSON.stringify(file)});
const server = createServer(async (request, response) => {
  console.log("asked");
  await new Promise((resolve) => process.stdin.once("data", resolve));
  await db.signInThrottle.create({ data: { key: "k", failures: 1, lastAt: new Date() } });
  response.end("kept");
});
stopOnSignal(server, { db }, (code) => process.exit(code));
server.listen(0, "127.0.0.1", () => console.log(server.address().port));`;

test("a server that is told to stop answers what was asked, waits for nobody else, and closes the database", async () => {
  const world = testWorld();
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", served(world.env.databaseFile)], { stdio: ["pipe", "pipe", "inherit"] });
  const exited = once(child, "exit");
  const port = Number(await nextLine(child.stdout));
  const silent = connect(port, "127.0.0.1");
  silent.on("error", () => undefined);
  await once(silent, "connect");
  const asked = nextLine(child.stdout);
  const response = new Promise<IncomingMessage>((resolve) => get({ host: "127.0.0.1", port, agent: new Agent({ keepAlive: true }) }, resolve));
  expect(await asked).toBe("asked");
  child.kill("SIGTERM");
  while (await accepts(port));
  child.stdin.write("go");
  expect(await text(await response)).toBe("kept");
  expect(await exited).toEqual([0, null]);
  expect(existsSync(`${world.env.databaseFile}-wal`)).toBe(false);
  expect(await world.db.signInThrottle.count()).toBe(1);
});

async function nextLine(stream: NodeJS.ReadableStream): Promise<string> {
  const [data] = (await once(stream, "data")) as [Buffer];
  return data.toString().trim();
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => {
      resolve(false);
    });
  });
}
