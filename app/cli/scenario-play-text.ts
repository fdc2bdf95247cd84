import type { DebriefView } from "../domain/attempt/debrief-view";
import type { AttemptView } from "../domain/attempt/scene-view";
import type { Block } from "../domain/scenario/prose";
import type { Source } from "../domain/standards/source";

const LEVELS = ["harmful", "weak", "acceptable", "expert"] as const;

export function viewToText(view: AttemptView): string {
  const { frame } = view;
  const head = [frame.at, frame.place, frame.speaks].filter((part) => part !== null).join(" · ");
  switch (view.kind) {
    case "text":
      return `\n── ${head}\n${blocks(view.text)}\n`;
    case "decision":
      return `\n── ${head}\n${blocks(view.text)}${view.text.length > 0 ? "\n" : ""}\n${view.ask}\n${view.choices.map(({ id, text }, index) => `  ${index + 1}. ${text}  [${view.scene}.${id}]`).join("\n")}\n`;
    case "feedback":
      return `\n> ${view.said}\n\n${blocks(view.why)}\n${view.critical.map((text) => `Critical error: ${text}\n`).join("")}${view.rated.map(({ competency, rating }) => `  ${competency}: ${LEVELS[rating]}`).join("\n")}\n  Sources: ${cites(view.sources)}\n`;
    case "ended":
      return `\n══ ${view.title} (${view.verdict} ending)\n${blocks(view.text)}\n${view.support === null ? "" : `\n${view.support}\n`}`;
  }
}

export function debriefToText(debrief: DebriefView): string {
  const decisions = debrief.decisions.map((decision) => {
    const lines = [`\n${decision.number}. ${decision.at ?? ""} ${decision.ask}`, `   You: ${decision.chosen.text}${decision.chosen.level === null ? "" : ` (${LEVELS[decision.chosen.level]})`}`];
    if (decision.expert !== null) lines.push(`   Expert path: ${decision.expert.text}`);
    for (const error of decision.critical) lines.push(`   Critical error: ${error}`);
    if (decision.closed.length > 0) lines.push(`   Out of reach from here on: ${decision.closed.join(", ")}`);
    if (decision.lostBest) lines.push("   After this, the best ending was out of reach.");
    lines.push(`   Sources: ${cites(decision.sources)}`);
    return lines.join("\n");
  });
  const competencies = debrief.competencies.map(({ name, levels }) => `  ${name}: ${levels.length === 0 ? "not exercised" : levels.map(({ decision, rating }) => `${decision} ${LEVELS[rating]}`).join(", ")}`);
  return [
    `\nDebrief: ${debrief.scenario.title} ${debrief.scenario.version}`,
    `Ending: ${debrief.ending.title}`,
    "\nYour path", ...decisions,
    `\nExpert path\n  ${debrief.expertPath.map(({ option }, index) => `${index + 1}. ${option.text}`).join("\n  ")}\n  Ending: ${debrief.expertEnding.title}`,
    `\nCompetencies (${debrief.key === "author" ? "the author's view" : "a panel's key"})`, ...competencies,
    `\nQuestions\n${debrief.questions.map(({ text }) => `  ${text}`).join("\n")}`,
    `\nSources\n${debrief.sources.map(({ instrument, number, summary }) => `  ${instrument.short} ${number}: ${summary.replace(/\s+/gu, " ").trim()}`).join("\n")}\n`,
  ].join("\n");
}

function blocks(prose: Block[]): string {
  const spans = (parts: { text: string }[]) => parts.map(({ text }) => text).join("");
  return prose.map((block) => (block.kind === "paragraph" ? spans(block.spans) : block.items.map((item, index) => `  ${block.ordered ? `${index + 1}.` : "-"} ${spans(item)}`).join("\n"))).join("\n\n");
}

function cites(sources: Source[]): string {
  return sources.map(({ instrument, number }) => `${instrument.short} ${number}`).join(", ");
}
