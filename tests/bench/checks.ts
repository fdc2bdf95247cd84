import { existsSync, readdirSync } from "node:fs";
import { fastestOf, type Measured, measured } from "./in-process";

const SIZES = [1_000, 10_000, 100_000, 1_000_000];
/** What a check may take: while an author waits, and at the start of a server. */
const TARGETS: Record<number, { seconds: number; megabytes: number | null }> = { 100_000: { seconds: 3, megabytes: 500 }, 1_000_000: { seconds: 40, megabytes: null } };
const SHIPPED = { seconds: 0.5, megabytes: null };
const PATIENCE = 120;
const GRAPH_PATIENCE = 60;

/** How long a whole check takes, and how it grows. */
export const title = "Checking scenarios";

/** @returns the section as Markdown. */
export async function bench(say: (line: string) => void): Promise<string> {
  const names = readdirSync("scenarios").filter((name) => existsSync(`scenarios/${name}/scenario.yaml`)).sort();
  const shipped: string[][] = [];
  for (const name of names) {
    say(`scenario ${name} …`);
    const run = await fastestOf(5, () => measured("measure-check.ts", ["file", `scenarios/${name}/scenario.yaml`], PATIENCE));
    shipped.push([name, ...cells(run), verdict(run, SHIPPED)]);
  }
  const sizes: string[][] = [];
  const graphs: string[][] = [];
  let before: Measured | null = null;
  let patient = true;
  for (const size of SIZES) {
    say(`${String(size)} states …`);
    const run: Measured | null = await fastestOf(size < 1_000_000 ? 3 : 1, () => measured("measure-check.ts", ["synthetic", String(size)], PATIENCE));
    const growth: string = before === null || run === null ? "–" : `${ratio(run.states, before.states)} × states, ${ratio(run.seconds, before.seconds)} × time`;
    sizes.push([count(size), ...cells(run), growth, verdict(run, TARGETS[size])]);
    before = run;
    say(`  with xstate/graph${patient ? " …" : " left out: a smaller one took too long"}`);
    const graph: Measured | null = patient ? await measured("measure-graph.ts", [String(size)], GRAPH_PATIENCE) : null;
    graphs.push([count(size), ...(patient && graph === null ? ["–", `over ${String(GRAPH_PATIENCE)}, or out of memory`, "–"] : patient ? cells(graph) : ["–", "not tried", "–"])]);
    patient &&= graph !== null;
  }
  return [
    "One whole check: reading the YAML, compiling, exploring, and every rule. Each in a process of its own that has checked nothing before; seconds",
    "without starting the program, peak memory (RSS) of the whole process. The fastest of several runs.",
    "",
    table(["scenario", "states", "s", "MB", `target: ${String(SHIPPED.seconds)} s`], shipped),
    "",
    "Synthetic scenarios: every decision is remembered to the end (tests/bench/synthetic.ts). The budget of `scenario check` and of the server is",
    "500,000 states in each mode; it is raised here.",
    "",
    table(["made for", "states", "s", "MB", "growth", "target"], sizes),
    "",
    `Beside it \`getShortestPaths\` of xstate/graph on the same stories, with ${String(GRAPH_PATIENCE)} seconds at most. It only finds the states and the way to each, and tells`,
    "more of them apart, because what no condition asks for is part of its states too.",
    "",
    table(["made for", "its states", "s", "MB"], graphs),
  ].join("\n");
}

function verdict(run: Measured | null, target: { seconds: number; megabytes: number | null } | undefined): string {
  if (target === undefined) return "–";
  const words = `${String(target.seconds)} s${target.megabytes === null ? "" : `, ${String(target.megabytes)} MB`}`;
  const met = run !== null && run.seconds <= target.seconds && (target.megabytes === null || run.megabytes <= target.megabytes);
  return `${words}: ${met ? "met" : "**missed**"}`;
}

function cells(run: Measured | null): string[] {
  return run === null ? ["–", `over ${String(PATIENCE)}, or out of memory`, "–"] : [count(run.states), run.seconds.toFixed(2), run.megabytes.toFixed(0)];
}

function ratio(now: number, before: number): string {
  return (now / before).toFixed(1);
}

function count(number: number): string {
  return number.toLocaleString("en-GB");
}

function table(head: string[], rows: string[][]): string {
  return [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}
