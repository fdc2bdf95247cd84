import { expect, test } from "../support/browser";

test("a key that is pressed while the scripts of a page begin leaves the page working", async ({ page }) => {
  // The first moment at which the page listens and is not ready: a slow computer makes it long enough for a real key.
  await page.addInitScript(() => {
    const listen = Object.getOwnPropertyDescriptor(EventTarget.prototype, "addEventListener")?.value as typeof EventTarget.prototype.addEventListener;
    let pressed = false;
    EventTarget.prototype.addEventListener = function (this: EventTarget, ...given: Parameters<typeof listen>) {
      listen.apply(this, given);
      if (pressed || this !== document || given[0] !== "keydown") return;
      pressed = true;
      queueMicrotask(() => document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "Tab", bubbles: true })));
      document.documentElement.classList.add("pressed-early");
    };
  });
  await page.goto("/sign-in");
  await expect(page.locator("html")).toHaveClass(/pressed-early/u);
  await page.waitForLoadState("networkidle");
  // Only scripts go to another page without leaving this document.
  await page.evaluate(() => Object.assign(window, { stillHere: true }));
  await page.getByRole("link", { name: "Accessibility" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Accessibility");
  expect(await page.evaluate(() => "stillHere" in window)).toBe(true);
});
