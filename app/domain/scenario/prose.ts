/** The small Markdown of the scenario format after parsing: paragraphs, lists and emphasis, nothing else. */
export interface Span {
  text: string;
  emphasis?: true;
}

export type Block = { kind: "paragraph"; spans: Span[] } | { kind: "list"; ordered: boolean; items: Span[][] };
