import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { describe, expect, onTestFinished, test } from "vitest";
import { roles, type Role } from "../../app/domain/agency/roles";
import { aContext, aPerson, aRequest, signedIn } from "../support/builders";
import { aRule } from "../support/programme-builders";
import { permissionRows, type Row, type Subjects } from "../support/permission-rows";
import { testWorld, type TestWorld } from "../support/test-world";

type Handler = (args: LoaderFunctionArgs) => unknown;
interface RouteModule {
  loader?: Handler;
  action?: Handler;
}

const found = import.meta.glob<RouteModule>("../../app/routes/*/route.{ts,tsx}");
const routes = new Map(Object.entries(found).map(([path, load]) => [/routes\/(.+)\/route/u.exec(path)?.[1] ?? path, load]));
const rows = permissionRows as Partial<Record<string, Row>>;

interface Viewer {
  /** What somebody is to "Prison": in it with a role, in "Police" with that role, in it until a minute ago, or in no agency at all. */
  relation: "own" | "other" | "former" | "none" | "signed-out";
  role: Role | null;
  request: (path: string, form?: Record<string, string>) => Request;
}

/** Without courses and scenarios: who may read them is not the question, and to prepare them takes long. */
function emptyWorld(): TestWorld {
  const dir = mkdtempSync(join(tmpdir(), "throughcare-content-"));
  onTestFinished(() => {
    rmSync(dir, { recursive: true, force: true });
  });
  mkdirSync(join(dir, "scenarios"));
  cpSync(join("courses", "_standards"), join(dir, "courses", "_standards"), { recursive: true });
  return testWorld({ CONTENT_DIR: dir });
}

async function everybody(world: TestWorld, some: readonly Role[] = roles): Promise<{ viewers: Viewer[]; subjects: Subjects }> {
  const daniel = await aPerson(world, { name: "Daniel Osei", email: "daniel@prison.example", agency: "Prison", agencyKind: "prison" });
  const { id: agencyId } = await world.db.agency.findUniqueOrThrow({ where: { slug: "Prison" } });
  const now = world.clock.now();
  await world.db.enrolledComputer.create({ data: { id: "computer", tokenHash: "hash", agencyId, name: "Wing B", lockMinutes: 3, enrolledAt: now, lastUsedAt: now } });
  await world.db.site.create({ data: { id: "norte", agencyId, name: "Norte", createdAt: now } });
  await world.db.programme.create({ data: { id: "programme", agencyId, title: "Dynamic security", createdAt: now, versions: { create: { id: "programme-1", number: 1, rule: JSON.stringify(aRule()), recordedAt: now } } } });
  const rule = JSON.stringify({ version: "1.0.0", minima: [{ agency: agencyId, profession: null, least: 1 }], planned: 60, share: 1, prerequisites: [], together: { kind: "same-session" }, substitutes: 0 });
  await world.db.jointProgramme.create({ data: { id: "joint", agencyId, title: "Through the gate", createdAt: now, versions: { create: { id: "version", number: 1, about: "", rule, recordedAt: now } } } });
  await world.db.jointTraining.create({ data: { id: "march", versionId: "version", agencyId, title: "March", timeZone: "UTC", createdAt: now, agencies: { create: { agencyId, capacity: 10 } } } });
  const viewers: Viewer[] = [];
  const add = async (relation: Viewer["relation"], role: Role | null, agency: string) => {
    const email = `${relation}-${role ?? "nobody"}@mail.example`;
    await aPerson(world, { name: email, email, agency, roles: role === null ? [] : [role] });
    const { request } = await signedIn(world, email);
    viewers.push({ relation, role, request });
  };
  for (const role of some) {
    await add("own", role, "Prison");
    await add("other", role, "Police");
    await add("former", role, "Prison");
  }
  await add("none", null, "Police");
  world.clock.advance(60);
  const gone = { OR: [{ person: { email: { startsWith: "former-" } } }, { person: { email: { startsWith: "none-" } } }] };
  await world.db.membership.updateMany({ where: gone, data: { endedAt: world.clock.now() } });
  viewers.push({ relation: "signed-out", role: null, request: (path, form) => aRequest(world, path, { form }) });
  return { viewers, subjects: { daniel, computer: "computer", site: "norte", training: "march", jointProgramme: "joint", programme: "programme" } };
}

async function statusOf(handler: Handler, world: TestWorld, request: Request, params: Record<string, string>): Promise<number> {
  try {
    const answer = await handler({ context: aContext(world), request, params } as LoaderFunctionArgs);
    if (answer instanceof Response) return answer.status;
    const init = typeof answer === "object" && answer !== null && "init" in answer ? (answer.init as { status?: number } | null) : null;
    return init?.status ?? 200;
  } catch (thrown) {
    if (thrown instanceof Response) return thrown.status;
    throw thrown;
  }
}

function isAnswered({ kind, roles: some = [] }: Row, { relation, role }: Viewer): boolean {
  if (kind === "open") return true;
  if (relation === "signed-out" || kind === "owner") return false;
  if (kind === "signed-in") return true;
  const holds = role !== null && some.includes(role);
  return kind === "office" ? holds && (relation === "own" || relation === "other") : holds && relation === "own";
}

const told = ({ relation, role }: Viewer) => (role === null ? relation : `${relation} ${role}`);

test("every address of the site is in the table, and the table names no address that is not there", () => {
  expect([...routes.keys()].filter((name) => rows[name] === undefined)).toEqual([]);
  expect(Object.keys(permissionRows).filter((name) => !routes.has(name))).toEqual([]);
});

describe("every address, asked as every role in every relation", () => {
  test("answers whom the table names and is not there for anybody else", { timeout: 120_000 }, async () => {
    const world = emptyWorld();
    const { viewers, subjects } = await everybody(world);
    const wrong: string[] = [];
    for (const [name, load] of routes) {
      const row = rows[name];
      const { loader } = await load();
      if (row === undefined || loader === undefined) continue;
      const path = typeof row.path === "string" ? row.path : row.path(subjects);
      for (const viewer of viewers) {
        const status = await statusOf(loader, world, viewer.request(path), row.params?.(subjects) ?? {});
        const expected = isAnswered(row, viewer) ? (row.answer ?? 200) : viewer.relation === "signed-out" ? 303 : 404;
        // What is not about permission, such as whom the landing page sends on, is only looked at for failures.
        if (expected === 0 ? status >= 500 : status !== expected) wrong.push(`${path} for ${told(viewer)}: ${String(status)}, not ${String(expected)}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test("takes no form from whom it does not answer, and changes nothing for them", { timeout: 120_000 }, async () => {
    const world = emptyWorld();
    const { viewers, subjects } = await everybody(world);
    const counted = async () => [await world.db.person.count(), await world.db.membership.count({ where: { endedAt: null } }), await world.db.placement.count(), await world.db.site.count(), await world.db.passwordReset.count(), await world.db.waiver.count(), await world.db.enrolledComputer.count(), await world.db.membershipRole.count()];
    const before = await counted();
    const wrong: string[] = [];
    for (const [name, load] of routes) {
      const row = rows[name];
      const { action } = await load();
      if (row === undefined || action === undefined || row.kind === "open" || row.kind === "signed-in") continue;
      const path = typeof row.path === "string" ? row.path : row.path(subjects);
      for (const viewer of viewers.filter((each) => !isAnswered(row, each))) {
        for (const intent of ["", "add", "move", "leave", "merge", "waive", "withdraw", "change", "close", "remove"]) {
          const status = await statusOf(action, world, viewer.request(path, { intent }), row.params?.(subjects) ?? {});
          const expected = viewer.relation === "signed-out" ? 303 : (row.refusal ?? 404);
          // 400: no form of this page, or one that says nothing, whatever it is sent to.
          // 303: who leaves a story is sent home, whatever story it is.
          const isHarmless = viewer.relation !== "signed-out" && (status === 400 || (row.kind === "owner" && intent === "leave" && status === 303));
          if (status !== expected && !isHarmless) wrong.push(`POST ${path} (${intent}) for ${told(viewer)}: ${String(status)}, not ${String(expected)}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(await counted()).toEqual(before);
  });

  test("leaves a line in the log of a coordinator's own agency when the id is another agency's", async () => {
    const world = emptyWorld();
    const { viewers, subjects } = await everybody(world, ["coordinator"]);
    const coordinator = viewers.find(({ relation, role }) => relation === "other" && role === "coordinator");
    const police = (await world.db.agency.findUniqueOrThrow({ where: { slug: "Police" } })).id;
    for (const [name, row] of Object.entries(permissionRows)) {
      const { loader } = (await routes.get(name)?.()) ?? {};
      if (row.kind !== "object" || loader === undefined || coordinator === undefined) continue;
      const path = typeof row.path === "string" ? row.path : row.path(subjects);
      await statusOf(loader, world, coordinator.request(path), row.params?.(subjects) ?? {});
      expect(await world.db.auditLine.findMany({ where: { action: "refused-address", subject: path.split("?", 1)[0] ?? path }, select: { agencyId: true, who: true } }), path).toEqual([{ agencyId: police, who: "other-coordinator@mail.example" }]);
    }
  });
});
