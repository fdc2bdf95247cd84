import type { ComponentPropsWithoutRef } from "react";
import { giveBackTyped } from "./typed-early";

/** A text area that loses nothing of what is typed while the scripts of its page are still on their way. */
export function TextArea(props: ComponentPropsWithoutRef<"textarea">) {
  return <textarea ref={giveBackTyped} {...props} />;
}
