import type { JointFact } from "./fact";
import { sessionsOf } from "./presence";

/**
 * The facts as if each had been written down when what it tells of was over, and none that tells of a later time: how a training had
 * stood at an instant, had all been known that is known now. What was corrected is corrected, in the order in which it was.
 */
export function asHappened(facts: readonly JointFact[], until: number): JointFact[] {
  const ends = new Map([...sessionsOf(facts)].map(([session, { to }]) => [session, to]));
  const sessionOf = new Map(facts.flatMap((fact) => (fact.kind === "attended" ? [[fact.id, fact.session] as const] : [])));
  const inOrder = [...facts].sort((one, other) => one.at - other.at);
  return inOrder.flatMap((fact, index): JointFact[] => {
    switch (fact.kind) {
      case "prepared":
        return fact.at <= until ? [fact] : [];
      case "session":
        return fact.to <= until ? [{ ...fact, at: Math.min(fact.at, fact.to) }] : [];
      case "attended":
      case "corrected": {
        const end = ends.get(fact.kind === "attended" ? fact.session : (sessionOf.get(fact.entry) ?? "")) ?? Infinity;
        // What was known at once was known at once; of what came later the order stays, a millisecond apart.
        return end <= until ? [{ ...fact, at: Math.min(fact.at, end + index) }] : [];
      }
    }
  });
}
