import { expect, type Page } from "./browser";

/** People by state, of each cell of an agency's matrix: by "Norte, Wing A: On the landing" or by "Prison officer: On the landing". */
export type MatrixOnPage = Record<string, Record<string, number>>;

/** Every cell of both tables of the reports' first page, with the sites within `opened` below it. */
export async function matrixOn(page: Page, opened?: string): Promise<MatrixOnPage> {
  await page.goto("/agency");
  if (opened !== undefined) {
    const site = page.getByRole("rowheader").getByRole("link", { name: opened });
    await site.filter({ hasText: "Show the sites within" }).click();
    await expect(site.filter({ hasText: "Hide the sites within" })).toBeVisible();
  }
  await expect(page.getByRole("table")).toHaveCount(2);
  const cells = await page.getByRole("table").evaluateAll((tables) =>
    tables.flatMap((table) => {
      const [, ...programmes] = [...table.querySelectorAll("thead th")].map((cell) => cell.textContent ?? "");
      return [...table.querySelectorAll("tbody tr")].flatMap((row) =>
        [...row.querySelectorAll("td")].map((cell, index) => ({
          name: `${row.querySelector("th")?.textContent ?? ""}: ${programmes[index] ?? ""}`,
          numbers: [...cell.querySelectorAll("a")].map((link) => link.textContent ?? ""),
        })),
      );
    }),
  );
  return Object.fromEntries(cells.map(({ name, numbers }) => [name.replace(/^[+−] (.+)\. (?:Show|Hide) the sites within/u, "$1"), Object.fromEntries(numbers.map(stateAndNumber))]));
}

/** "2 waiting for a partner, Norte, On the landing" */
function stateAndNumber(words: string): [state: string, people: number] {
  const [, people, state] = /^\s*(\d+)\s+([^,]+),/u.exec(words) ?? [];
  if (people === undefined || state === undefined) throw new Error(`no number of people: ${words}`);
  return [state, Number(people)];
}

/** By how many people each cell differs, by state; cells that do not are left out. */
export function movedBetween(before: MatrixOnPage, after: MatrixOnPage): MatrixOnPage {
  const cells = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return Object.fromEntries(cells.flatMap((cell) => {
    const [was, is] = [before[cell] ?? {}, after[cell] ?? {}];
    const states = [...new Set([...Object.keys(was), ...Object.keys(is)])];
    const moved = states.flatMap((state) => ((is[state] ?? 0) === (was[state] ?? 0) ? [] : [[state, (is[state] ?? 0) - (was[state] ?? 0)] as const]));
    return moved.length === 0 ? [] : [[cell, Object.fromEntries(moved)]];
  }));
}
