import type { GivenAnswer, KeptPlan } from "./lesson-state";

interface Typed {
  answers: Readonly<Record<string, GivenAnswer>>;
  plans: Readonly<Record<string, KeptPlan>>;
}

/** What was typed and not kept, because the sign-in had ended or it was refused, stands in its field again in place of what is kept. */
export function withTypedInLesson<State extends Typed>(state: State, typed: URLSearchParams | undefined): State {
  const intent = typed?.get("intent");
  const question = typed?.get("question");
  const written = intent === "plan" || intent === "reflection" ? typed?.get(intent) : null;
  const options = typed?.getAll("option") ?? [];
  if (intent === "answer" && question && options.length > 0) return { ...state, answers: { ...state.answers, [question]: { options, isDraft: true } } };
  if (written) return { ...state, plans: { ...state.plans, [written]: { text: typed?.get("text") ?? "", kept: null } } };
  return state;
}
