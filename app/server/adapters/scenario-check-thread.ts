import { parentPort, workerData } from "node:worker_threads";
import { checkScenario } from "../../domain/scenario/check";
import type { CompileInput } from "../../domain/scenario/compile";

/** What a thread of its own does: one check. */
parentPort?.postMessage(checkScenario(workerData as CompileInput));
