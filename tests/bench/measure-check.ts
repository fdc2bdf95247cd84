import { readFileSync } from "node:fs";
import { checkScenario } from "../../app/domain/scenario/check";
import { synthetic } from "./synthetic";

/** One whole check in a process of its own: `synthetic STATES` or `file PATH`. Prints one line of JSON. */
const [, , kind = "", which = ""] = process.argv;
const source = kind === "synthetic" ? synthetic(Number(which)).source : readFileSync(which, "utf8");
const begun = performance.now();
const { states, verified } = checkScenario({ source, file: which, folder: null, cites: null, published: [], budget: 5_000_000 });
const seconds = (performance.now() - begun) / 1000;
if (!verified) throw new Error(`${which} is not verified, so its time says nothing`);
process.stdout.write(JSON.stringify({ states, seconds, megabytes: process.resourceUsage().maxRSS / 1024 }));
