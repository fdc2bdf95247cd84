/** What somebody wrote, and what about. */
export interface NoteAsText {
  kind: "differs" | "reflection" | "plan" | "written" | "case";
  /** Title of the scenario or the lesson. */
  from: string;
  about: string;
  text: string;
  updatedAt: Date;
}

/** The words around the notes; from the message catalogue. */
export interface NotesWords {
  title: string;
  none: string;
  differs: string;
}

/** All notes as plain text, each under what it is about and as it was typed. `day` tells an instant as the learner's day. */
export function notesToText(notes: readonly NoteAsText[], words: NotesWords, day: (instant: Date) => string): string {
  // A browser without scripts sends its own line ends.
  const typed = (text: string) => text.replace(/\r\n?/gu, "\n").trim();
  const sections = notes.map(({ from, kind, about, text, updatedAt }) => `${from}, ${day(updatedAt)}\n${kind === "differs" ? `${words.differs}: ` : ""}${about}\n\n${typed(text)}`);
  return `${[words.title.toUpperCase(), ...(sections.length === 0 ? [words.none] : sections)].join("\n\n\n")}\n`;
}
