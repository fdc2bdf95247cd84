import type { ServerBuild } from "@remix-run/node";
import { createServer } from "vite";
import { readEnvironment } from "../server/adapters/environment";
import { logToStandardOutput } from "../server/adapters/log";
import { expirePractice } from "../server/attempts/expire-practice.server";
import { everyTime, keepLooking, onceADay } from "../server/once-a-day";
import { keepStandings } from "../server/programmes/keep-standings.server";
import { pages } from "../server/http/pages";
import { segmentsOf } from "../server/http/request-log";
import { listen, site } from "../server/http/server";
import { stopOnSignal } from "../server/http/stop";
import { openWorld } from "../server/open-world";
import { loadDemoAttempts } from "../server/attempts/load-demo-attempts.server";
import { loadDemoWorld } from "../server/people/load-demo-world.server";
import { syncScenarios } from "../server/scenarios/sync-scenarios.server";
import { programDir } from "./program-dir";

/** The site as it is being written: pages reload by themselves, and only here the Content-Security-Policy lets that happen. */
export async function serveDevelopment(): Promise<void> {
  const environment = readEnvironment(programDir, { DEMO: "1" });
  if (!environment.ok) throw new Error(environment.problems.join("\n"));
  const opened = openWorld(environment.env, programDir, logToStandardOutput());
  if (!opened.ok) throw new Error(opened.problem);
  const { world } = opened;
  await syncScenarios(world);
  if (world.env.demo && (await loadDemoWorld(world)).kind === "loaded") await loadDemoAttempts(world);
  await keepLooking(onceADay(world, expirePractice));
  void keepLooking(everyTime(world, keepStandings));
  const vite = await createServer({ root: programDir, server: { middlewareMode: true } });
  const build = () => vite.ssrLoadModule("virtual:remix/server-build") as Promise<ServerBuild>;
  const app = site(world, { pages: pages(world, build, "development"), segments: segmentsOf((await build()).routes), files: [vite.middlewares], strictness: "development" });
  stopOnSignal(await listen(app, world.env), world, (code) => process.exit(code));
  world.log.info({ origin: world.env.origin }, "developing");
}
