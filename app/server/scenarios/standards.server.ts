import { type Register, sourcesOf } from "../../domain/standards/register";
import type { Source } from "../../domain/standards/source";
import type { Presenter } from "../../domain/attempt/view";
import { loadRegister } from "../adapters/content-files";
import { parseProse } from "../adapters/prose";
import type { World } from "../world";

const registers = new WeakMap<World["content"], Register>();

/** The register of sources, read once in the life of the process. */
export function registerOf({ content }: World): Register {
  const known = registers.get(content);
  if (known !== undefined) return known;
  const register = loadRegister(content.dir);
  registers.set(content, register);
  return register;
}

export function presenterOf(world: World): Presenter {
  const register = registerOf(world);
  return { prose: parseProse, sources: (cites) => sourcesOf(register, cites) };
}

/** The source with an id; null for none or an unknown one. */
export function findSource(world: World, id: string | null): Source | null {
  return id === null ? null : (registerOf(world).sources.get(id) ?? null);
}

/** The instruments of the register, the Model Strategies first. */
export function listInstruments(world: World) {
  const { instruments } = registerOf(world);
  const order = ["ms", "ga", "bg", "eg", "un"];
  return [...instruments]
    .sort((a, b) => order.indexOf(a.instrument) - order.indexOf(b.instrument))
    .map(({ instrument, title, symbol, about, unit, entries }) => ({ prefix: instrument, title, symbol, about, unit, count: entries.length }));
}

/** One instrument with all of its entries; null when there is no such prefix. */
export function showInstrument(world: World, prefix: string) {
  const { instruments, sources } = registerOf(world);
  const found = instruments.find(({ instrument }) => instrument === prefix);
  if (found === undefined) return null;
  const entries = found.entries.flatMap(({ id }) => sources.get(id) ?? []);
  return { instrument: { prefix, short: found.short, title: found.title, symbol: found.symbol, url: found.url, about: found.about }, entries };
}
