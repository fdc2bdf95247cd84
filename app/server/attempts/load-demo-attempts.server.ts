import { demoAttempts } from "../../../prisma/demo/attempts";
import { offeredVersion } from "../scenarios/scenario-version.server";
import type { World } from "../world";
import { advanceAttempt } from "./advance-attempt.server";
import { showAttempt } from "./show-attempt.server";
import { startAttempt } from "./start-attempt.server";

/** Plays the first decisions of a stored walk for some of the demo people, through the same use cases as a browser. */
export async function loadDemoAttempts(world: World): Promise<void> {
  for (const { email, scenario, walk, decisions } of demoAttempts) {
    const person = await world.db.person.findUnique({ where: { email }, select: { id: true } });
    const version = await offeredVersion(world, scenario);
    const found = version?.representation.checks.walks.find(({ id }) => id === walk);
    const attempt = person === null || found === undefined ? null : await startAttempt(world, person.id, scenario, found.mode);
    if (person !== null && attempt !== null) await play(world, person.id, attempt, found?.choices ?? [], decisions);
  }
}

async function play(world: World, personId: string, attempt: string, steps: string[], decisions: number): Promise<void> {
  // In one seat a scene is decided once: its name and the last part say which choice, whether others decide with it or not.
  const chosen = new Map(steps.map((step) => [step.split(".")[0], step.split(".").at(-1)]));
  for (let made = 0; made < decisions; ) {
    const view = await showAttempt(world, personId, attempt);
    if (view === null || view.kind === "ended") return;
    const expectedSeq = view.frame.seq;
    // Where the seed drew another branch than the walk, any open choice will do.
    const choice = view.kind === "decision" ? (view.choices.find(({ id }) => id === chosen.get(view.scene)) ?? view.choices[0]) : undefined;
    if (view.kind === "decision" && choice !== undefined) made += 1;
    await advanceAttempt(world, personId, attempt, choice === undefined ? { intent: "continue", expectedSeq } : { intent: "decide", expectedSeq, choice: choice.id });
  }
}
