import { fileURLToPath } from "node:url";
import { parentPort } from "node:worker_threads";
import { register } from "tsx/esm/api";

// A thread of its own reads TypeScript by itself: it does not always inherit how the program was started.
register({ tsconfig: fileURLToPath(new URL("../../../tsconfig.json", import.meta.url)) });
const { compileLesson } = await import("./compile-lesson.ts");
parentPort.on("message", (markdown) => {
  compileLesson(markdown).then(
    (compiled) => parentPort.postMessage({ compiled }),
    (error) => parentPort.postMessage({ problem: error instanceof Error ? error.message : String(error) }),
  );
});
parentPort.postMessage({ ready: true });
