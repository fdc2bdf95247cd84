import { GAINS, LEVELS, REACTIONS } from "../../domain/joint-training/evaluation";
import { seatingOf } from "../../domain/joint-training/seating";
import { handsInRoom } from "../../domain/joint-training/shown-hands";
import type { World } from "../world";
import { handsField, standOf } from "./enter-hands.server";
import { paperOfScenario } from "./paper-of-training.server";

/** What was entered for one table of a training, and the sums of the room beside the expert path; null when it is not there. */
export async function showHands(world: World, trainingId: string, table: number) {
  const training = await world.db.jointTraining.findUnique({
    where: { id: trainingId },
    select: { title: true, scenario: true, hands: { select: { table: true, scene: true, choice: true, hands: true } }, places: { where: { state: "accepted" }, select: { id: true } } },
  });
  if (training === null) return null;
  const { title, hands, places } = training;
  const paper = await paperOfScenario(world, training.scenario);
  const decisions = paper?.decisions ?? [];
  const here = hands.filter((one) => one.table === table && decisions.some(({ scene, choices }) => scene === one.scene && choices.some(({ option }) => option === one.choice)));
  const tables = Math.max(seatingOf(places.length, null).tables, table, ...hands.map((one) => one.table));
  return {
    id: trainingId,
    title,
    table,
    tables,
    stand: standOf(here),
    decisions: decisions.map(({ scene, seat, seatName, step, at, ask, choices }) => {
      const sums = handsInRoom(hands, scene, choices.map(({ option }) => option));
      return {
        key: `${scene}.${seat}`, seatName, step, at, ask,
        isCounted: sums !== null,
        choices: choices.map(({ letter, option, text, short, expert }, index) => ({
          letter, field: handsField(scene, option), text: short ?? text, expert,
          hands: here.find((one) => one.scene === scene && one.choice === option)?.hands ?? null,
          sum: sums?.[index] ?? null,
        })),
      };
    }).sort((a, b) => a.step - b.step),
    sheets: { entered: await world.db.trainingEvaluation.count({ where: { trainingId, personId: null, kind: "day" } }), reactions: REACTIONS, gains: GAINS, levels: LEVELS },
  };
}
