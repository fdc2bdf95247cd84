import { existsSync } from "node:fs";
import type { Server } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import { errorFields } from "../server/adapters/error-fields";
import { expirePractice } from "../server/attempts/expire-practice.server";
import { builtFiles, builtStylesheet } from "../server/http/assets";
import { pages } from "../server/http/pages";
import { segmentsOf } from "../server/http/request-log";
import { listen, site } from "../server/http/server";
import { stopOnSignal } from "../server/http/stop";
import { keepStandings } from "../server/programmes/keep-standings.server";
import { sendReminders } from "../server/reminders/send-reminders.server";
import { countStandings } from "../server/reports/trend.server";
import { sendDigests } from "../server/refreshers/send-digests.server";
import { renewSearchMeanwhile } from "../server/search/renew-search.server";
import { everyTime, keepLooking, onceADay, onceAnHour } from "../server/once-a-day";
import { renewMemberships } from "../server/people/renew-memberships.server";
import type { World } from "../server/world";

export type ServeOutcome = { ok: true } | { ok: false; problem: string };

/** Serves the built site until a signal comes, on a port of its own or on one that was taken before. */
export async function serveBuilt(world: World, programDir: string, held?: { server: Server; handOver(): void }): Promise<ServeOutcome> {
  const bundle = join(programDir, "build", "server", "index.js");
  if (!existsSync(bundle)) return { ok: false, problem: "the site is not built yet: run `npm run build` first" };
  const build = (await import(pathToFileURL(bundle).href)) as ServerBuild;
  const client = join(programDir, "build", "client");
  const app = site(world, { pages: pages(world, build, "production"), segments: segmentsOf(build.routes), files: builtFiles(client), stylesheet: builtStylesheet(client), strictness: "strict" });
  await keepLooking(onceADay(world, expirePractice));
  await keepLooking(onceAnHour(world, renewMemberships));
  // Pages that need no lesson are answered meanwhile, and a mail can wait until the lessons are read.
  setImmediate(() => {
    world.courses.all().catch((error: unknown) => world.log.error(errorFields(error), "the courses could not be read"));
    renewSearchMeanwhile(world);
    void keepLooking(onceAnHour(world, sendDigests));
    // Nobody is reminded, and nothing is counted, before standings are what courses ask now.
    void keepLooking(everyTime(world, keepStandings)).then(async () => {
      await keepLooking(onceADay(world, countStandings));
      await keepLooking(onceADay(world, sendReminders));
    });
  });
  if (held !== undefined) {
    held.handOver();
    held.server.on("request", app);
    stopOnSignal(held.server, world, (code) => process.exit(code));
    return { ok: true };
  }
  try {
    stopOnSignal(await listen(app, world.env), world, (code) => process.exit(code));
  } catch (error) {
    await world.db.$disconnect();
    return { ok: false, problem: whyNotListening(error, world) };
  }
  world.log.info({ origin: world.env.origin }, "listening");
  return { ok: true };
}

function whyNotListening(error: unknown, { env }: World): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "EADDRINUSE") return `port ${String(env.port)} is taken: end the other program, or choose another with PORT=${String(env.port + 1)}`;
  if (code === "EACCES") return `port ${String(env.port)} is not allowed to this account: choose one above 1023 with PORT`;
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") return `HOST ${env.host} is not an address of this computer`;
  throw error;
}
