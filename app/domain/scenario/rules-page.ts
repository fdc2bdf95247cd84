import { RULES } from "./rules";

/** The documentation of every rule in Markdown, made from the table that the checks use: docs/checks.md. */
export function rulesPage(): string {
  const rules = Object.entries(RULES);
  const numbers = [...new Set(rules.map(([, { check }]) => check))].sort((a, b) => a - b);
  const sections = numbers.map((number) => {
    const entries = rules.filter(([, { check }]) => check === number).map(([id, rule]) =>
      [`### \`${id}\` (${rule.level})`, `**${rule.title}.** ${rule.meaning}`, `\`\`\`yaml\n${rule.example}\n\`\`\``, `Repair: ${rule.repair}`].join("\n\n"),
    );
    return [`## Check ${number}: ${CHECKS[number] ?? ""}`, ...entries].join("\n\n");
  });
  return `${[INTRODUCTION, ...sections].join("\n\n")}\n`;
}

const CHECKS: Record<number, string> = {
  1: "shape, keys and ids",
  2: "where things lead",
  3: "names, values, ratings",
  4: "what is remembered",
  5: "ways in and out, ignoring values",
  6: "ways in and out, with values",
  7: "traps",
  8: "cycles",
  9: "points of no return",
  10: "what must never and what must always be possible",
  11: "the expert path",
  12: "pass marks",
  13: "choices that make no difference",
  14: "cues of the answer",
  15: "seats without anything to decide",
  16: "joint scenes and scripts",
  17: "who knows what",
  18: "translations",
  19: "plain words, fair words, notes, alternatives to pictures and sounds",
  20: "walks",
  21: "odds",
};

const INTRODUCTION = `# What a scenario is checked for

<!-- Made from app/domain/scenario/rules.ts; a test keeps it in step (npx vitest run app/domain/scenario/rules-page -u). -->

\`npx throughcare scenario check PATH\` applies every rule below; the server applies the same ones before it offers a scenario to
anybody. Each fault names its file, line and column, its rule, and where there is one the shortest list of choices that shows it:
paste it into \`npx throughcare scenario play PATH --choices …\`.

An **error** keeps the scenario from learners. A **warning** is mended, or explained in the file under
\`checks: explain:\` with the rule, the place and a reason. **Information** is for reading. A scenario is *verified* when it has no
error, and *clean* when it has no unexplained warning either. Where more states can be reached than the budget allows, the answer is
"not verified", never "verified".

Check 18 is about the files of translations that lie beside a scenario (see [translating.md](translating.md)); what it finds says nothing
against the scenario itself.

Check 21 (what becomes of people who choose at random) is information: \`scenario check --json\` carries the odds of each ending, their entropy
and the minutes of play for each mode, \`--odds\` prints them. The odds are exact where the story cannot go round, and counted over seeded
plays where it can.

Check 22 is about the program, not about one scenario: \`npm test\` plays every shipped scenario in every mode, and hundreds of random ones, in
the machine that learners play (XState) and in the representation that is checked here: all shortest ways and many random plays, with the
machine put to sleep as JSON and woken at every step. After each event both must stand alike
(app/domain/scenario/machine.test.ts, tests/content/machine.test.ts). That the odds agree with playing out everything is tested there too
(odds.test.ts, chances.test.ts).`;
