import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: {
    alias: {
      "~": fileURLToPath(new URL("./app", import.meta.url)),
    },
  },
  test: {
    include: ["app/**/*.test.{ts,tsx}", "prisma/**/*.test.ts", "tests/{content,server,boundaries}/**/*.test.ts"],
    environment: "node",
    globalSetup: ["tests/support/template-database.ts"],
    // The demonstration of a broken test must not depend on where it ran: no zone but UTC.
    env: { TZ: "UTC" },
    // The longest takes a fifth of it alone on a machine of two cores.
    testTimeout: 60_000,
    // What passing tests print would bury the one that fails.
    silent: "passed-only",
  },
});
