import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { migrate } from "../../app/server/adapters/migrations";

declare module "vitest" {
  interface ProvidedContext {
    templateDatabase: string;
  }
}

/** One migrated database per run; each test copies it, which takes a millisecond instead of a migration. */
export default function setup(project: TestProject): () => void {
  const dir = mkdtempSync(join(tmpdir(), "throughcare-template-"));
  const file = join(dir, "template.db");
  const outcome = migrate(file, "prisma/migrations");
  if (!outcome.ok) throw new Error(outcome.problem);
  project.provide("templateDatabase", file);
  return () => {
    rmSync(dir, { recursive: true, force: true });
  };
}
