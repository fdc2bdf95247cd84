import { type EvaluationProblem, readDayAnswers } from "../../domain/joint-training/evaluation";
import type { World } from "../world";

export const MOST_SHEETS = 12;

/** Of the field of one sheet among several. */
export const sheetField = (sheet: number, field: string) => `s${String(sheet)}-${field}`;

/** `number` is the sheet that the problem is on; 0 where all are empty. */
export type SheetsOutcome = { kind: "kept"; count: number } | { kind: "repeated" } | { kind: "problem"; problem: EvaluationProblem; number: number };

/** The fields of one sheet by the names that a participant's own form has. */
function answersOn(form: URLSearchParams, sheet: number): URLSearchParams {
  const prefix = sheetField(sheet, "");
  return new URLSearchParams([...form].flatMap(([name, value]) => (name.startsWith(prefix) ? [[name.slice(prefix.length), value]] : [])));
}

/**
 * Keeps sheets of paper, several at once and without a name; all of them or, where one cannot be read, none. `ticket` names the page they
 * were typed on, so that a second press keeps nothing twice.
 */
export async function enterSheets({ db, clock }: World, enteredById: string, trainingId: string, ticket: string, form: URLSearchParams): Promise<SheetsOutcome> {
  const answers = [];
  for (let sheet = 1; sheet <= MOST_SHEETS; sheet += 1) {
    const read = readDayAnswers(answersOn(form, sheet));
    if (read.ok) answers.push(read.answers);
    else if (read.problem !== "nothing") return { kind: "problem", problem: read.problem, number: sheet };
  }
  if (answers.length === 0) return { kind: "problem", problem: "nothing", number: 0 };
  const data = answers.map((one, index) => ({ id: `${trainingId}-${ticket}-${String(index + 1)}`, trainingId, kind: "day", value: JSON.stringify(one), at: clock.now(), enteredById }));
  return db.$transaction(async (tx): Promise<SheetsOutcome> => {
    if ((await tx.trainingEvaluation.count({ where: { trainingId, id: { startsWith: `${trainingId}-${ticket}-` } } })) > 0) return { kind: "repeated" };
    await tx.trainingEvaluation.createMany({ data });
    return { kind: "kept", count: data.length };
  });
}
