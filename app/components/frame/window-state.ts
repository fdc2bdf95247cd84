/** Answers of /locked/activity; see the use case that gives them. */
export type WindowState = { state: "open"; seconds: number } | { state: "locked" } | { state: "gone" };

const PATIENCE = 10_000;

/** Says to the server what is going on in this window. Rejects when the server cannot be reached. */
export async function tell(intent: "active" | "idle" | "keep", signIn: string, more: Record<string, string> = {}): Promise<WindowState> {
  const answer = await fetch("/locked/activity", { method: "POST", body: new URLSearchParams({ intent, signIn, ...more }), headers: { Accept: "application/json" }, signal: AbortSignal.timeout(PATIENCE) });
  if (!answer.ok) throw new Error(`the server answered ${String(answer.status)}`);
  return (await answer.json()) as WindowState;
}

/** Gives the server what stands in a form of this page and was not sent, to keep it for who typed it. Whatever becomes of it, the screen is locked. */
export async function keepTyped(signIn: string): Promise<void> {
  const form = changedForm();
  if (form === undefined) return;
  const typed = new URLSearchParams([...new FormData(form)].filter((pair): pair is [string, string] => typeof pair[1] === "string"));
  try {
    await tell("keep", signIn, { path: new URL(form.action).pathname, typed: typed.toString() });
  } catch {
    // Nothing more can be done from here.
  }
}

/** A form that can give back what was typed says so with `data-kept`. Of several, the one somebody is in goes first. */
function changedForm(): HTMLFormElement | undefined {
  const changed = [...document.querySelectorAll<HTMLFormElement>("form[data-kept]")].filter((form) => [...form.elements].some(isChanged));
  return changed.find((form) => form.contains(document.activeElement)) ?? changed[0];
}

function isChanged(element: Element): boolean {
  if (element instanceof HTMLTextAreaElement) return element.value !== element.defaultValue;
  if (element instanceof HTMLSelectElement) return [...element.options].some(({ selected, defaultSelected }) => selected !== defaultSelected);
  if (!(element instanceof HTMLInputElement) || element.type === "hidden" || element.type === "password") return false;
  return element.type === "radio" || element.type === "checkbox" ? element.checked !== element.defaultChecked : element.value !== element.defaultValue;
}
