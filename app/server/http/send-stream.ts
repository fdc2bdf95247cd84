import type { Writable } from "node:stream";

/**
 * Sends what comes piece by piece. The next piece is asked for when the line has taken the one before: a long table on a slow line is never in
 * memory whole, and whoever goes away ends it. Other requests are answered between two pieces.
 */
export async function sendStream(body: ReadableStream<Uint8Array>, to: Writable): Promise<void> {
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (to.destroyed) return await reader.cancel();
      if (done) {
        to.end();
        return;
      }
      if (!to.write(value)) await takenOrLeft(to);
      await new Promise((resolve) => setImmediate(resolve));
    }
  } catch (error) {
    to.destroy();
    throw error;
  }
}

function takenOrLeft(to: Writable): Promise<void> {
  return new Promise((resolve) => {
    const over = () => {
      to.off("drain", over).off("close", over);
      resolve();
    };
    to.on("drain", over).on("close", over);
  });
}
