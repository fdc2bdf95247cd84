import { Command, InvalidArgumentError } from "commander";
import { readEnvironment } from "../server/adapters/environment";
import { silentLog } from "../server/adapters/log";
import { openWorld } from "../server/open-world";
import { loadSyntheticWorld, type SyntheticSize } from "../server/people/load-synthetic-world.server";
import { syncScenarios } from "../server/scenarios/sync-scenarios.server";
import { programDir } from "./program-dir";

interface SeedOptions extends Omit<SyntheticSize, "attempts"> {
  attempts?: number;
}

const REFUSALS = {
  "in-use": "real people live in this database: give an empty DATA_DIR",
  "loaded-before": "this world was loaded before: give another --seed, or an empty DATA_DIR",
  "no-scenario": "no scenario is offered, and so nobody could have played one: throughcare scenario check says why",
} as const;

/** A large world for load tests. */
export function seedCommand(): Command {
  return new Command("seed")
    .description("a large synthetic world for load tests, the same again for the same --seed; refused where real people live")
    .requiredOption("--learners <n>", "how many people", atLeastOne)
    .requiredOption("--agencies <n>", "in how many agencies", atLeastOne)
    .option("--attempts <n>", "how many attempts they have made (default: ten for each)", wholeNumber)
    .option("--seed <s>", "a number that decides everything but the password", wholeNumber, 1)
    .addHelpText("after", "\nDATA_DIR says where. All of these people have one password, which is made anew and printed at the end.")
    .action(async ({ learners, agencies, seed, attempts = learners * 10 }: SeedOptions) => {
      const environment = readEnvironment(programDir);
      if (!environment.ok) throw new Error(environment.problems.join("\n"));
      const opened = openWorld(environment.env, programDir, silentLog);
      if (!opened.ok) throw new Error(opened.problem);
      const { world } = opened;
      await syncScenarios(world);
      const outcome = await loadSyntheticWorld(world, { learners, agencies, attempts, seed }, (done) => process.stderr.write(done % 5000 === 0 ? `${String(done)} of ${String(attempts)} attempts\n` : ""));
      await world.db.$disconnect();
      if (outcome.kind !== "loaded") throw new Error(`nothing was made: ${REFUSALS[outcome.kind]}`);
      process.stdout.write(`${String(learners)} people in ${String(agencies)} agencies, ${String(attempts)} attempts with ${String(outcome.events)} events. All sign in with the password ${outcome.password}, the first as ${outcome.firstAccount}\n`);
    });
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number > 10_000_000) throw new InvalidArgumentError("a whole number up to 10,000,000");
  return number;
}

function atLeastOne(text: string): number {
  const number = wholeNumber(text);
  if (number === 0) throw new InvalidArgumentError("at least 1");
  return number;
}
