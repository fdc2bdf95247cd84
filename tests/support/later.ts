import { test as base } from "./browser";
import { mostStartTakes, startServer, type RunningServer } from "./server";

const DAY = 24 * 3600 * 1000;

interface Later {
  later: (days: number) => Promise<void>;
}

/** On a server of its own, whose clock goes on by days. */
export const test = base.extend<object, { server: RunningServer } & Later>({
  server: [
    async ({ browserName: _ }, use) => {
      const server = await startServer();
      await use(server);
      await server.stop();
    },
    { scope: "worker", timeout: mostStartTakes },
  ],
  later: [
    async ({ server }, use) => {
      let passed = 0;
      await use(async (days) => {
        passed += days;
        await server.killHard();
        await server.startAgain({ CLOCK: new Date(Date.now() + passed * DAY).toISOString() });
      });
    },
    { scope: "worker" },
  ],
});
