import type { MeasuredServer } from "./measured-server";
import type { Visitor } from "./visitor";

export interface ExportFigure {
  form: "csv" | "xlsx";
  rows: number;
  bytes: number;
  seconds: number;
  /** Resident memory, and the heap of scripts in it, in megabytes. */
  before: { resident: number; heap: number };
  highest: { resident: number; heap: number };
}

/** Milliseconds between two looks: a few for each piece of an export. */
const LOOK_EVERY = 5;

/** Takes a report while somebody looks at the memory of the server. */
export async function measureExport(server: MeasuredServer, visitor: Visitor, path: string, form: "csv" | "xlsx", rows: number): Promise<ExportFigure> {
  const look = async () => {
    const { megabytes, heapMegabytes } = await server.usage();
    return { resident: megabytes, heap: heapMegabytes };
  };
  const before = await look();
  const highest = { ...before };
  const begun = performance.now();
  let isTaken = false;
  const taking = visitor.get(`${path}&form=${form}`).finally(() => (isTaken = true));
  while (!isTaken) {
    const { resident, heap } = await look();
    highest.resident = Math.max(highest.resident, resident);
    highest.heap = Math.max(highest.heap, heap);
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
  }
  const answer = await taking;
  const seconds = (performance.now() - begun) / 1000;
  if (answer.status !== 200) throw new Error(`${path} was answered with ${String(answer.status)}`);
  if (form === "csv" && answer.body.toString().split("\r\n").length - 2 !== rows) throw new Error(`${path} has another number of rows than ${String(rows)}`);
  return { form, rows, bytes: answer.body.length, seconds, before, highest };
}
