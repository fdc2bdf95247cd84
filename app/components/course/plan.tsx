import { Block } from "./block";
import { OwnText } from "./own-text";

/** The learner's own line about the next shift. */
export function Plan({ id, ask, anchor = `plan-${id}` }: { id: string; ask: string; anchor?: string }) {
  return (
    <Block anchor={anchor}>
      <OwnText kind="plan" id={id} ask={ask} anchor={anchor} />
    </Block>
  );
}
