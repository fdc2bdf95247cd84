import { expect, type Locator, type Page } from "@playwright/test";

/** How a person works a page. */
export interface Hands {
  choose(radio: Locator): Promise<void>;
  press(control: Locator): Promise<void>;
}

export const pointer: Hands = {
  choose: (radio) => radio.check(),
  press: (control) => control.click(),
};

/** Tab, arrows, Space and Enter, and nothing else. */
export function keyboard(page: Page): Hands {
  return {
    choose: async (radio) => {
      const group = radio.locator("xpath=ancestor::fieldset").getByRole("radio");
      await tabTo(page, group.first());
      // Space takes the first of an untouched group; an arrow takes the next.
      await page.keyboard.press("Space");
      for (let at = 0; at < (await group.count()) && !(await radio.isChecked()); at += 1) await page.keyboard.press("ArrowDown");
      await expect(radio).toBeChecked();
      await expect(radio).toBeFocused();
    },
    press: async (control) => {
      await tabTo(page, control);
      await page.keyboard.press("Enter");
    },
  };
}

const mostStops = 200;

/** Tab until the control has the focus, from wherever the focus is: a reader who has just been moved goes on from there. */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  await expect(control).toBeVisible();
  for (let stops = 0; stops < mostStops; stops += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`the keyboard does not come to ${String(control)}`);
}
