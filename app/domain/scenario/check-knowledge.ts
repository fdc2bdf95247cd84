import type { CheckContext } from "./check-context";
import { type OnEnter, type StateGraph, wayFrom, wayTo } from "./explore";
import { optionName, partsOf, type Scene, toldTo } from "./representation";

/** Check 17, first half: a text does not give a fact away to a seat that does not know it. */
export function givenAway(context: CheckContext): { known: Set<string>; look: OnEnter } {
  const { representation, mode } = context;
  const reported = new Set<string>();
  const look: OnEnter = ({ scene, after, from, graph }) => {
    for (const seat of readersOf(scene, mode.seats)) {
      for (const fact of scene.mentions) {
        const key = `${scene.id} ${seat} ${fact}`;
        if (reported.has(key) || graph.layout.has("known", `${fact}@${seat}`, after)) continue;
        reported.add(key);
        context.report("gives-away", context.scene(scene.id), `The text of "${scene.id}" mentions "${fact}", and "${seat}" reads it without knowing that. Tell the fact before, write another text, or give the seat a view of its own.`, wayFrom(graph, from));
      }
    }
  };
  const facts = new Set(representation.scenes.flatMap((scene) => [...scene.mentions, ...partsOf(scene).flatMap(({ choices }) => choices.flatMap(({ needs }) => needs))]));
  return { known: new Set([...facts].flatMap((fact) => mode.seats.map((seat) => `${fact}@${seat}`))), look };
}

/** The seats that read a scene's own text, not a view of it. */
function readersOf(scene: Scene, seats: string[]): string[] {
  const listener = toldTo(scene);
  if (scene.kind === "random" || scene.kind === "check") return [];
  return listener === "all" ? seats : seats.filter((seat) => seat === listener);
}

/** Check 17, second half: a choice that needs a fact is offered only to a seat that knows it. */
export function checkNeeds(context: CheckContext, graph: StateGraph): void {
  const reported = new Set<string>();
  graph.scenes.forEach((scene, node) => {
    for (const part of partsOf(scene)) {
      if (!graph.held.has(part.seat)) continue;
      for (const choice of part.choices) {
        const option = `${scene.id}.${optionName(scene, part, choice)}`;
        if (reported.has(option) || choice.needs.length === 0) continue;
        const cells = graph.cells[node];
        if (cells === undefined || !graph.layout.holds(choice.when, cells, scene.id)) continue;
        const unknown = choice.needs.find((fact) => !graph.layout.has("known", `${fact}@${part.seat}`, cells));
        if (unknown === undefined) continue;
        reported.add(option);
        context.report("needs-unknown", context.choice(option), `"${choice.id}" needs "${unknown}", but in one state "${part.seat}" can choose it without knowing that. Let it be offered when: "knows(${part.seat}, ${unknown})".`, wayTo(graph, node));
      }
    }
  });
}
