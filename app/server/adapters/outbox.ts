import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Clock } from "./clock";
import type { Ids } from "./ids";

export interface Waiting {
  file: string;
  putAt: Date;
}

/** The folder in which mails wait, each in a file of its own that only the server's account can read. */
export interface Outbox {
  put(message: Buffer): void;
  /** The oldest first. */
  waiting(): Waiting[];
  read(waiting: Waiting): Buffer;
  sent(waiting: Waiting): void;
  /** Stays where it is, under a name that is not looked at again. */
  giveUp(waiting: Waiting): void;
}

const mailFile = /^(\d{13,})-[\w-]+\.eml$/u;

export function outboxIn(dataDir: string, clock: Clock, ids: Ids): Outbox {
  const dir = join(dataDir, "outbox");
  return {
    put(message) {
      mkdirSync(dir, { recursive: true, mode: 0o700 });
      const file = join(dir, `${String(clock.now().getTime())}-${ids.next()}.eml`);
      // Under another name until it is whole: whoever looks into the folder finds no half mails.
      writeFileSync(`${file}.part-new`, message, { mode: 0o600, flag: "wx", flush: true });
      renameSync(`${file}.part-new`, file);
    },
    waiting: () =>
      names(dir).flatMap((name) => {
        const at = mailFile.exec(name)?.[1];
        return at === undefined ? [] : [{ file: join(dir, name), putAt: new Date(Number(at)) }];
      }),
    read: ({ file }) => readFileSync(file),
    sent: ({ file }) => rmSync(file, { force: true }),
    giveUp: ({ file }) => renameSync(file, `${file}.unsent`),
  };
}

function names(dir: string): string[] {
  try {
    return readdirSync(dir).sort();
  } catch {
    return [];
  }
}
