import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { offerOf } from "./player";
import { Visitor } from "./visitor";

/** Somebody who is signed in, with the pages of theirs that are measured. */
export interface Learner {
  visitor: Visitor;
  /** An attempt that stands at a decision. */
  scene: string;
  debrief: string;
}

/** Learners who have an attempt at a decision and an ended one, each signed in. */
export async function signedInLearners(dataDir: string, port: number, password: string, wanted: number): Promise<Learner[]> {
  const learners: Learner[] = [];
  for (const { email, open, ended } of candidates(dataDir)) {
    const visitor = new Visitor(port);
    await visitor.signIn(email, password);
    const scene = await firstDecision(visitor, open);
    if (scene !== undefined) learners.push({ visitor, scene, debrief: `/attempts/${ended}/debrief` });
    if (learners.length === wanted) return learners;
  }
  throw new Error(`there are only ${String(learners.length)} learners of the kind that is measured`);
}

async function firstDecision(visitor: Visitor, attempts: string[]): Promise<string | undefined> {
  for (const id of attempts) {
    const path = `/attempts/${id}`;
    if (offerOf(path, await visitor.get(path), () => 0)?.form["intent"] === "decide") return path;
  }
  return undefined;
}

function candidates(dataDir: string): { email: string; open: string[]; ended: string }[] {
  const db = new Sqlite(join(dataDir, "throughcare.db"), { readonly: true });
  const rows = db
    .prepare(
      `SELECT p.email, group_concat(CASE WHEN a.endedAt IS NULL THEN a.id END) AS open, max(CASE WHEN a.endedAt IS NOT NULL THEN a.id END) AS ended
       FROM Person p JOIN Attempt a ON a.personId = p.id WHERE p.email IS NOT NULL GROUP BY p.id HAVING open IS NOT NULL AND ended IS NOT NULL ORDER BY p.id`,
    )
    .all() as { email: string; open: string; ended: string }[];
  db.close();
  return rows.map(({ email, open, ended }) => ({ email, ended, open: open.split(",") }));
}
