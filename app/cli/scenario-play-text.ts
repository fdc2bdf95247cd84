import type { AttemptView } from "../domain/attempt/scene-view";
import { en } from "../messages/en";
import { blocksToText as blocks, sourceToText } from "../server/attempts/debrief-to-text";

const { levels, critical, sources } = en.debriefText;

/** `decision` is how a list of choices names what is decided here: `scene`, or `scene.seat` in a joint scene. */
export function viewToText(view: AttemptView, decision: string): string {
  const { frame } = view;
  const seen = frame.noticed.map(({ of, text }) => `${of === null ? "" : `${of.seat}: `}${text}\n`).join("");
  const beside = frame.media.map(({ description, transcript }) => `[${description ?? transcript ?? ""}]\n`).join("");
  const head = `${[frame.at, frame.place, frame.speaks].filter((part) => part !== null).join(" · ")}${seen === "" ? "" : `\n${seen}`}`;
  switch (view.kind) {
    case "text":
      return `\n── ${head}\n${blocks(view.text)}\n${beside}`;
    case "decision":
      return `\n── ${head}\n${blocks(view.text)}${view.text.length > 0 ? "\n" : ""}${beside}\n${view.ask}\n${view.choices.map(({ id, text }, index) => `  ${index + 1}. ${text}  [${decision}.${id}]`).join("\n")}\n`;
    case "feedback":
      return `\n> ${view.said}\n\n${blocks(view.why)}\n${view.critical.map((text) => `${critical}: ${text}\n`).join("")}${view.rated.map(({ competency, rating }) => `  ${competency}: ${levels[rating]}`).join("\n")}\n  ${sources}: ${view.sources.map(sourceToText).join(", ")}\n`;
    case "ended":
      return `\n══ ${view.title} (${view.verdict} ending)\n${blocks(view.text)}\n${view.support === null ? "" : `\n${view.support}\n`}`;
  }
}
