/** @typedef {{ part: string, passed: number, failed: number, skipped: number, note?: string }} Result */

/** A part that crashed, or in which nothing ran, has not passed. */
export function counted(part, { passed, failed, skipped }, ended) {
  if (passed + failed === 0) return { part, passed, failed: 1, skipped, note: "nothing ran" };
  if (!ended && failed === 0) return { part, passed, failed: 1, skipped, note: "ended with an error although no test failed" };
  return { part, passed, failed, skipped };
}

export function crashed(part, note) {
  return { part, passed: 0, failed: 1, skipped: 0, note };
}

export function addUp(results) {
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  return { passed: sum("passed"), failed: sum("failed"), skipped: sum("skipped") };
}

export function printed({ part, passed, failed, skipped, note }) {
  return `  ${part.padEnd(12)} ${lastLine({ passed, failed, skipped })}${note === undefined ? "" : ` (${note})`}`;
}

export function lastLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}
