import type { StepState } from "~/domain/progress/way";

const symbol: Readonly<Record<StepState, string>> = { satisfied: "complete", completed: "complete", waived: "waived", begun: "begun", "not-started": "not-started" };

/** A disc with a tick, a ring with a dash, a half disc, a dotted ring; always with the word. */
export function StateMark({ state, word }: { state: StepState; word: string }) {
  return (
    <span className={`state state-${symbol[state]}`}>
      <svg aria-hidden="true" focusable="false">
        <use href={`#s-${symbol[state]}`} />
      </svg>
      {word}
    </span>
  );
}
