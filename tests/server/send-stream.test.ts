import { Writable } from "node:stream";
import { expect, test } from "vitest";
import { sendStream } from "../../app/server/http/send-stream";

/** A report of so many pieces, which counts those that were asked for. */
function report(pieces: number) {
  const seen = { asked: 0, ended: false };
  const body = new ReadableStream<Uint8Array>(
    {
      pull: (controller) => {
        if (seen.asked === pieces) controller.close();
        else controller.enqueue(Buffer.from(`piece ${String(++seen.asked)};`));
      },
      cancel: () => {
        seen.ended = true;
      },
    },
    { highWaterMark: 0 },
  );
  return { body, seen };
}

/** A line that takes one piece whenever it is told to. */
function slowLine() {
  const taken: string[] = [];
  const waiting: (() => void)[] = [];
  const line = new Writable({
    highWaterMark: 1,
    write: (piece: Buffer, _, done) => {
      waiting.push(() => {
        taken.push(piece.toString());
        done();
      });
    },
  });
  return { line, taken, take: () => waiting.shift()?.() };
}

async function whileNothingIsTaken(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

test("a slow line is sent the next piece when it has taken the one before, and all of them once", async () => {
  const [{ body, seen }, { line, taken, take }] = [report(5), slowLine()];
  const sent = sendStream(body, line);
  for (let piece = 1; piece <= 5; piece += 1) {
    await whileNothingIsTaken();
    expect(seen.asked).toBe(piece);
    take();
  }
  await sent;
  expect(taken).toEqual(["piece 1;", "piece 2;", "piece 3;", "piece 4;", "piece 5;"]);
  expect(line.writableEnded).toBe(true);
});

test("whoever goes away in the middle ends the report", async () => {
  const [{ body, seen }, { line, take }] = [report(5), slowLine()];
  const sent = sendStream(body, line);
  await whileNothingIsTaken();
  take();
  await whileNothingIsTaken();
  line.destroy();
  await sent;
  expect(seen).toEqual({ asked: 3, ended: true });
});

test("a report that fails in the middle cuts the answer off, so that nobody takes half of it for all", async () => {
  const { line, take } = slowLine();
  const body = new ReadableStream<Uint8Array>({ pull: () => Promise.reject(new Error("the disk is full")) }, { highWaterMark: 0 });
  take();
  await expect(sendStream(body, line)).rejects.toThrow("the disk is full");
  expect([line.destroyed, line.writableEnded]).toEqual([true, false]);
});
