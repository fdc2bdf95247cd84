import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { sessionSecretIn } from "./session-secret";

it("the secret is made once, stays, and is readable by its owner only", () => {
  const dir = join(mkdtempSync(join(tmpdir(), "throughcare-secret-")), "data");
  onTestFinished(() => {
    rmSync(dir, { recursive: true, force: true });
  });
  const secret = sessionSecretIn(dir);
  expect(secret.length).toBeGreaterThanOrEqual(43);
  expect(sessionSecretIn(dir)).toBe(secret);
  expect(readdirSync(dir)).toEqual(["session-secret"]);
  expect(statSync(join(dir, "session-secret")).mode & 0o777).toBe(0o600);
});
