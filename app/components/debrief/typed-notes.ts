import type { DebriefView } from "~/domain/attempt/debrief-view";

/** The debrief with notes as they were typed but not yet kept, because the sign-in had ended or they were too long. */
export function withTyped(view: DebriefView, typed: URLSearchParams): DebriefView {
  const about = typed.get("intent") === "differs" ? Number(typed.get("about")) : null;
  return {
    ...view,
    decisions: view.decisions.map((decision) => (decision.seq === about ? { ...decision, differs: typed.get("text") } : decision)),
    questions: view.questions.map((question) => ({ ...question, answer: typed.get(`answer.${question.id}`) ?? question.answer })),
  };
}
