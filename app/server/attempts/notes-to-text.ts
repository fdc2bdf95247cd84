import type { ListedNote } from "./list-notes.server";

/** The words around the notes; from the message catalogue. */
export interface NotesWords {
  title: string;
  none: string;
  differs: string;
}

/** All notes as plain text, each under what it is about and as it was typed. `day` tells an instant as the learner's day. */
export function notesToText(notes: readonly ListedNote[], words: NotesWords, day: (instant: Date) => string): string {
  // A browser without scripts sends its own line ends.
  const typed = (text: string) => text.replace(/\r\n?/gu, "\n").trim();
  const sections = notes.map(({ scenario, kind, about, text, updatedAt }) => `${scenario}, ${day(updatedAt)}\n${kind === "differs" ? `${words.differs}: ` : ""}${about}\n\n${typed(text)}`);
  return `${[words.title.toUpperCase(), ...(sections.length === 0 ? [words.none] : sections)].join("\n\n\n")}\n`;
}
