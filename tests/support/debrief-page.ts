import { expect } from "@playwright/test";
import { fillNames } from "../../app/domain/scenario/names";
import type { Decided } from "../../app/domain/attempt/replay";
import type { Player } from "./player";
import { titleOf } from "./story";

/** From the ending into the debrief, which has the decisions of this learner, in their order: what colleagues decided is told on the way. */
export async function readDebrief({ page, hands, expected }: Player): Promise<Decided[]> {
  const { representation } = expected;
  await hands.press(page.getByRole("link", { name: "Read the debrief" }));
  await expect(page.getByRole("heading", { level: 1 })).toContainText(titleOf(representation));
  for (const heading of ["Your path", "Expert path", "Competencies", "Sources"]) await expect(page.getByRole("heading", { name: heading, exact: true })).toBeVisible();
  const decisions = expected.state.decisions.filter(({ held }) => held);
  const fill = (text: string) => fillNames(text, representation.names);
  const asked = page.getByRole("region", { name: "Your path" }).getByRole("heading", { level: 3 }).and(page.locator("[id$='-ask']"));
  await expect(asked).toHaveText(decisions.map(({ part }) => fill(part.ask)));
  await expect(page.locator("[id$='-ask'] + .pair > :first-child .said")).toHaveText(decisions.map(({ choice }) => fill(choice.text)));
  return decisions;
}
