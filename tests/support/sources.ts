import type { Source } from "../../app/domain/standards/source";

/** A paragraph of the register. */
export function aSource(id: string, number: string, heading: string): Source {
  const prefix = id.split("-", 1)[0] ?? "";
  return { id, number, unit: "paragraph", heading, summary: `${heading}, in our own words.`, audience: [], instrument: { prefix, short: "Model Strategies", title: "The Model Strategies", symbol: "A/RES/80/226", url: null } };
}
