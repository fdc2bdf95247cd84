import type { Cells } from "./cells";
import type { CheckContext } from "./check-context";
import { type OnEnter, type StateGraph, wayFrom, wayTo } from "./explore";
import { type Choice, optionName, partsOf, type Scene, toldTo } from "./representation";

/** Check 17, first half: a text does not give a fact away to a seat that does not know it. */
export function givenAway(context: CheckContext): { known: Set<string>; look: OnEnter } {
  const { representation, mode } = context;
  // What is not yet reported: every scene that is entered comes by here, and most of them mention nothing.
  const mentioned = new Map(representation.scenes.filter(({ mentions }) => mentions.length > 0).map((scene) => [scene, mentionsOf(scene, mode.seats)]));
  const look: OnEnter = ({ scene, after, from, graph }) => {
    const mentions = mentioned.get(scene);
    if (mentions === undefined) return;
    for (const [known, { seat, fact }] of mentions) {
      if (graph.layout.has("known", known, after)) continue;
      mentions.delete(known);
      context.report("gives-away", context.scene(scene.id), `The text of "${scene.id}" mentions "${fact}", and "${seat}" reads it without knowing that. Tell the fact before, write another text, or give the seat a view of its own.`, wayFrom(graph, from));
    }
  };
  const facts = new Set(representation.scenes.flatMap((scene) => [...scene.mentions, ...partsOf(scene).flatMap(({ choices }) => choices.flatMap(({ needs }) => needs))]));
  return { known: new Set([...facts].flatMap((fact) => mode.seats.map((seat) => `${fact}@${seat}`))), look };
}

/** What a scene's text gives away and to whom, by `fact@seat`. */
function mentionsOf(scene: Scene, seats: string[]): Map<string, { seat: string; fact: string }> {
  return new Map(readersOf(scene, seats).flatMap((seat) => scene.mentions.map((fact) => [`${fact}@${seat}`, { seat, fact }])));
}

/** The seats that read a scene's own text, not a view of it. */
function readersOf(scene: Scene, seats: string[]): string[] {
  const listener = toldTo(scene);
  if (scene.kind === "random" || scene.kind === "check") return [];
  return listener === "all" ? seats : seats.filter((seat) => seat === listener);
}

/** Check 17, second half: a choice that needs a fact is offered only to a seat that knows it. */
export function checkNeeds(context: CheckContext, graph: StateGraph): void {
  const needing = new Map(context.representation.scenes.map((scene) => [scene, needsOf(scene, graph.held)]));
  graph.scenes.forEach((scene, node) => {
    const needs = needing.get(scene);
    if (needs === undefined || needs.size === 0) return;
    const cells = graph.cells[node] as Cells;
    for (const need of needs) {
      const { seat, option, choice } = need;
      if (!graph.layout.holds(choice.when, cells, scene.id)) continue;
      const unknown = choice.needs.find((fact) => !graph.layout.has("known", `${fact}@${seat}`, cells));
      if (unknown === undefined) continue;
      needs.delete(need);
      context.report("needs-unknown", context.choice(option), `"${choice.id}" needs "${unknown}", but in one state "${seat}" can choose it without knowing that. Let it be offered when: "knows(${seat}, ${unknown})".`, wayTo(graph, node));
    }
  });
}

/** The choices of people at a scene that need facts. */
function needsOf(scene: Scene, held: ReadonlySet<string>): Set<{ seat: string; option: string; choice: Choice }> {
  const parts = partsOf(scene).filter(({ seat }) => held.has(seat));
  return new Set(parts.flatMap((part) => part.choices.filter(({ needs }) => needs.length > 0).map((choice) => ({ seat: part.seat, option: `${scene.id}.${optionName(scene, part, choice)}`, choice }))));
}
