import type { BrowserContext } from "@playwright/test";
import { expect, signIn, test } from "../support/browser";
import { startFor } from "../support/player";
import { walks } from "../support/story";

const walk = walks[0]!;

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("a page is as dark as this browser was told, whatever the computer says", async ({ page }) => {
      await page.emulateMedia({ colorScheme: "light" });
      await page.goto("/sources");
      await expect.poll(() => brightness()).toBeGreaterThan(0.8);
      await page.getByRole("link", { name: "Display" }).click();
      await page.getByRole("radio", { name: "Dark" }).check();
      await page.getByRole("button", { name: "Keep this setting" }).click();
      await expect(page).toHaveURL(/\/sources$/u);
      await expect.poll(() => brightness()).toBeLessThan(0.2);
      await page.reload();
      await expect.poll(() => brightness()).toBeLessThan(0.2);
      await page.goto("/display");
      await page.getByRole("radio", { name: "As the computer is set" }).check();
      await page.getByRole("button", { name: "Keep this setting" }).click();
      await expect.poll(() => brightness()).toBeGreaterThan(0.8);
      await page.emulateMedia({ colorScheme: "dark" });
      await expect.poll(() => brightness()).toBeLessThan(0.2);

      function brightness(): Promise<number> {
        return page.evaluate(() => {
          const [red = 0, green = 0, blue = 0] = (getComputedStyle(document.body).backgroundColor.match(/\d+(\.\d+)?/gu) ?? []).map(Number);
          return (red + green + blue) / 765;
        });
      }
    });
  });
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("the light version fetches no font, and stays until it is switched off", async ({ page, browser, baseURL }) => {
      expect(await fontsFetchedFor(undefined)).not.toEqual([]);
      await page.goto("/display?from=/sources");
      await page.getByRole("checkbox", { name: "Light version" }).check();
      await page.getByRole("button", { name: "Keep this setting" }).click();
      await expect(page).toHaveURL(/\/sources$/u);
      await expect(page.locator("html")).toHaveAttribute("data-light", "true");
      // A browser that holds the font already says that it asks for it: one that does not hold it has to tell.
      expect(await fontsFetchedFor(await page.context().storageState())).toEqual([]);
      await page.goto("/display");
      await page.getByRole("checkbox", { name: "Light version" }).uncheck();
      await page.getByRole("button", { name: "Keep this setting" }).click();
      await expect(page.locator("html")).not.toHaveAttribute("data-light");

      async function fontsFetchedFor(storageState: Awaited<ReturnType<BrowserContext["storageState"]>> | undefined): Promise<string[]> {
        const context = await browser.newContext({ storageState, javaScriptEnabled, ...(baseURL === undefined ? {} : { baseURL }) });
        const fresh = await context.newPage();
        const fonts: string[] = [];
        fresh.on("request", (request) => request.resourceType() === "font" && fonts.push(request.url()));
        await fresh.goto("/", { waitUntil: "networkidle" });
        await context.close();
        return fonts;
      }
    });
  });
}

test("nothing moves for who wants nothing to move", async ({ page, server }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await signIn(page, "learner@probation.example");
  const player = await (await startFor(page, server, walk)).open();
  for (const path of ["/", "/learning", "/scenarios", player.address]) {
    await page.goto(path);
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll("*")].filter((element) => {
        const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(element);
        return scrollBehavior === "smooth" || `${transitionDuration}, ${animationDuration}`.split(", ").some((duration) => Number.parseFloat(duration) > 0);
      }).map(({ tagName, className }) => `${tagName} ${String(className)}`),
    );
    expect({ path, moving }).toEqual({ path, moving: [] });
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  }
});
