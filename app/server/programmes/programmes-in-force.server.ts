import type { ProgrammeRule } from "../../domain/programme/rule";
import type { AskedProgramme } from "../../domain/programme/standing";
import { askedSince } from "../../domain/programme/versions";
import { errorFields } from "../adapters/error-fields";
import { instantOf } from "../adapters/hot-questions";
import type { World } from "../world";

/** A programme with the rule that counts. */
export interface ProgrammeInForce extends AskedProgramme {
  id: string;
  agencyId: string;
  title: string;
  /** Of its rule. */
  number: number;
}

interface Row {
  id: string;
  agencyId: string;
  title: string;
  createdAt: string;
  timeZone: string;
  rule: string;
  number: number;
  recordedAt: string;
}

const VERSIONS = `
  SELECT p.id, p.agencyId, p.title, p.createdAt, a.timeZone, v.rule, v.number, v.recordedAt
  FROM Programme p JOIN Agency a ON a.id = p.agencyId JOIN ProgrammeVersion v ON v.programmeId = p.id
  WHERE v.recordedAt <= ? AND (p.retiredAt IS NULL OR p.retiredAt > ?) ORDER BY p.title, p.id, v.number`;

/** The programmes of all agencies that were there at an instant, each with the version that counted then; by title. One that cannot be read asks nothing, and the log tells of it. */
export async function programmesInForce({ db, log }: World, known: Date): Promise<ProgrammeInForce[]> {
  const ask = await db.hot();
  const versions = new Map<string, { row: Row; all: { rule: ProgrammeRule; recordedAt: number }[] }>();
  const unreadable = new Set<string>();
  for (const row of ask<Row>(VERSIONS, known, known)) {
    try {
      const version = { rule: JSON.parse(row.rule) as ProgrammeRule, recordedAt: instantOf(row.recordedAt).getTime() };
      versions.set(row.id, { row, all: [...(versions.get(row.id)?.all ?? []), version] });
    } catch (error) {
      unreadable.add(row.id);
      log.error({ ...errorFields(error), programme: row.id, version: row.number }, "a programme cannot be read");
    }
  }
  return [...versions.values()].filter(({ row }) => !unreadable.has(row.id)).flatMap(({ row: { id, agencyId, title, timeZone, createdAt, number }, all }) => {
    const rule = all.at(-1)?.rule;
    return rule === undefined ? [] : [{ id, agencyId, title, number, timeZone, createdAt: instantOf(createdAt).getTime(), askedSince: askedSince(all), rule }];
  });
}
