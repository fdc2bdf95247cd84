/** An error keeps content from learners; a warning is mended or explained; information is for reading. */
export type Level = "error" | "warning" | "information";

/** Lines and columns count from 1. */
export interface Place {
  file: string;
  line: number;
  column: number;
}

/** What a check of an author's file reports. Each kind of content has rules of its own. */
export interface FaultOf<Rule extends string> {
  rule: Rule;
  level: Level;
  place: Place;
  /** Where in the tree: "scenes.meeting.choices.test_now". */
  path: string;
  /** One or two sentences in the author's words, saying what is wrong and what to do. */
  message: string;
  /** The shortest list of `scene.choice` and `scene.branch` that shows it; `throughcare scenario play --choices` plays it. */
  counterExample: string[] | null;
  /** The mode in which the counter-example shows it; absent where there is one mode. */
  mode?: string;
}

/** `file:line:column`, as editors and terminals know it. */
export function placeToText(place: Place): string {
  return `${place.file}:${place.line}:${place.column}`;
}

/** Faults in the order of the files, and in each of the lines. */
export function inOrder<Fault extends FaultOf<string>>(faults: Fault[]): Fault[] {
  return [...faults].sort((a, b) => a.place.file.localeCompare(b.place.file) || a.place.line - b.place.line || a.place.column - b.place.column || a.rule.localeCompare(b.rule));
}
