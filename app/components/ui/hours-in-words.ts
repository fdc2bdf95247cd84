/** "1:05" of 65 minutes, as hours are counted towards continuing education. */
export function hoursInWords(minutes: number): string {
  return `${String(Math.floor(minutes / 60))}:${String(minutes % 60).padStart(2, "0")}`;
}

/** 2 of 100 minutes: for "About 2 hours", never none. */
export function hoursRounded(minutes: number): number {
  return Math.max(1, Math.round(minutes / 60));
}
