import { loadavg } from "node:os";
import { askedSelection } from "../../app/server/reports/asked-selection.server";
import { countChosen } from "../../app/server/reports/listed-people.server";
import { testPassword } from "../support/builders";
import { large } from "../support/large-world";
import { measurePages, measureStanding, type PageFigure } from "./agency-pages";
import { compareNumbers, type Compared } from "./compare-numbers";
import { type ExportFigure, measureExport } from "./export-memory";
import { COORDINATOR, joinAll, type LargeAgencies, largeAgencies, SIZE } from "./large-agencies";
import { type MeasuredServer, startMeasured } from "./measured-server";
import { MEMORY } from "./server";
import { serve } from "./synthetic-data";
import { count, table } from "./table";
import { Visitor } from "./visitor";

export const title = "Agencies and their reports";

/** Highest growth that is called flat, in megabytes, from the shortest export to the longest. */
const FLAT = 10;

/** @returns the section as Markdown. */
export async function bench(say: (line: string) => void): Promise<string> {
  say(`making ${count(SIZE.people)} people, ${count(SIZE.agencies * SIZE.sites)} sites and ${count(SIZE.people * SIZE.facts)} facts …`);
  const agencies = await largeAgencies(say);
  try {
    const figures: PageFigure[] = await measureStanding(agencies);
    const exports: ExportFigure[] = [];
    const perAgency = SIZE.people / SIZE.agencies;
    await served(agencies, async (server, visitor) => {
      figures.push(...(await measurePages(agencies, server, visitor, perAgency)));
      say("exports …");
      exports.push(...(await measureExports(agencies, server, visitor, ["csv", "xlsx"])));
    });
    say("every number of every page beside the exports …");
    const compared = await compareAll(agencies);
    await joinAll(agencies, say);
    await served(agencies, async (server, visitor) => {
      figures.push(...(await measurePages(agencies, server, visitor, SIZE.people)));
    });
    return section(agencies, figures, exports, compared);
  } finally {
    await agencies.leave();
  }
}

async function served({ dataDir }: LargeAgencies, work: (server: MeasuredServer, visitor: Visitor) => Promise<void>): Promise<void> {
  const server = await startMeasured(serve, { DATA_DIR: dataDir, ...MEMORY }, "/sign-in");
  const visitor = new Visitor(server.port);
  try {
    await settled(server);
    await visitor.signIn(COORDINATOR, testPassword);
    await work(server, visitor);
  } finally {
    visitor.leave();
    await server.kill();
  }
}

/** What a server does by itself after its start is not what is measured. */
async function settled(server: MeasuredServer): Promise<void> {
  for (let quiet = 0, last = 0; quiet < 5; ) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    const { cpuMs } = await server.usage();
    quiet = cpuMs - last < 20 ? quiet + 1 : 0;
    last = cpuMs;
  }
}

async function measureExports({ world, coordinator: { person } }: LargeAgencies, server: MeasuredServer, visitor: Visitor, forms: ("csv" | "xlsx")[]): Promise<ExportFigure[]> {
  const [most, fewer, few] = [`programme=${large.programme(0, 0)}`, `programme=${large.programme(0, 1)}`, `programme=${large.programme(0, 0)}&site=${large.site(0, 16)}`];
  const figures: ExportFigure[] = [];
  for (const form of forms) {
    for (let turn = 0; turn < 2; turn += 1) for (const path of [few, fewer]) await visitor.get(`/agency/list/export?${path}&form=${form}`);
    for (const path of [few, fewer, most]) {
      const asked = await askedSelection(world, person.memberships[0]?.agencyId ?? "", new URLSearchParams(path));
      if (asked === null) throw new Error(`nothing at ${path}`);
      figures.push(await measureExport(server, visitor, `/agency/list/export?${path}`, form, await countChosen(world, asked.selection)));
    }
  }
  return figures;
}

async function compareAll({ world, coordinator: { person } }: LargeAgencies): Promise<Compared> {
  const sum: Compared = { numbers: 0, lists: 0, rows: 0 };
  const [own] = person.memberships;
  for (let index = 0; index < SIZE.agencies && own !== undefined; index += 1) {
    const { numbers, lists, rows } = await compareNumbers(world, person, { ...own, agencyId: large.agency(index), agencyName: large.agency(index) });
    Object.assign(sum, { numbers: sum.numbers + numbers, lists: sum.lists + lists, rows: sum.rows + rows });
  }
  return sum;
}

function section({ workedOutIn }: LargeAgencies, figures: PageFigure[], exports: ExportFigure[], { numbers, lists, rows }: Compared): string {
  return [
    `${count(SIZE.people)} people in ${count(SIZE.agencies)} agencies with ${count(SIZE.agencies * SIZE.sites)} sites, ${count(SIZE.people * SIZE.facts)} facts, ${count(SIZE.trainings)} joint trainings and three programmes in each agency; then the same`,
    `people in one agency. The program worked out where everybody stands in ${workedOutIn.toFixed(0)} s. Each figure after a warm-up; requests go over HTTP to the built server, one after`,
    `another, and hold everything from the sign-in to the page. Load of the machine at the end, over one minute: ${(loadavg()[0] ?? 0).toFixed(1)}.`,
    "",
    table(["", "", "median ms", "19 of 20 ms", "CPU ms", "target for 19 of 20"], figures.flatMap(({ what, rows: own, target }) => own.map(({ of, median, ofTwenty, cpu }, index) => [index === 0 ? what : "", of, median.toFixed(1), ofTwenty.toFixed(1), cpu.toFixed(1), verdict(ofTwenty, target)]))),
    "",
    `Screen and export: ${count(numbers)} numbers of the matrix (every line of every site, profession, programme and state) and ${count(lists)} numbers of lists were compared with the ${count(rows)} rows`,
    "of the exports at one instant, and all agree.",
    "",
    "Exports over HTTP, with the memory of the server's process in MB, looked at every few milliseconds: before, and at its highest meanwhile.",
    "",
    table(["export", "rows", "bytes", "s", "memory before", "highest", "heap before", "highest"], exports.map(({ form, rows: many, bytes, seconds, before, highest }) => [form.toUpperCase(), count(many), count(bytes), seconds.toFixed(2), before.resident.toFixed(0), highest.resident.toFixed(0), before.heap.toFixed(0), highest.heap.toFixed(0)])),
    "",
    ...(["csv", "xlsx"] as const).map((form) => flatness(form, exports.filter((one) => one.form === form))),
  ].join("\n");
}

function verdict(value: number, target: number): string {
  return `${String(target)} ms: ${value <= target ? "met" : "**missed**"}`;
}

/** Whether a long export needs more than a short one. */
function flatness(form: string, exports: ExportFigure[]): string {
  const [shortest, longest] = [exports[0], exports.at(-1)];
  if (shortest === undefined || longest === undefined) return "";
  const growth = longest.highest.resident - shortest.highest.resident;
  return `${form.toUpperCase()}: from ${count(shortest.rows)} to ${count(longest.rows)} rows the highest memory grows by ${growth.toFixed(1)} MB, at most ${String(FLAT)} is flat: ${growth <= FLAT ? "met" : "**missed**"}.`;
}
