import type { Locator } from "@playwright/test";

/** Whether scripts have taken over this part of a page: React keeps its properties on what it has hydrated. */
export function isLive(part: Locator): Promise<boolean> {
  return part.evaluate((element) => Object.keys(element).some((key) => key.startsWith("__reactProps")));
}
