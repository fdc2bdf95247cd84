/**
 * The state of a row of ProgrammeStanding at an instant, as SQL: the same as `stateAt` of domain/programme/state.ts, which a test
 * compares with it. Instants are stored as text that sorts as they do.
 *
 * @param row - the name under which the question knows the table.
 * @param now - an expression for the instant that is cheap to repeat, such as a column "asked.now" of "(SELECT ? AS now) asked".
 * @param renewable - the same for the instant that lies `renewDays` of the programme after `now`, as `renewableFrom` gives it.
 */
export function stateInSql(row: string, now: string, renewable: string): string {
  const isSatisfied = `(${row}.satisfiedAt IS NOT NULL AND (${row}.validUntil IS NULL OR ${now} < ${row}.validUntil))`;
  const isExcused = `((${row}.waivedAt IS NOT NULL OR ${row}.waitingSince IS NOT NULL) AND (${row}.validUntil IS NULL OR ${now} < ${row}.dueAt))`;
  return `CASE
    WHEN ${row}.validUntil IS NOT NULL AND ${renewable} >= max(${row}.validUntil, ${row}.dueAt) AND (${isSatisfied} OR ${isExcused}) THEN 'due'
    WHEN ${isSatisfied} THEN 'complete'
    WHEN ${isExcused} THEN CASE WHEN ${row}.waivedAt IS NOT NULL THEN 'waived' ELSE 'waiting' END
    WHEN ${now} >= ${row}.overdueAt THEN 'overdue'
    WHEN ${row}.startedAt IS NULL THEN 'not-started'
    ELSE 'due' END`;
}

const DAY = 24 * 60 * 60_000;

/** What lapses by then can be renewed at `now`. */
export function renewableFrom(now: Date, renewDays: number): Date {
  return new Date(now.getTime() + renewDays * DAY);
}
