import { percentile } from "./load";
import { CONNECTIONS, type Measured, type ServerFigures } from "./server";
import { count, table } from "./table";

/** A figure that must not be exceeded, beside what people use today. */
interface Figure {
  what: string;
  value: number;
  digits: number;
  unit: string;
  target: number;
  php: string;
}

/** The section of docs/bench.md. */
export function serverSection(figures: ServerFigures): string {
  const { size, pages, weights } = figures;
  return [
    `The built server as a process of its own, on a fresh database with ${count(size.learners)} people and ${count(size.attempts)} attempts (\`throughcare seed\`), and beside it in the same run a bare \`node:http\``,
    "server that answers with as many bytes. CPU is what the server's process used in all of its threads, by its own `process.cpuUsage`, asked over a channel between",
    "processes; the load comes from another process over kept connections and does not count, but shares the machine's cores. A decision step is the form and the page",
    "after it, choices and readings in turn, through whole stories; its requests and latencies are single. Pages are compressed as for a browser, memory is given back as",
    "docs/running/throughcare.service sets it.",
    "",
    "Beside it what a widely used PHP learning platform takes on the same class of machine.",
    "",
    table(["figure", "measured", "target", "", "the PHP platform"], figuresOf(figures).map(rowOf)),
    "",
    table(
      ["page", "connections", "requests/s", "p50 ms", "p99 ms", "CPU ms", "bare: CPU ms", "multiple", "bare: requests/s"],
      pages.flatMap((page) => page.loads.map((_, index) => loadRow(page, index))),
    ),
    "",
    "Weight in Chromium: bytes over the line with all headers, opened with nothing kept (cold) and again (warm). \"Ours\" is script without the framework (React, Remix).",
    "",
    table(
      ["page", "cold kB", "cold requests", "script kB", "ours kB", "warm kB", "warm requests"],
      weights.map(({ name, cold, warm }) => [name, cold.kilobytes.toFixed(1), String(cold.requests), cold.scriptKilobytes.toFixed(1), cold.ownScriptKilobytes.toFixed(1), warm.kilobytes.toFixed(1), String(warm.requests)]),
    ),
    "",
    `Memory (RSS): ${figures.megabytes.begun.toFixed(0)} MB after the start, ${figures.megabytes.after.toFixed(0)} MB after all of the load above. First answer, a whole page: ${seconds(figures.firstAnswerMs.first)} s after the process`,
    `of a newly built program starts, which checks every scenario anew; ${seconds(figures.firstAnswerMs.next)} s at the next start.`,
  ].join("\n");
}

function figuresOf({ pages, weights, megabytes, firstAnswerMs }: ServerFigures): Figure[] {
  const measured = pages.filter(({ page }) => page.target !== null);
  const heaviest = (of: (weight: ServerFigures["weights"][number]) => number) => Math.max(...weights.map(of));
  return [
    ...measured.map((one) => ({ what: `${one.page.name}, CPU at ${String(CONNECTIONS[1])} connections`, value: one.loads[1]?.cpuMs ?? 0, digits: 2, unit: "ms", target: one.page.target ?? 0, php: one.page.isStep === true ? "90 ms" : "42-49 ms" })),
    ...measured.map((one) => ({ what: `${one.page.name}, p99 at ${String(CONNECTIONS[2])} connections`, value: percentileOf(one, 2, 0.99), digits: 0, unit: "ms", target: 150, php: "–" })),
    { what: "cold learner page, the heaviest", value: heaviest(({ cold }) => cold.kilobytes), digits: 1, unit: "kB", target: 170, php: "1,250 kB" },
    { what: "its requests, at most", value: heaviest(({ cold }) => cold.requests), digits: 0, unit: "", target: 12, php: "24" },
    { what: "script in all, at most", value: heaviest(({ cold }) => cold.scriptKilobytes), digits: 1, unit: "kB", target: 125, php: "–" },
    { what: "script of ours, at most", value: heaviest(({ cold }) => cold.ownScriptKilobytes), digits: 1, unit: "kB", target: 45, php: "–" },
    { what: "memory after load", value: megabytes.after, digits: 0, unit: "MB", target: 200, php: "260 MB" },
    { what: "first answer, first start of a build", value: firstAnswerMs.first / 1000, digits: 2, unit: "s", target: 2, php: "–" },
    { what: "first answer, later starts", value: firstAnswerMs.next / 1000, digits: 2, unit: "s", target: 2, php: "–" },
  ];
}

function rowOf({ what, value, digits, unit, target, php }: Figure): string[] {
  const written = (number: number) => `${number.toFixed(digits)}${unit === "" ? "" : ` ${unit}`}`;
  return [what, written(value), `${String(target)}${unit === "" ? "" : ` ${unit}`}`, value <= target ? "met" : `**missed by ${written(value - target)}**`, php];
}

function loadRow(measured: Measured, index: number): string[] {
  const { load, cpuMs, bareCpuMs, barePerSecond } = measured.loads[index] as Measured["loads"][number];
  return [
    index === 0 ? `${measured.page.name} (${(measured.bytes / 1000).toFixed(1)} kB)` : "", String(CONNECTIONS[index]), count(Math.round(load.requests / load.seconds)),
    percentileOf(measured, index, 0.5).toFixed(1), percentileOf(measured, index, 0.99).toFixed(1), cpuMs.toFixed(2), bareCpuMs.toFixed(3), `${(cpuMs / bareCpuMs).toFixed(0)} ×`, count(Math.round(barePerSecond)),
  ];
}

function percentileOf({ loads }: Measured, index: number, share: number): number {
  const load = loads[index]?.load;
  return load === undefined ? 0 : percentile(load, share);
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(2);
}
