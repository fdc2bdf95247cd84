/** True when the write lost against a unique key: somebody, perhaps the same person in a second tab, was first. */
export function isUniqueConflict(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "P2002";
}

/** True when an update found no row any more that it was meant for. */
export function isGone(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "P2025";
}
