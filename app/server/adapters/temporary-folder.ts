import { mkdtempSync, rmSync } from "node:fs";

/** Works in a folder `PREFIX-xxxxxx` of its own, readable by its owner only, which is gone afterwards, also after SIGTERM and Ctrl+C. */
export async function inTemporaryFolder<T>(prefix: string, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(`${prefix}-`);
  const remove = () => {
    rmSync(folder, { recursive: true, force: true });
  };
  const stop = (_signal: NodeJS.Signals, number: number) => {
    remove();
    process.exit(128 + number);
  };
  process.once("SIGINT", stop).once("SIGTERM", stop);
  try {
    return await work(folder);
  } finally {
    process.off("SIGINT", stop).off("SIGTERM", stop);
    remove();
  }
}
