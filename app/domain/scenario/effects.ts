import type { Domain, Value, VariableEffect } from "./representation";

/** The value after an effect; sums stay within the domain of the variable. */
export function changed(domain: Domain, value: Value, change: VariableEffect["change"]): Value {
  if ("set" in change) return change.set;
  if (domain.kind !== "int") throw new Error(`Cannot add ${change.add} to ${JSON.stringify(value)}, which is not a number`);
  return Math.min(domain.high, Math.max(domain.low, Number(value) + change.add));
}

/** A sorted list as a set: the item once. */
export function withItem(list: string[], item: string): string[] {
  const at = list.findIndex((other) => other >= item);
  if (at < 0) return [...list, item];
  return list[at] === item ? list : [...list.slice(0, at), item, ...list.slice(at)];
}
