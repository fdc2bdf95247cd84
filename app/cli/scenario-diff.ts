import { Command } from "commander";
import { type Move, moveOf } from "../domain/attempt/move";
import { logOfWalk } from "../domain/attempt/walk-log";
import { type ChangeClass, type Diff, diffOf } from "../domain/scenario/diff";
import { modeOf, type Representation } from "../domain/scenario/representation";
import { compiledAt } from "./scenario-compiled";

interface Walked {
  walk: string;
  events: number;
  move: Move;
}

export function scenarioDiffCommand(): Command {
  return new Command("diff")
    .description("what changed in meaning from version A to version B (text, additive, structural), and what becomes of learners on the way")
    .argument("<a>", "the earlier scenario.yaml, or its folder")
    .argument("<b>", "the later one")
    .option("--json", "print one JSON object instead of lines")
    .action((a: string, b: string, options: { json?: true }) => {
      const [{ representation: from }, { representation: to }] = [compiledAt(a), compiledAt(b)];
      if (from.scenario !== to.scenario) throw new Error(`${a} is the scenario "${from.scenario}" and ${b} is "${to.scenario}"; versions of one scenario can be compared`);
      const diff = diffOf(from, to);
      const walks = from.checks.walks.map(({ id, mode, choices }): Walked => {
        const events = logOfWalk(from, choices, modeOf(from, mode));
        return { walk: id, events: events.length, move: moveOf(from, to, diff, events, mode) };
      });
      const json = { scenario: from.scenario, from: from.version, to: to.version, ...diff, learners: OUTCOMES[diff.class ?? "none"], walks };
      process.stdout.write(options.json ? `${JSON.stringify(json, null, 2)}\n` : toText(from, to, diff, walks));
    });
}

const OUTCOMES: Record<ChangeClass | "none", Move["kind"] | null> = { none: null, text: "moved", additive: "replayed", structural: "pinned" };

const MEANINGS: Record<ChangeClass, string> = {
  text: "Learners on the way can go on with the new texts, where they are; the log notes it.",
  additive: "Learners on the way can go on in the new version: their log is replayed in it and must come to the same place.",
  structural: "Learners on the way stay on the version in which they began, except where a migration takes their log along; whoever starts afterwards gets the new one. Results of the two are never pooled.",
};

function toText(from: Representation, to: Representation, diff: Diff, walks: Walked[]): string {
  const title = `${from.scenario} ${from.version} → ${to.version}`;
  if (diff.class === null) return `${title}: no difference\n`;
  const lines = diff.differences.map((one) => `  ${one.class.padEnd(10)}  ${one.path}\n              ${one.words}\n`);
  const number = from.version === to.version ? `Both say version ${from.version}; a published version never changes, so give the later one another number.\n` : "";
  return `${title}: ${diff.class}\n${lines.join("")}${number}\n${MEANINGS[diff.class]}\n${walksToText(walks)}`;
}

function walksToText(walks: Walked[]): string {
  const pinned = walks.filter(({ move }) => move.kind === "pinned");
  const lines = pinned.map(({ walk, events, move }) => `  ${walk}: ${move.kind === "pinned" && move.seq !== null ? `event ${String(move.seq)} of ${String(events)} differs. ${move.reason}` : `none of its ${String(events)} events differs, but what could have come does`}\n`);
  const going = walks.length - pinned.length;
  const counted = walks.length === 0 ? "" : `Of ${String(walks.length)} walks, learners on ${String(going)} go on in the new version${pinned.length === 0 ? "" : `; on the others they stay`}.\n`;
  return counted + lines.join("");
}
