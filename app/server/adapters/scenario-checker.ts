import { Worker } from "node:worker_threads";
import { type Checked, checkScenario } from "../../domain/scenario/check";
import type { CompileInput } from "../../domain/scenario/compile";
import { sha256Hex } from "../../domain/scenario/hashes";
import { RULES } from "../../domain/scenario/rules";
import { type KeptChecks, nothingKept } from "./kept-checks";

export interface ScenarioChecker {
  /** Every check, within the full budget. The last answer for each file is kept, because most files are as they were. */
  check(input: CompileInput): Promise<Checked>;
}

/** What takes a few hundredths of a second: less than it takes to start a thread. */
const SMALL = { characters: 20_000, states: 2_000 };
/** Three modes at the budget of 500,000 states need less (docs/bench.md). */
const MEMORY_MB = 3_072;

/**
 * Checks small scenarios at once and others in a thread of their own, so that the server answers meanwhile. A scenario whose check
 * needs more memory than the thread may have is "not verified", and the server lives on.
 */
export function scenarioChecker({ memoryMb = MEMORY_MB, earlier = nothingKept }: { memoryMb?: number; earlier?: KeptChecks } = {}): ScenarioChecker {
  const kept = new Map<string, { key: string; answer: Promise<Checked> }>();
  let last: Promise<unknown> = Promise.resolve();
  // One thread at a time: several at once would share the processors and add up their memory.
  const inTurn: InTurn = (check) => {
    const answer = last.then(check);
    last = answer.catch(() => undefined);
    return answer;
  };
  const answered = async (input: CompileInput, key: string) => {
    const found = earlier.find(input.file, key);
    if (found !== undefined) return found;
    const answer = await checkHereOrThere(input, () => inTurn(() => checkInThread(input, memoryMb)));
    earlier.keep(input.file, key, answer);
    return answer;
  };
  return {
    check: (input) => {
      const key = JSON.stringify([sha256Hex(JSON.stringify([input.source, input.fragments ?? [], [...(input.media ?? [])]])), input.folder, input.published.map(({ version }) => version), [...(input.cites ?? [])]]);
      const before = kept.get(input.file);
      if (before?.key === key) return before.answer;
      const answer = answered(input, key);
      kept.set(input.file, { key, answer });
      answer.catch(() => kept.delete(input.file));
      return answer;
    },
  };
}

type InTurn = (check: () => Promise<Checked>) => Promise<Checked>;

async function checkHereOrThere(input: CompileInput, there: () => Promise<Checked>): Promise<Checked> {
  const characters = [input, ...(input.fragments ?? [])].reduce((sum, { source }) => sum + source.length, 0);
  if (characters <= SMALL.characters) {
    const checked = checkScenario({ ...input, budget: SMALL.states });
    if (!checked.faults.some(({ rule }) => rule === "not-verified")) return checked;
  }
  return there();
}

function checkInThread(input: CompileInput, memoryMb: number): Promise<Checked> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./scenario-check-worker.mjs", import.meta.url), { workerData: input, execArgv: [], resourceLimits: { maxOldGenerationSizeMb: memoryMb } });
    worker.once("message", resolve);
    worker.once("error", (error) => {
      if ("code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY") resolve(tooLarge(input, memoryMb));
      else reject(error);
    });
    // After an answer or an error this says nothing any more.
    worker.once("exit", (code) => reject(new Error(`The check of ${input.file} ended without an answer (${String(code)})`)));
  });
}

function tooLarge({ file }: CompileInput, memoryMb: number): Checked {
  const message = `Checking this scenario needs more than ${String(memoryMb)} MB, so it is not verified. Let fewer variables be read by conditions, or narrow their domains.`;
  return { faults: [{ rule: "not-verified", level: RULES["not-verified"].level, place: { file, line: 1, column: 1 }, path: "scenes", message, counterExample: null }], representation: null, states: null, verified: false, clean: false };
}
