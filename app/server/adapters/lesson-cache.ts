import { timingSafeEqual } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { LessonBody } from "../../domain/curriculum/course";
import { keyedHash } from "./keyed-hash";

export interface KeptLesson {
  code: string;
  body: LessonBody;
}

export interface LessonCache {
  /** Null for what is not there, and for what is not as it was written. */
  find(hash: string): KeptLesson | null;
  keep(hash: string, lesson: KeptLesson): void;
  /** Removes whatever is none of these. */
  keepOnly(hashes: ReadonlySet<string>): void;
}

/**
 * Compiled lessons as files `<hash>.js` in `DATA_DIR/cache/lessons`: a line with a signature, a line with the outline, the code. The
 * server runs what it finds there, so a file that is cut off, exchanged or from another installation is as good as none.
 */
export function lessonCache(dataDir: string, secret: string): LessonCache {
  const folder = join(dataDir, "cache", "lessons");
  const sign = (hash: string, rest: string) => keyedHash(secret, "compiled lesson", `${hash}\n${rest}`);
  return {
    find: (hash) => {
      const text = readIfThere(join(folder, `${hash}.js`));
      const [signature = "", outline = "", ...code] = text?.split("\n") ?? [];
      const rest = [outline, ...code].join("\n");
      if (!equal(signature, `// ${sign(hash, rest)}`)) return null;
      return { body: JSON.parse(outline.slice("// ".length)) as LessonBody, code: code.join("\n") };
    },
    keep: (hash, { code, body }) => {
      mkdirSync(folder, { recursive: true });
      const rest = `// ${JSON.stringify(body)}\n${code}`;
      const draft = join(folder, `${hash}.${String(process.pid)}.part`);
      writeFileSync(draft, `// ${sign(hash, rest)}\n${rest}`, { mode: 0o600 });
      renameSync(draft, join(folder, `${hash}.js`));
    },
    keepOnly: (hashes) => {
      for (const name of namesIn(folder)) if (!hashes.has(name.replace(/\.js$/u, ""))) rmSync(join(folder, name), { force: true, recursive: true });
    },
  };
}

function equal(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    // A folder of that name, a file that may not be read: compiled anew like one that is missing.
    if (error instanceof Error && "code" in error) return null;
    throw error;
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
