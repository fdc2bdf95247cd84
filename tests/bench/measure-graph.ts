import { getShortestPaths } from "xstate/graph";
import { scenarioMachine } from "../../app/domain/scenario/machine";
import { representationOf } from "../../app/domain/scenario/testing/scenario-builder";
import { synthetic } from "./synthetic";

/** The same story explored by xstate/graph: only which states there are and the way to each, none of the checks. Prints one line of JSON. */
const machine = scenarioMachine(representationOf(synthetic(Number(process.argv[2])).source));
const begun = performance.now();
const paths = getShortestPaths(machine);
const seconds = (performance.now() - begun) / 1000;
process.stdout.write(JSON.stringify({ states: paths.length, seconds, megabytes: process.resourceUsage().maxRSS / 1024 }));
