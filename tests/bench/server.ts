import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { sharesFrom } from "../../app/domain/scenario/shares";
import { findChromium } from "../runner/chromium.mjs";
import { type Learner, signedInLearners } from "./learners";
import { drive, type Journey, type Load, percentile } from "./load";
import { bareJourney, journeyOf, type MeasuredPage, measuredPages } from "./measured-pages";
import { type MeasuredServer, startMeasured } from "./measured-server";
import { serverSection } from "./server-section";
import { serve, syntheticData } from "./synthetic-data";
import { Visitor } from "./visitor";
import { type Weight, weigh } from "./weight";

export const CONNECTIONS = [1, 16, 64] as const;
const SIZE = { learners: 2000, agencies: 20, attempts: 20_000 };
/** Seconds for each page and number of connections. */
const [WARM, LONG, BARE] = [1, 3, 1];

export interface Measured {
  /** In the order of CONNECTIONS; CPU of the server alone, for one journey. */
  loads: { load: Load; cpuMs: number; bareCpuMs: number; barePerSecond: number }[];
  page: MeasuredPage;
  bytes: number;
}

export interface ServerFigures {
  size: typeof SIZE;
  /** The first start after an update, which checks every scenario anew, and the next one. */
  firstAnswerMs: { first: number; next: number };
  megabytes: { begun: number; after: number };
  pages: Measured[];
  weights: { name: string; cold: Weight; warm: Weight }[];
}

export const title = "Serving pages";

/** @returns the section as Markdown. */
export async function bench(say: (line: string) => void): Promise<string> {
  say("making 2,000 people and 20,000 attempts …");
  const { dataDir, password } = await syntheticData(SIZE.learners, SIZE.agencies, SIZE.attempts);
  // What the seeding has checked is not remembered: this is the first start of a built program on that data.
  const first = await start(dataDir);
  await first.kill();
  const server = await start(dataDir);
  const bare = await startMeasured([fileURLToPath(new URL("bare-server.mjs", import.meta.url))], {}, "/1");
  try {
    const begun = (await server.usage()).megabytes;
    const learners = await signedInLearners(dataDir, server.port, password, Math.max(...CONNECTIONS));
    const pages = await measuredPages(learners);
    const weights = await weightsOf(server.port, pages, learners, say);
    const measured: Measured[] = [];
    for (const page of pages) measured.push(await measure(server, bare, page, learners, say));
    const after = (await server.usage()).megabytes;
    return serverSection({ size: SIZE, firstAnswerMs: { first: first.firstAnswerMs, next: server.firstAnswerMs }, megabytes: { begun, after }, pages: measured, weights });
  } finally {
    await Promise.all([server.kill(), bare.kill()]);
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** As docs/running/throughcare.service sets it. */
export const MEMORY = { MALLOC_ARENA_MAX: "2", MALLOC_MMAP_THRESHOLD_: "131072", MALLOC_TRIM_THRESHOLD_: "131072", NODE_OPTIONS: "--max-semi-space-size=4 --max-old-space-size=512" };

function start(dataDir: string): Promise<MeasuredServer> {
  return startMeasured(serve, { DATA_DIR: dataDir, ...MEMORY }, "/sign-in");
}

async function measure(server: MeasuredServer, bare: MeasuredServer, page: MeasuredPage, learners: Learner[], say: (line: string) => void): Promise<Measured> {
  const bytes = await bytesOf(page, learners, server.port);
  const loads: Measured["loads"] = [];
  for (const connections of CONNECTIONS) {
    const journeys = learners.slice(0, connections).map((learner, index) => journeyOf(page, learner, server.port, sharesFrom(index + 1)));
    await drive(journeys, WARM);
    const { load, cpuMs } = await costing(server, journeys, LONG);
    const visitors = journeys.map(() => new Visitor(bare.port));
    const { load: bareLoad, cpuMs: bareCpuMs } = await costing(bare, visitors.map((visitor) => bareJourney(visitor, bytes, page.isStep === true)), BARE);
    for (const visitor of visitors) visitor.leave();
    loads.push({ load, cpuMs, bareCpuMs, barePerSecond: bareLoad.requests / bareLoad.seconds });
    say(`${page.name}, ${String(connections)}: ${(load.requests / load.seconds).toFixed(0)} requests/s, p99 ${percentile(load, 0.99).toFixed(0)} ms, ${cpuMs.toFixed(2)} ms CPU`);
  }
  return { page, loads, bytes };
}

async function costing(server: MeasuredServer, journeys: Journey[], seconds: number): Promise<{ load: Load; cpuMs: number }> {
  const before = await server.usage();
  const load = await drive(journeys, seconds);
  const after = await server.usage();
  return { load, cpuMs: (after.cpuMs - before.cpuMs) / load.journeys };
}

/** Of the page as it goes over the line. */
async function bytesOf(page: MeasuredPage, [learner]: Learner[], port: number): Promise<number> {
  if (learner === undefined) return 0;
  const visitor = page.isOpen === true ? new Visitor(port) : learner.visitor;
  return (await visitor.get(page.address(learner))).body.length;
}

async function weightsOf(port: number, pages: MeasuredPage[], [learner]: Learner[], say: (line: string) => void): Promise<ServerFigures["weights"]> {
  const chromium = await findChromium();
  const weights: ServerFigures["weights"] = [];
  for (const page of pages) {
    if (learner === undefined || page.isStep === true) continue;
    say(`weight of ${page.name} …`);
    weights.push({ name: page.name, ...(await weigh(chromium, `http://127.0.0.1:${String(port)}`, page.address(learner), page.isOpen === true ? undefined : learner.visitor.cookie)) });
  }
  return weights;
}
