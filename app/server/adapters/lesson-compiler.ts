import { Worker } from "node:worker_threads";
import type { CompiledLesson } from "./compile-lesson";

export interface LessonCompiler {
  /** One lesson at a time, in the order in which they were asked for. */
  compile(markdown: string): Promise<CompiledLesson>;
}

/** Seconds for one lesson; an ordinary one takes a few hundredths. */
const DEADLINE = 10;
/** Starting the thread is not the author's doing. */
const START_DEADLINE = 60;
const MEMORY_MB = 512;

/**
 * Compiles in a thread of its own, so that the server answers meanwhile. A lesson that takes longer than its deadline, or more
 * memory, is refused and the thread ended with it. When nothing is waiting the thread ends: it is needed at starts only.
 */
export function lessonCompiler({ deadline = DEADLINE } = {}): LessonCompiler {
  let thread: Thread | null = null;
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();
  const end = async () => {
    const ended = thread;
    thread = null;
    await ended?.end();
  };
  const compile = async (markdown: string): Promise<CompiledLesson> => {
    try {
      thread ??= await startThread();
      const answer = await thread.ask(markdown, deadline);
      if (answer.compiled !== undefined) return answer.compiled;
      throw new Error(`A lesson could not be compiled: ${answer.problem ?? "the thread said nothing"}`);
    } catch (error) {
      await end();
      if (!(error instanceof OutOfBounds)) throw error;
      return { ok: false, faults: [{ rule: "too-slow", line: 1, column: 1, message: `The lesson needs more than ${error.message}. Shorten it, or divide it into two.` }] };
    }
  };
  return {
    compile: (markdown) => {
      waiting += 1;
      const answer = last.then(() => compile(markdown));
      last = answer
        .catch(() => undefined)
        .then(async () => {
          waiting -= 1;
          if (waiting === 0) await end();
        });
      return answer;
    },
  };
}

interface Answer {
  compiled?: CompiledLesson;
  problem?: string;
}

interface Thread {
  ask(markdown: string, seconds: number): Promise<Answer>;
  end(): Promise<unknown>;
}

class OutOfBounds extends Error {}

async function startThread(): Promise<Thread> {
  const worker = new Worker(new URL("./lesson-compile-worker.mjs", import.meta.url), { execArgv: [], resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } });
  let pending: { resolve(answer: Answer): void; reject(error: unknown): void } | null = null;
  const next = (seconds: number): Promise<Answer> =>
    new Promise<Answer>((resolve, reject) => {
      const timer = setTimeout(() => {
        reject(new OutOfBounds(`${String(seconds)} seconds`));
      }, seconds * 1000);
      pending = {
        resolve: (answer) => {
          clearTimeout(timer);
          resolve(answer);
        },
        reject: (error) => {
          clearTimeout(timer);
          reject(error instanceof Error ? error : new Error(String(error)));
        },
      };
    });
  worker.on("message", (answer: Answer) => pending?.resolve(answer));
  worker.on("error", (error) => pending?.reject("code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY" ? new OutOfBounds(`${String(MEMORY_MB)} MB`) : error));
  worker.on("exit", (code) => pending?.reject(new Error(`The thread that compiles lessons ended (${String(code)})`)));
  await next(START_DEADLINE);
  return {
    ask: (markdown, seconds) => {
      const answer = next(seconds);
      worker.postMessage(markdown);
      return answer;
    },
    end: () => worker.terminate(),
  };
}
