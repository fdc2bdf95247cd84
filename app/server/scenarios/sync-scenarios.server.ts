import { dirname, join } from "node:path";
import type { Fault } from "../../domain/scenario/fault";
import { hashesOf } from "../../domain/scenario/hashes";
import type { Representation } from "../../domain/scenario/representation";
import { readRepresentation } from "../../domain/scenario/stored-representation";
import { loadScenarioFiles, type ScenarioFile } from "../adapters/content-files";
import { errorFields } from "../adapters/error-fields";
import { keepMedia } from "../adapters/media-files";
import type { World } from "../world";
import { registerOf } from "./standards.server";

/** A scenario whose file learners do not get, and why. */
export interface HeldScenario {
  scenario: string;
  title: string;
  reason: "faults" | "not-published" | "changed-without-new-version";
  faults: Fault[];
}

interface Judged {
  file: ScenarioFile;
  representation: Representation;
}

/**
 * Takes the scenario files in: each verified version that is new is stored (source, representation, two hashes) and offered from
 * then on. A file with faults, a draft, or a stored version whose content was changed is held back; what was offered before stays.
 * A scenario whose folder is gone, or that is retired, is no longer offered; attempts on it go on, and on a retired one they are
 * warned.
 */
export async function syncScenarios(world: World): Promise<HeldScenario[]> {
  const files = loadScenarioFiles(world.content.dir);
  await withdrawMissing(world, files);
  const held: HeldScenario[] = [];
  const gone: string[] = [];
  for (const file of files) {
    const verdict = await judge(world, file);
    if (verdict.held !== null) held.push(verdict.held);
    if (verdict.offer !== null) await offer(world, verdict.offer);
    if (verdict.retired) gone.push(file.folder);
  }
  await withdraw(world, gone);
  for (const { scenario, reason, faults } of held) world.log.warn({ scenario, reason, faults: faults.length }, "scenario held back");
  return held;
}

/**
 * The same for a server that answers meanwhile: resolves when pages may be shown. What is gone or retired is withdrawn by then; what was
 * offered before stays until it is checked, as it would with faults. Where nothing was offered yet it waits for everything.
 *
 * @returns `taken`, which resolves when everything is checked.
 */
export async function beginSync(world: World): Promise<{ taken: Promise<unknown> }> {
  const files = loadScenarioFiles(world.content.dir);
  await withdrawMissing(world, files);
  for (const file of files) {
    if (/\bstatus["']?\s*:\s*["']?retired\b/u.test(file.source) && (await judge(world, file)).retired) await withdraw(world, [file.folder]);
  }
  const syncing = syncScenarios(world);
  if ((await world.db.scenarioVersion.findFirst({ where: { offered: true }, select: { id: true } })) === null) return { taken: Promise.resolve(await syncing) };
  return { taken: syncing.catch((error: unknown) => world.log.error(errorFields(error), "the scenarios could not be taken in")) };
}

async function withdrawMissing({ db }: World, files: ScenarioFile[]): Promise<void> {
  await db.scenarioVersion.updateMany({ where: { offered: true, scenario: { notIn: files.map(({ folder }) => folder) } }, data: { offered: false } });
}

async function withdraw({ db, clock }: World, scenarios: string[]): Promise<void> {
  await db.scenarioVersion.updateMany({ where: { scenario: { in: scenarios }, offered: true }, data: { offered: false } });
  await db.scenarioVersion.updateMany({ where: { scenario: { in: scenarios }, withdrawnAt: null }, data: { withdrawnAt: clock.now() } });
}

/** What is held back now, without taking anything in: for those who can mend it. */
export async function heldScenarios(world: World): Promise<HeldScenario[]> {
  const verdicts = await Promise.all(loadScenarioFiles(world.content.dir).map((file) => judge(world, file)));
  return verdicts.flatMap(({ held }) => held ?? []);
}

async function judge(world: World, file: ScenarioFile): Promise<{ held: HeldScenario | null; offer: Judged | null; retired: boolean }> {
  const stored = await world.db.scenarioVersion.findMany({ where: { scenario: file.folder }, select: { representation: true } });
  const published = stored.map(({ representation }) => readRepresentation(representation));
  const { representation, verified, faults } = await world.checker.check({ source: file.source, file: file.file, folder: file.folder, cites: new Set(registerOf(world).sources.keys()), published, fragments: file.fragments, media: file.media });
  const hold = (reason: HeldScenario["reason"], shown: Fault[]) => ({ held: { scenario: file.folder, title: representation?.title ?? file.folder, reason, faults: shown.filter(({ level }) => level !== "information") }, offer: null, retired: false });
  // What may do harm is withdrawn at once: no fault and no missing version number keeps it with learners.
  if (representation?.review.status === "retired") return { held: null, offer: null, retired: true };
  if (representation === null || !verified) return hold("faults", faults);
  // The hash of what is stored is taken anew, because it may have been written before the representation had all of its parts.
  const same = published.find(({ version }) => version === representation.version);
  if (same !== undefined && hashesOf(same).text !== hashesOf(representation).text) return hold("changed-without-new-version", [changedFault(file, representation.version)]);
  if (representation.review.status !== "published") return hold("not-published", faults);
  return { held: null, offer: { file, representation }, retired: false };
}

function changedFault(file: ScenarioFile, version: string): Fault {
  return {
    rule: "id-reused", level: "error", path: "version", place: { file: file.file, line: 1, column: 1 }, counterExample: null,
    message: `Version ${version} has been published and cannot change, because attempts were played on it. Give this file a new version number; learners keep ${version} until then.`,
  };
}

async function offer({ db, clock, ids, env, content }: World, { file, representation }: Judged): Promise<void> {
  keepMedia(join(content.dir, dirname(file.file)), env.dataDir, representation.scenes.flatMap(({ media }) => media.flatMap((medium) => [medium.file, medium.captions ?? []].flat())));
  const { scenario, version } = representation;
  const { logic, text } = hashesOf(representation);
  await db.$transaction([
    db.scenarioVersion.upsert({
      where: { scenario_version: { scenario, version } },
      create: {
        id: ids.next(), scenario, version, logicHash: logic, textHash: text, source: file.source,
        representation: JSON.stringify(representation), storedAt: clock.now(), offered: true,
      },
      update: { offered: true, withdrawnAt: null },
    }),
    db.scenarioVersion.updateMany({ where: { scenario, version: { not: version }, offered: true }, data: { offered: false } }),
  ]);
}
