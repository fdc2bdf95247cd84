import { useTranslation } from "~/components/frame/words";
import type { StepState } from "~/domain/progress/way";
import { StateMark } from "./state-mark";

export function StepStateMark({ state }: { state: StepState }) {
  const { t } = useTranslation();
  return <StateMark state={state} word={t(`standing.state.${state}`)} />;
}
