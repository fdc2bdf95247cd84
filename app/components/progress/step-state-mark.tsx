import { useTranslation } from "~/components/frame/words";
import type { StepState } from "~/domain/progress/way";
import { StateMark } from "./state-mark";

/** A course that is completed and not all that it asks is half behind: its test is missing. */
export function StepStateMark({ kind, state }: { kind: "course" | "scenario"; state: StepState }) {
  const { t } = useTranslation();
  return <StateMark state={kind === "course" && state === "completed" ? "begun" : state} word={t(`standing.state.${state}`)} />;
}
