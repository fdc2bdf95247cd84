/** What can be found. */
export const foundKinds = ["course", "lesson", "scenario", "term", "source"] as const;
export type FoundKind = (typeof foundKinds)[number];

/** One thing that can be found: a course, a section of a lesson, a scenario, a term or a paragraph. Plain data. */
export interface SearchDocument {
  kind: FoundKind;
  /** Of its words, as in "en". */
  language: string;
  /** The thing itself, whatever its language, and whichever of its sections this is: "/courses/small-steps/first". */
  subject: string;
  /** Where it is read: the subject's address, and the place on that page. */
  href: string;
  title: string;
  /** Counts for more than the text and for less than the title. */
  headings: string;
  text: string;
  /** What is found and not shown, and counts least. */
  rest?: string;
  within: Within;
}

/** Where it stands; what says so in words is the page. */
export interface Within {
  course?: string;
  /** Of a lesson in its course. */
  number?: number;
  section?: string;
  instrument?: string;
  /** Of a source: its number there, and what is numbered. */
  paragraph?: { number: string; unit: "paragraph" | "slide" };
}
