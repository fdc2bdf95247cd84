interface Place {
  /** Key of what was answered, to be explained. */
  answered?: string;
  /** Key of what is to be shown although it was announced. */
  show?: string;
  /** Keys of what is not wanted now. */
  passedOver: readonly string[];
  /** Anything else that the page says. */
  say?: "already" | "done";
}

/** Where a learner stands in their refreshers is in the address and nowhere else: what was passed over is recorded nowhere. */
export function refreshAddress({ answered, show, passedOver, say }: Place): string {
  const params = new URLSearchParams(passedOver.map((key) => ["without", key]));
  if (answered !== undefined) params.set("answered", answered);
  if (show !== undefined) params.set("show", show);
  if (say !== undefined) params.set("say", say);
  const query = params.toString();
  return `/learning/refresh${query === "" ? "" : `?${query}`}`;
}
