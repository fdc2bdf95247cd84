import type { DebriefView, DecisionInDebrief } from "../../domain/attempt/debrief-view";
import type { Block } from "../../domain/scenario/prose";
import type { Source } from "../../domain/standards/source";

/** The words around a debrief in plain text; from the message catalogue. */
export interface DebriefWords {
  title: string;
  version: string;
  ending: string;
  yourPath: string;
  you: string;
  ranOut: string;
  expertPath: string;
  critical: string;
  lostBest: string;
  closed: string;
  note: string;
  competencies: string;
  authorKey: string;
  panelKey: string;
  notExercised: string;
  decision: string;
  questions: string;
  sources: string;
  ifTold: string;
  ifToldLead: string;
  beforeDecision: string;
  to: string;
  alsoPossible: string;
  leadsTo: string;
  readsOtherwise: string;
  sameChoices: string;
  neverMet: string;
  notPossible: string;
  nothingElse: string;
  endings: string;
  tour: string;
  endingMet: Readonly<Record<"this" | "reached" | "open" | "never", string>>;
  levels: readonly [string, string, string, string];
}

/** A debrief as plain text of at most 100 characters a line where the words allow: for the terminal, and to keep. */
export function debriefToText(view: DebriefView, words: DebriefWords): string {
  const isTour = view.endingsBySeat.parts[0]?.seat === "tour";
  const sections = [
    [`${words.title}: ${view.scenario.title} (${words.version} ${view.scenario.version})`, `${words.ending}: ${view.ending.title}`, blocksToText(view.ending.text)],
    [words.yourPath.toUpperCase(), ...view.decisions.map((decision) => decisionToText(decision, words, isTour ? ` (${decision.by.seat})` : ""))],
    [words.expertPath.toUpperCase(), ...view.expertPath.map(({ ask, option }, index) => `${index + 1}. ${ask}\n   ${option.text}`), `${words.ending}: ${view.expertEnding.title}`],
    [words.competencies.toUpperCase(), view.key === "author" ? words.authorKey : words.panelKey, ...view.competencies.map(({ name, levels }) => `${name}: ${levels.length === 0 ? words.notExercised : levels.map(({ decision, rating }) => `${words.decision} ${decision} ${words.levels[rating]}`).join(", ")}`)],
    ...ifToldToText(view, words),
    [words.endings.toUpperCase(), ...endingsToText(view, words)],
    [words.questions.toUpperCase(), ...view.questions.map(({ text, answer }) => (answer === "" ? text : `${text}\n   ${answer}`))],
    [words.sources.toUpperCase(), ...view.sources.map((source) => `${sourceToText(source)}: ${source.summary.replace(/\s+/gu, " ").trim()}`)],
  ];
  return `${sections.map((lines) => lines.filter((line) => line !== "").join("\n\n")).join("\n\n\n")}\n`.split("\n").map(wrap).join("\n");
}

function decisionToText(decision: DecisionInDebrief, words: DebriefWords, asSeat: string): string {
  const { chosen, expert } = decision;
  return [
    `${decision.number}. ${decision.at === null ? "" : `${decision.at}. `}${decision.ask}`,
    `   ${decision.byClock ? words.ranOut : decision.by.held ? `${words.you}${asSeat}` : decision.by.seat}: ${chosen.text}${chosen.level === null || !decision.by.held ? "" : ` (${words.levels[chosen.level]})`}`,
    ...chosen.why.map((block) => `   ${blocksToText([block])}`),
    ...(expert === null ? [] : [`   ${words.expertPath}: ${expert.text}`]),
    ...decision.critical.map((error) => `   ${words.critical}: ${error}`),
    ...(decision.lostBest ? [`   ${words.lostBest}`] : []),
    ...(decision.closed.length === 0 ? [] : [`   ${words.closed}: ${decision.closed.join(", ")}`]),
    ...(decision.differs === null ? [] : [`   ${words.note}: ${decision.differs}`]),
    `   ${words.sources}: ${decision.sources.map(sourceToText).join(", ")}`,
  ].join("\n");
}

function ifToldToText({ ifTold: { told, same } }: DebriefView, words: DebriefWords): string[][] {
  if (told.length === 0 && same.length === 0) return [];
  const entries = told.map(({ fact, by, you, decision, also, readsAt, grave, leads }) =>
    [
      `${by.seat}${you === null ? "" : ` ${words.to} ${you.seat}`}, ${words.beforeDecision} ${decision}: ${fact}`,
      ...also.map(({ ask, text, leadsTo }) => `   ${words.alsoPossible} (${ask}): ${text}${leadsTo === null ? "" : `\n   ${words.leadsTo}: ${leadsTo}`}`),
      ...(readsAt.length === 0 ? [] : [`   ${[words.readsOtherwise, ...readsAt.filter((at) => at !== "")].join(", ")}`]),
      ...grave.map((error) => `   ${words.critical}: ${error}`),
      ...(leads === null ? [] : [`   ${leads.kind === "ending" ? `${words.sameChoices}: ${leads.title}` : leads.kind === "asked" ? `${words.neverMet}: ${leads.ask}` : `${words.notPossible} (${leads.ask}): ${leads.text}`}`]),
    ].join("\n"),
  );
  return [[words.ifTold.toUpperCase(), words.ifToldLead, ...entries, ...(same.length === 0 ? [] : [`${words.nothingElse}: ${same.join(" ")}`])]];
}

function endingsToText({ endingsBySeat: { parts, endings } }: DebriefView, words: DebriefWords): string[] {
  const seatOf = (index: number) => {
    const seat = parts[index]?.seat ?? "tour";
    return seat === "tour" ? words.tour : seat.seat;
  };
  const metAs = (met: DebriefView["endingsBySeat"]["endings"][number]["from"][number]) => (typeof met === "string" ? words.endingMet[met] : `${words.endingMet.reached} ${met.endedAt.slice(0, 10)}`);
  return endings.map(({ title, from }) => [title, ...from.map((met, index) => `   ${seatOf(index)}: ${metAs(met)}`)].join("\n"));
}

export function blocksToText(blocks: Block[]): string {
  const words = (spans: { text: string }[]) => spans.map(({ text }) => text).join("");
  return blocks.map((block) => (block.kind === "paragraph" ? words(block.spans) : block.items.map((item, index) => `${block.ordered ? `${index + 1}.` : "-"} ${words(item)}`).join("\n"))).join("\n\n");
}

export function sourceToText({ instrument, number }: Source): string {
  return `${instrument.short} ${number}`;
}

const WIDTH = 100;

function wrap(line: string): string {
  const indent = /^\s*/u.exec(line)?.[0] ?? "";
  const lines = [indent];
  for (const word of line.trim().split(/ +/u)) {
    const last = lines[lines.length - 1] ?? "";
    if (last.trim() !== "" && last.length + 1 + word.length > WIDTH) lines.push(`${indent}${word}`);
    else lines[lines.length - 1] = last.trim() === "" ? `${last}${word}` : `${last} ${word}`;
  }
  return lines.join("\n");
}
