import { askedSelection } from "../../app/server/reports/asked-selection.server";
import { renewStandings } from "../../app/server/programmes/renew-standings.server";
import { standingsOfPeople } from "../../app/server/programmes/work-out-standings.server";
import { showList } from "../../app/server/reports/show-list.server";
import { showMatrix } from "../../app/server/reports/show-matrix.server";
import { large } from "../support/large-world";
import { type LargeAgencies, SIZE } from "./large-agencies";
import type { MeasuredServer } from "./measured-server";
import { count } from "./table";
import type { Visitor } from "./visitor";

export interface PageFigure {
  what: string;
  /** Of the use case alone, then of the whole request. */
  rows: { of: string; median: number; ofTwenty: number; cpu: number }[];
  target: number;
}

const TIMES = 40;
const WARM = 8;

/** What the coordinator of an agency with so many people waits for. */
export async function measurePages({ world, coordinator: { person } }: LargeAgencies, server: MeasuredServer, visitor: Visitor, people: number): Promise<PageFigure[]> {
  const agency = person.memberships[0];
  if (agency === undefined) throw new Error("nobody coordinates");
  const list = `programme=${large.programme(0, 0)}&state=overdue`;
  const deep = `${list}&site=${large.site(0, 1)}&profession=prison_officer`;
  const shownList = async (params: string) => {
    const asked = await askedSelection(world, agency.agencyId, new URLSearchParams(params));
    if (asked === null) throw new Error(`nothing at ${params}`);
    return showList(world, person, agency, asked, 1);
  };
  const asked = (path: string) => async () => {
    const { status } = await visitor.get(path);
    if (status !== 200) throw new Error(`${path} was answered with ${String(status)}`);
  };
  const inServer = async () => (await server.usage()).cpuMs;
  const own = () => Promise.resolve(cpuHere());
  const figures: PageFigure[] = [];
  const add = async (what: string, target: number, useCase: () => Promise<unknown>, path: string) => {
    const alone = await measured(useCase, own);
    // The server has closed a connection that was quiet for so long.
    visitor.leave();
    figures.push({ what: `${what}, ${count(people)} people`, target, rows: [{ of: "use case", ...alone }, { of: "request", ...(await measured(asked(path), inServer)) }] });
  };
  await add("matrix", 150, () => showMatrix(world, person, agency, null, null), "/agency");
  await add(`list of ${count((await shownList(list)).total)}, first page`, 50, () => shownList(list), `/agency/list?${list}`);
  await add(`list of ${count((await shownList(deep)).total)} of one profession within a site, first page`, 50, () => shownList(deep), `/agency/list?${deep}`);
  return figures;
}

/** One person's standing: worked out from their facts, and worked out and written down after a new fact. */
export async function measureStanding({ world }: LargeAgencies): Promise<PageFigure[]> {
  const ask = await world.db.hot();
  const own = () => Promise.resolve(cpuHere());
  let next = 0;
  const someone = () => large.person((next += 997) % SIZE.people);
  const read = await measured(() => standingsOfPeople(world, [someone()], world.clock.now()), own, TIMES * 5);
  // What makes somebody stale is written together with the fact, by whoever writes that.
  const makeStale = () => void ask("INSERT INTO StaleStanding VALUES (?) RETURNING 1", someone());
  const renewed = await measured(() => renewStandings(world), own, TIMES * 5, makeStale);
  return [
    { what: "one person's standing, worked out from facts", target: 5, rows: [{ of: "use case", ...read }] },
    { what: "one person's standing, worked out anew and written down", target: 5, rows: [{ of: "use case", ...renewed }] },
  ];
}

/** @param prepare - before each turn, not measured but in the processor time. */
async function measured(work: () => Promise<unknown>, cpu: () => Promise<number>, times = TIMES, prepare: () => void = () => undefined): Promise<{ median: number; ofTwenty: number; cpu: number }> {
  for (let turn = 0; turn < WARM; turn += 1) {
    prepare();
    await work();
  }
  const before = await cpu();
  const took: number[] = [];
  for (let turn = 0; turn < times; turn += 1) {
    prepare();
    const begun = performance.now();
    await work();
    took.push(performance.now() - begun);
  }
  took.sort((one, other) => one - other);
  return { median: took[Math.floor(times / 2)] ?? 0, ofTwenty: took[Math.floor(times * 0.95)] ?? 0, cpu: ((await cpu()) - before) / times };
}

function cpuHere(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
