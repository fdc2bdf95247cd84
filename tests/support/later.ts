import { test as base } from "./browser";

const DAY = 24 * 3600 * 1000;

interface Later {
  later: (days: number) => Promise<void>;
}

/** On a server of its own, as every worker has one, whose clock goes on by days. */
export const test = base.extend<object, Later>({
  later: [
    async ({ server }, use) => {
      let passed = 0;
      // From noon on, so that no day turns while somebody is at what is asked on it.
      const toNoon = DAY / 2 - (Date.now() % DAY);
      await use(async (days) => {
        passed += days;
        // A page can be there before the last of its answer is: a server that is killed would break it off.
        await server.shutDown();
        await server.startAgain({ CLOCK: new Date(Date.now() + toNoon + passed * DAY).toISOString() });
      });
    },
    { scope: "worker" },
  ],
});
