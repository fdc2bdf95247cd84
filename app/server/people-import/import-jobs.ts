import { errorFields } from "../adapters/error-fields";
import type { World } from "../world";

export type JobKind = "looking" | "applying" | "undoing";

/** How far the work on a file is. `total` is 0 while nobody knows. */
export interface JobProgress {
  kind: JobKind;
  done: number;
  total: number;
  /** Another file of the same agency is at work. */
  waiting: boolean;
}

interface Job extends JobProgress {
  finished: Promise<void>;
}

interface Jobs {
  byImport: Map<string, Job>;
  /** The last of each agency. */
  last: Map<string, Promise<void>>;
  /** What did not come to its end the last time it was tried. */
  failed: Map<string, JobKind>;
}

/** Of this process: what a process that ended left undone is known by nobody being at it. */
const jobs = new WeakMap<World["db"], Jobs>();

function jobsOf({ db }: World): Jobs {
  const known = jobs.get(db) ?? { byImport: new Map<string, Job>(), last: new Map<string, Promise<void>>(), failed: new Map<string, JobKind>() };
  jobs.set(db, known);
  return known;
}

export function jobOf(world: World, importId: string): JobProgress | null {
  return jobsOf(world).byImport.get(importId) ?? null;
}

/** What was tried last with this file and failed; nothing of it stayed. */
export function failedJobOf(world: World, importId: string): JobKind | null {
  return jobsOf(world).failed.get(importId) ?? null;
}

/**
 * Does something with a file once all that began before it in this agency is done. A second press finds the first at work. A failure goes
 * to the log, and nothing of it stays.
 *
 * @returns when it is done.
 */
export function startJob(world: World, agencyId: string, importId: string, kind: JobKind, task: (say: (done: number, total: number) => void) => Promise<void>): Promise<void> {
  const { byImport, last, failed } = jobsOf(world);
  const running = byImport.get(importId);
  if (running !== undefined) return running.finished;
  const before = last.get(agencyId);
  const job: Job = { kind, done: 0, total: 0, waiting: before !== undefined, finished: Promise.resolve() };
  byImport.set(importId, job);
  failed.delete(importId);
  job.finished = (async () => {
    await before;
    job.waiting = false;
    try {
      await task((done, total) => Object.assign(job, { done, total }));
    } catch (error) {
      failed.set(importId, kind);
      world.log.error({ ...errorFields(error), kind }, "the work on a file of people failed");
    } finally {
      byImport.delete(importId);
      if (last.get(agencyId) === job.finished) last.delete(agencyId);
    }
  })();
  last.set(agencyId, job.finished);
  return job.finished;
}

/** Lets other requests have their turn. */
export function othersFirst(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

const SOON = 1500;

/** Waits for what is soon done, so that its answer is on the next page; what takes longer is shown at work. */
export function whenSoonDone(finished: Promise<void>): Promise<void> {
  return new Promise((resolve) => {
    const enough = setTimeout(resolve, SOON);
    void finished.finally(() => {
      clearTimeout(enough);
      resolve();
    });
  });
}
