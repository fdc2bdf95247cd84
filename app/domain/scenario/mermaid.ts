import { fillNames } from "./names";
import type { Representation, Scene } from "./representation";

/** The scenes and their ways on as a Mermaid flow chart, for documents and reviews. */
export function toMermaid(representation: Representation): string {
  const lines = ["flowchart TD"];
  for (const scene of representation.scenes) lines.push(`  ${scene.id}${box(scene)}`);
  for (const scene of representation.scenes) for (const { label, to } of arrows(scene)) lines.push(label === "" ? `  ${scene.id} --> ${to}` : `  ${scene.id} -- "${quote(label)}" --> ${to}`);
  return `${fillNames(lines.join("\n"), representation.names)}\n`;
}

function box(scene: Scene): string {
  const label = quote(scene.kind === "decision" ? scene.ask : scene.kind === "end" ? scene.title : (scene.at ?? scene.id));
  switch (scene.kind) {
    case "text":
      return `["${label}"]`;
    case "decision":
      return `{{"${label}"}}`;
    case "joint":
      return `[["${label}"]]`;
    case "random":
      return `(("${quote(scene.id)}"))`;
    case "check":
      return `{"${quote(scene.id)}"}`;
    case "end":
      return `(["${label}"])`;
  }
}

function arrows(scene: Scene): { label: string; to: string }[] {
  switch (scene.kind) {
    case "text":
      return [{ label: "", to: scene.to }];
    case "decision":
      return [...scene.choices.map(({ id, short, to }) => ({ label: short ?? id, to })), ...(scene.gate === null ? [] : [{ label: "passed over", to: scene.gate.otherwise }])];
    case "random":
      return scene.branches.map(({ id, weight, to }) => ({ label: `${id} (${weight})`, to }));
    case "check":
    case "joint":
      return scene.rules.map(({ when, to }, index) => ({ label: when === null ? "otherwise" : `rule ${index + 1}`, to }));
    case "end":
      return [];
  }
}

function quote(text: string): string {
  return text.replace(/"/gu, "#quot;").replace(/\s+/gu, " ");
}
