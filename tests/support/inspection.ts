import { expect, type Page } from "@playwright/test";
import axe from "axe-core";

/** The look of the pages promises more than the default rules ask: contrast of 7 to 1, and targets that a finger finds. */
const rules = { "color-contrast-enhanced": { enabled: true }, "target-size": { enabled: true } };

const widths = [1440, 768, 360];

/** Everything on this page that would keep somebody from reading or working it, at three widths, light and dark. */
export async function findNothingWrong(page: Page): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    // A button that is still changing its colour has neither the old contrast nor the new.
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      // What a name or a role lacks, it lacks at every width; how well words can be read and targets be hit does not.
      expect.soft([...(await violations(page, width === widths[0] ? undefined : Object.keys(rules))), ...(await outOfPlace(page))], `${colorScheme}, at ${String(width)} pixels`).toEqual([]);
    }
  }
}

/** What axe finds: by all rules, or by some. */
export async function violations(page: Page, only?: string[]): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(
    async ([chosen, some]) => {
      const { axe: engine } = window as unknown as { axe: typeof axe };
      return (await engine.run(document, { resultTypes: ["violations"], rules: chosen, ...(some === undefined ? {} : { runOnly: some }) })).violations;
    },
    [rules, only] as const,
  );
  return found.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary ?? ""}`));
}

/** What makes the page scroll sideways, what does not hold its words, what hides a part of them, and words that lie on other words. */
export function outOfPlace(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const named = (element: Element) => `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""} ${(element.textContent ?? "").trim().slice(0, 40)}`;
    const isShown = (element: Element) => element.checkVisibility({ contentVisibilityAuto: true, opacityProperty: true, visibilityProperty: true });
    // Clipped to a point, or waiting above the page until it has the focus.
    const isForScreenReaders = (element: Element): boolean => getComputedStyle(element).clipPath === "inset(50%)" || element.matches(".skip:not(:focus)") || (element.parentElement !== null && isForScreenReaders(element.parentElement));
    const width = document.documentElement.clientWidth;
    const scrolls = (document.scrollingElement?.scrollWidth ?? 0) > window.innerWidth;
    const wide = scrolls ? [...document.querySelectorAll("body *")].filter((element) => element.getBoundingClientRect().right > width + 1).map((element) => `too wide: ${named(element)}`) : [];

    const clipped = [...document.querySelectorAll("button, a.btn, summary, label, legend, .tag")].filter((element) => {
      const box = element.getBoundingClientRect();
      if (box.width === 0) return false;
      const range = document.createRange();
      range.selectNodeContents(element);
      const words = [...range.getClientRects()].filter(({ width: across, height }) => across > 1 && height > 1);
      // Ascenders and descenders may stand out of a tight line; a line of its own may not.
      const slack = Number.parseFloat(getComputedStyle(element).fontSize) * 0.3;
      return words.some(({ left, right, top, bottom }) => left < box.left - 1 || right > box.right + 1 || top < box.top - slack || bottom > box.bottom + slack);
    });

    const hides = (overflow: string) => overflow === "hidden" || overflow === "clip";
    const cut = [...document.querySelectorAll<HTMLElement>("body *")].filter((element) => {
      if (isForScreenReaders(element) || !isShown(element) || (element.textContent ?? "").trim() === "") return false;
      const { overflowX, overflowY } = getComputedStyle(element);
      return (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) || (hides(overflowY) && element.scrollHeight > element.clientHeight + 1);
    });

    interface Line {
      element: Element;
      left: number;
      right: number;
      top: number;
      bottom: number;
    }
    const lines: Line[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      const element = text.parentElement;
      if (element === null || (text.textContent ?? "").trim() === "" || isForScreenReaders(element) || !isShown(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const { left, right, top, bottom } of range.getClientRects()) {
        // Only where the letters are: tight lines share the room above and below them.
        const air = (bottom - top) * 0.25;
        if (right - left > 2 && bottom - top > 2) lines.push({ element, left: left + 1, right: right - 1, top: top + air, bottom: bottom - air });
      }
    }
    lines.sort((a, b) => a.top - b.top);
    const overlaps = new Set<string>();
    for (const [index, line] of lines.entries()) {
      for (let next = index + 1; next < lines.length && lines[next]!.top < line.bottom; next += 1) {
        const other = lines[next]!;
        if (other.element !== line.element && other.left < line.right && line.left < other.right) overlaps.add(`overlap: ${named(line.element)} and ${named(other.element)}`);
      }
    }
    return [...(scrolls ? ["scrolls sideways"] : []), ...wide, ...clipped.map((element) => `clipped: ${named(element)}`), ...cut.map((element) => `cut: ${named(element)}`), ...overlaps];
  });
}
