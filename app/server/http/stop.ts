import type { Server } from "node:http";
import type { World } from "../world";

const patience = 10_000;

/** Answers what has been asked, closes the database, ends. A second signal does not wait. */
export function stopOnSignal(server: Server, world: World, exit: (code: number) => void): void {
  let stopping = false;
  const stop = () => {
    if (stopping) {
      exit(1);
      return;
    }
    stopping = true;
    setTimeout(() => {
      exit(1);
    }, patience).unref();
    server.close(() => {
      void world.db.$disconnect().finally(() => {
        exit(0);
      });
    });
    server.closeIdleConnections();
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}
