import { errorFields } from "./error-fields";
import type { Log } from "./log";

const AFTER_THE_ANSWER = 100;

/** Does something when the answer has gone out, so that how long the answer took says nothing about it. A failure goes to the log. */
export function afterwards({ log }: { log: Log }, task: () => Promise<void>): void {
  setTimeout(() => {
    task().catch((error: unknown) => {
      log.error(errorFields(error), "what was to be done after an answer failed");
    });
  }, AFTER_THE_ANSWER);
}
