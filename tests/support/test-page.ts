import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { type Answer, rightAnswer } from "../../app/domain/curriculum/answer";
import { type BankQuestion, readBank } from "../../app/domain/curriculum/bank";

/** The questions of a course on the site, and the addresses of its lessons in order. */
export function testsOnSite(course: string) {
  const folder = join(process.cwd(), "courses", course);
  const modules = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory() && /^\d\d-/u.test(entry.name));
  const lessons = modules.flatMap(({ name }) => readdirSync(join(folder, name)).filter((file) => file.endsWith(".mdx")).map((file) => file.replace(/^\d\d-|\.mdx$/gu, "")));
  const { bank } = readBank(readFileSync(join(folder, "bank.yaml"), "utf8"), "bank.yaml", course, new Set(lessons));
  if (bank === null) throw new Error(`the bank of ${course} has faults`);
  return { lessons, questions: bank.questions };
}

/** The question that is on the page. */
export async function asked(page: Page, questions: readonly BankQuestion[]): Promise<BankQuestion> {
  const legend = ((await page.locator("fieldset.ask legend").textContent()) ?? "").trim();
  const question = questions.find(({ ask }) => ask === legend);
  if (question === undefined) throw new Error(`no question asks: ${legend}`);
  return question;
}

/** Gives an answer into the fields, as somebody does who knows it. */
export async function give(page: Page, question: BankQuestion, answer: Answer = rightAnswer(question)): Promise<void> {
  const fields = page.locator("[name=option]");
  if ("options" in question) for (const taken of answer) await page.locator(`[name=option][value="${taken}"]`).check();
  else if (question.kind === "numeric") await fields.fill(answer[0] ?? "");
  else for (const [index, taken] of answer.entries()) await fields.nth(index).selectOption(taken);
}

/** From the question that is on the page to the last, each answered as it should be. */
export async function answerAll(page: Page, questions: readonly BankQuestion[], of: number, from = 1): Promise<void> {
  for (let number = from; number <= of; number += 1) {
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Question ${String(number)} of ${String(of)}`);
    await give(page, await asked(page, questions));
    await page.getByRole("button", { name: number === of ? "To the overview" : "Next question" }).click();
  }
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("All questions");
}
