import { describe, expect, test } from "vitest";
import { loader as rootLoader } from "../../app/root";
import { renewStandings } from "../../app/server/programmes/renew-standings.server";
import type { AgencyName } from "../support/contents-people";
import { contentsRows } from "../support/contents-rows";
import { type Handler, requestsOf, told, type Viewer, viewers } from "../support/contents-viewers";
import { contentsWorld } from "../support/contents-world";
import type { TestWorld } from "../support/test-world";

const found = import.meta.glob<{ loader?: Handler }>("../../app/routes/*/route.{ts,tsx}");
const routes = new Map(Object.entries(found).map(([path, load]) => [/routes\/(.+)\/route/u.exec(path)?.[1] ?? path, load]));

type Answers = Map<string, string>;

/** What some viewers read at every address, by viewer and address. */
async function read(world: TestWorld, asked: readonly Viewer[]): Promise<Answers> {
  const answers: Answers = new Map();
  for (const viewer of asked) {
    const request = await requestsOf(world, viewer);
    answers.set(`${viewer.name}: root`, await told(world, viewer, "root", rootLoader as Handler, request("/")));
    for (const [route, load] of routes) {
      const { loader } = await load();
      if (loader === undefined) continue;
      for (const path of contentsRows[route] ?? []) answers.set(`${viewer.name}: ${path}`, await told(world, viewer, route, loader, request(path)));
    }
  }
  return answers;
}

/** Where answers differ from those of the other world, with what stands there. */
function differences(here: Answers, there: Answers): string[] {
  return [...here].flatMap(([address, one]) => {
    const other = there.get(address) ?? "";
    if (one === other) return [];
    const at = Math.max(0, [...one].findIndex((character, index) => character !== other[index]) - 60);
    return [`${address}\n  ${one.slice(at, at + 160)}\n  ${other.slice(at, at + 160)}`];
  });
}

test("every address of the site is in the table, and the table names no address that is not there", () => {
  expect([...routes.keys()].filter((name) => contentsRows[name] === undefined)).toEqual([]);
  expect(Object.keys(contentsRows).filter((name) => !routes.has(name))).toEqual([]);
});

describe("what is somebody else's", () => {
  // Read once, by the first test that asks: it takes as long as all others.
  let plain: Promise<Answers> | undefined;
  const asItIs = () => (plain ??= contentsWorld({}).then((world) => read(world, viewers)));

  const of = (agency: AgencyName) => viewers.filter((viewer) => viewer.agency === agency);
  const outside = viewers.filter(({ agency }) => agency === null);
  const trainer = viewers.filter(({ agency }) => agency === "academy");

  test.each<[string, readonly Viewer[], AgencyName[]]>([
    ["people of the agency that hosts a training, and its inspector", of("prison"), ["probation", "police", "volunteers"]],
    ["those of a partner", of("probation"), ["prison", "police", "volunteers"]],
    ["those of another partner", of("police"), ["prison", "probation", "volunteers"]],
    ["whoever is of an agency outside it, or has not signed in", [...of("volunteers"), ...outside], ["prison", "probation", "police"]],
    ["its trainer, but for who comes to it", trainer, ["volunteers"]],
  ])("is not told to %s: every answer is the same, whoever the others are, came or practised what", async (_who, asked, others) => {
    const here = await asItIs();
    expect(differences(await read(await contentsWorld({ others, practice: true }), asked), here)).toEqual([]);
  }, 300_000);

  test("is told to those whose own people and words they are, or nothing here would show anything", { timeout: 300_000 }, async () => {
    const coordinator = of("prison").filter(({ name }) => name === "prison-coordinator");
    const changed = differences(await read(await contentsWorld({ others: ["prison"], practice: true }), coordinator), await asItIs()).map((line) => line.split("\n", 1)[0]);
    expect(changed).toEqual(expect.arrayContaining(["/agency", "/agency/audit", "/agency/as-at", "/agency/list/export?agency=prison&programme=prison-programme&form=xlsx", "/people", "/people/prison-3", "/people/import/prison-import", "/joint-trainings/over", "/joint-trainings/ahead/places", "/joint-trainings/over/attendance/export"].map((path) => `prison-coordinator: ${path}`)));
    const owner = await read(await contentsWorld({}), [{ name: "prison-1", agency: "prison" }]);
    for (const path of ["/learning/notes/export", "/attempts/attempt of prison-1-1/debrief", "/courses/late-returns/own-case"]) expect(owner.get(`prison-1: ${path}`), path).toContain("secret of prison-1");
  });

  test("and written for oneself is in no answer to anybody", { timeout: 300_000 }, async () => {
    expect([...(await asItIs())].flatMap(([address, answer]) => (answer.includes("secret of") ? [`${address}: ${/.{30}secret of.{40}/u.exec(answer)?.[0] ?? ""}`] : []))).toEqual([]);
  });
});

describe("two figures of a partner", () => {
  const paths: Record<string, string[]> = {
    "agency_.joint": ["/agency/joint"],
    "agency_.joint_.export": ["/agency/joint/export", "/agency/joint/export?form=xlsx"],
    ...Object.fromEntries(["agency", "agency_.as-at", "agency_.as-at_.export", "joint-trainings", "joint-trainings_.$id", "joint-trainings_.$id_.places", "joint-trainings_.$id_.attendance_.export", "inspect_.as-at", "inspect_.as-at_.export"].map((route) => [route, contentsRows[route] ?? []])),
  };
  const figures = new Set(["/agency/joint", "/agency/joint/export", "/agency/joint/export?form=xlsx"]);

  test("are alike or five people apart, however many came: on the page, in its files, on any day, and for an inspector", { timeout: 300_000 }, async () => {
    const world = await contentsWorld({});
    const asked = viewers.filter(({ name }) => name === "prison-coordinator" || name === "inspector of prison");
    await world.db.trainingPlace.deleteMany({ where: { trainingId: "over", agencyId: "police" } });
    await world.db.jointEvent.deleteMany({ where: { trainingId: "over", agencyId: "police" } });
    const requests = await Promise.all(asked.map(async (viewer) => ({ viewer, request: await requestsOf(world, viewer) })));
    const { startsAt, endsAt } = await world.db.trainingSession.findUniqueOrThrow({ where: { id: "over-session" } });
    const seen: { figures: string; rest: string }[] = [];
    for (let came = 0; came <= 12; came += 1) {
      if (came > 0) await comes(world, `police-came-${String(came)}`, { from: startsAt, to: endsAt });
      await renewStandings(world);
      const answers: [string, string][] = [];
      for (const { viewer, request } of requests) {
        for (const [route, asks] of Object.entries(paths)) {
          const { loader } = (await routes.get(route)?.()) ?? {};
          for (const path of asks) answers.push([path, await toldOnce(world, viewer, route, loader, request(path), came)]);
        }
      }
      const joined = (isFigure: boolean) => answers.filter(([path]) => figures.has(path) === isFigure).map((answer) => answer.join(": ")).join("\n");
      seen.push({ figures: joined(true), rest: joined(false) });
    }
    // Whether the one is there that was agreed is told; from then on these are one answer as long as they tell the same five.
    const steps = [[0], [1, 2, 3, 4], [5, 6, 7, 8, 9], [10, 11, 12]];
    for (const step of steps) expect(new Set(step.map((came) => seen[came]?.figures)).size, `${step.join()} who came`).toBe(1);
    expect(new Set(seen.map((one) => one.figures)).size).toBe(steps.length);
    expect(new Set(seen.slice(1).map(({ rest }) => rest)).size).toBe(1);
    expect(seen[12]?.figures).toContain("at least 10");
  });
});

/** Somebody new of the police who was there for all of it. */
async function comes({ db }: TestWorld, id: string, { from, to }: { from: Date; to: Date }): Promise<void> {
  await db.person.create({ data: { id, name: id, createdAt: from, memberships: { create: { id: `${id}@`, agencyId: "police", profession: "police_officer", startedAt: new Date(from.getTime() - 1000) } } } });
  await db.trainingPlace.create({ data: { id: `${id}-place`, trainingId: "over", personId: id, agencyId: "police", profession: "police_officer", state: "accepted", invitedAt: from, changedAt: from } });
  await db.jointEvent.create({ data: { id: `${id}-entry`, trainingId: "over", sessionId: "over-session", kind: "attended", personId: id, agencyId: "police", profession: "police_officer", value: JSON.stringify({ from: from.toISOString(), to: to.toISOString(), way: "paper", insteadOf: null }), at: to } });
}

function toldOnce(world: TestWorld, { name, agency }: Viewer, route: string, loader: Handler | undefined, request: Request, time: number): Promise<string> {
  if (loader === undefined) throw new Error(`${route} answers nobody`);
  return told(world, { name: `${name} for the ${String(time)}th time`, agency }, route, loader, request);
}
