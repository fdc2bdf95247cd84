import { type Answer, textOf, type Visitor } from "./visitor";

/** What a page of an attempt offers next; null when the story has ended. */
export type Offer = { path: string; form: Record<string, string> } | null;

/** The form that leads on, with any of its choices taken. */
export function offerOf(path: string, answer: Answer, share: () => number): Offer {
  const form = textOf(answer).split(/<form\b/u).find((part) => /name="seq"/u.test(part) && /name="intent" value="(decide|continue)"/u.test(part))?.split("</form>", 1)[0];
  if (form === undefined) return null;
  const intent = /name="intent" value="(\w+)"/u.exec(form)?.[1] ?? "";
  const seq = /name="seq" value="(\d+)"/u.exec(form)?.[1] ?? "";
  const choices = [...form.matchAll(/<input type="radio"[^>]*>/gu)].map(([input]) => /value="([^"]*)"/u.exec(input)?.[1] ?? "");
  return { path, form: { intent, seq, ...(choices.length === 0 ? {} : { choice: choices[Math.floor(share() * choices.length)] ?? "" }) } };
}

/** Begins an attempt in one of the seats; the address of its page. */
export async function beginAttempt(visitor: Visitor, scenario: string, share: () => number): Promise<string> {
  const briefing = textOf(await visitor.get(`/scenarios/${scenario}`));
  const modes = [...briefing.matchAll(/<input type="radio" name="mode"[^>]*value="([^"]*)"/gu)].map(([, mode]) => mode ?? "");
  const mode = modes[Math.floor(share() * modes.length)];
  const answer = await visitor.post(`/scenarios/${scenario}`, { clocks: "off", ...(mode === undefined ? {} : { mode }) });
  if (answer.status !== 303 || answer.location === null) throw new Error(`no attempt could be begun: ${String(answer.status)}`);
  return answer.location;
}
