import { expect, type Page } from "@playwright/test";
import axe from "axe-core";

/** The look of the pages promises more than the default rules ask: contrast of 7 to 1, and targets that a finger finds. */
const rules = { "color-contrast-enhanced": { enabled: true }, "target-size": { enabled: true } };

/** Everything on this page that would keep somebody from reading or working it, light and dark, narrow and wide. */
export async function findNothingWrong(page: Page): Promise<void> {
  // A button that is still changing its colour has neither the old contrast nor the new.
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await page.setViewportSize({ width: 1440, height: 900 });
  expect.soft(await violations(page), "in the light").toEqual([]);
  expect.soft(await outOfPlace(page), "at 1440 pixels").toEqual([]);
  await page.setViewportSize({ width: 768, height: 1024 });
  expect.soft(await outOfPlace(page), "at 768 pixels").toEqual([]);
  await page.setViewportSize({ width: 360, height: 640 });
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  expect.soft(await violations(page), "in the dark").toEqual([]);
  expect.soft(await outOfPlace(page), "at 360 pixels").toEqual([]);
}

export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(async (chosen) => {
    const { axe: engine } = window as unknown as { axe: typeof axe };
    return (await engine.run(document, { resultTypes: ["violations"], rules: chosen })).violations;
  }, rules);
  return found.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary ?? ""}`));
}

/** What makes the page scroll sideways, and buttons and labels that do not hold their words. */
export function outOfPlace(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const named = (element: Element) => `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""} ${(element.textContent ?? "").trim().slice(0, 40)}`;
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
    return [...(scrolls ? ["scrolls sideways"] : []), ...wide, ...clipped.map((element) => `clipped: ${named(element)}`)];
  });
}
