import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { newScenario } from "../../app/domain/scenario/new-scenario";

/** The scaffold, published, as the text of a scenario.yaml; `change` edits it. */
export function lateReturn(change: (source: string) => string = (source) => source): string {
  return change((newScenario("late-return") ?? "").replace("status: draft", "status: published"));
}

/** A content folder of its own for one test: the real register, and one scenario that can be rewritten. */
export function contentFolder(source = lateReturn()): { dir: string; write(text: string): void; writeFragment(name: string, text: string): void; writeMedia(name: string, bytes: string): void; remove(): void } {
  const dir = mkdtempSync(join(tmpdir(), "throughcare-content-"));
  const scenario = join(dir, "scenarios", "late-return");
  cpSync(join(process.cwd(), "courses", "_standards"), join(dir, "courses", "_standards"), { recursive: true });
  mkdirSync(scenario, { recursive: true });
  const write = (text: string) => writeFileSync(join(scenario, "scenario.yaml"), text);
  const writeFragment = (name: string, text: string) => {
    mkdirSync(join(scenario, "fragments"), { recursive: true });
    writeFileSync(join(scenario, "fragments", `${name}.yaml`), text);
  };
  const writeMedia = (name: string, bytes: string) => {
    mkdirSync(join(scenario, "media"), { recursive: true });
    writeFileSync(join(scenario, "media", name), bytes);
  };
  write(source);
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return { dir, write, writeFragment, writeMedia, remove: () => rmSync(scenario, { recursive: true }) };
}

/** Text of a file of the repository. */
export function textOf(path: string): string {
  return readFileSync(join(process.cwd(), path), "utf8");
}
