import { parentPort } from "node:worker_threads";
import { compileLesson } from "./compile-lesson";

/** What a thread of its own does: one lesson after another, as they are asked for. */
parentPort?.on("message", (markdown: string) => {
  compileLesson(markdown).then(
    (compiled) => parentPort?.postMessage({ compiled }),
    (error: unknown) => parentPort?.postMessage({ problem: error instanceof Error ? error.message : String(error) }),
  );
});
parentPort?.postMessage({ ready: true });
