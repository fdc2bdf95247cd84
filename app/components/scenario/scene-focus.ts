import { useEffect, useRef } from "react";
import type { AttemptView } from "~/domain/attempt/scene-view";

/**
 * The id at which reading goes on: the feedback after a decision, the story after it, the question where there is no
 * text before it. A redirect without scripts carries it as the fragment; with scripts it gets the focus.
 */
export function readingStartsAt(view: AttemptView): "feedback" | "story" | "ask" {
  if (view.kind === "feedback") return "feedback";
  return view.kind === "decision" && view.text.length === 0 && view.frame.contentNote === null ? "ask" : "story";
}

/** Moves the focus when the story has moved, not when the page is opened. */
export function useFocusOnMove(moment: string, target: string): void {
  const last = useRef(moment);
  useEffect(() => {
    if (last.current === moment) return;
    last.current = moment;
    document.getElementById(target)?.focus();
  }, [moment, target]);
}
