import type { Server } from "node:http";
import type { Socket } from "node:net";
import type { World } from "../world";

const patience = 10_000;

/** Answers what has been asked, closes the database, ends. A second signal does not wait. */
export function stopOnSignal(server: Server, world: Pick<World, "db">, exit: (code: number) => void): void {
  let stopping = false;
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  server.on("request", (_request, response) => {
    response.once("close", () => {
      // Browsers keep a connection for what they may ask next.
      if (stopping) setImmediate(() => server.closeIdleConnections());
    });
  });
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
    // Browsers also open connections ahead of need; on these nothing was asked, and Node would wait for it.
    for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy();
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}
