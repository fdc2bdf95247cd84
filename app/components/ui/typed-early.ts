/** What was typed into a text area before it was live; null once it is. */
const typed = new WeakMap<HTMLTextAreaElement, string | null>();

function remember(area: HTMLTextAreaElement): void {
  if (typed.get(area) !== null) typed.set(area, area.value);
}

/** To be called before there is anything to hydrate. */
export function rememberTyped(): void {
  for (const area of document.querySelectorAll("textarea")) if (area.value !== area.defaultValue) remember(area);
  addEventListener("input", ({ target }) => target instanceof HTMLTextAreaElement && remember(target), { capture: true });
}

/** React puts the server's text into a text area that it takes over; this puts back what was typed meanwhile. To be called as its `ref`. */
export function giveBackTyped(area: HTMLTextAreaElement | null): void {
  if (area === null) return;
  const text = typed.get(area);
  typed.set(area, null);
  if (typeof text === "string" && area.value !== text) area.value = text;
}
