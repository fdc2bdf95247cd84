export type Instrument = "ms" | "bg" | "eg" | "ga" | "un";

export interface Numbers {
  /** Ids that the register must hold, in the order of the text. */
  ids: string[];
  /** Ids of lettered sub-paragraphs, which the register may hold. */
  lettered: string[];
  /** For slides: what each slide calls itself, eight words at most. */
  headings?: string[];
}

/** Reads the paragraph or slide numbers out of the text of one instrument. */
export function readNumbers(instrument: Instrument, text: string): Numbers {
  switch (instrument) {
    case "ms":
      return readAnnexedResolution(text, instrument);
    case "bg":
    case "ga":
      return readParagraphs(text, `${instrument}-`);
    case "eg":
      return readReport(text, instrument);
    case "un":
      return readSlides(text, instrument);
  }
}

// A letter opens a line or follows the punctuation of a list; "para. 4 (c)" is a reference to some other text.
const LETTER = /(?:^\s*|[:;] (?:and |or )?)\(([a-z])\)\s/g;

/** A paragraph begins only with the number that is next, so that a wrapped line such as "2018. Later" is none. */
export function readParagraphs(text: string, prefix: string): Numbers {
  const ids: string[] = [];
  const lettered: string[] = [];
  let letters = 0;
  for (const line of text.split("\n")) {
    const [opening = "", number] = /^\s*(\d+)\.\s+(?=\S)/.exec(line) ?? [];
    const opens = number === String(ids.length + 1);
    if (opens) {
      ids.push(prefix + number);
      letters = 0;
    }
    for (const [, letter] of (opens ? line.slice(opening.length) : line).matchAll(LETTER)) {
      // Again only the one that is next: "(i)" is mostly a roman numeral.
      if (ids.length === 0 || letter !== String.fromCharCode("a".charCodeAt(0) + letters)) continue;
      lettered.push(prefix + ids.length + letter);
      letters += 1;
    }
  }
  return { ids, lettered };
}

/** Operative paragraphs and their letters come first; the annex then starts again at 1. */
export function readAnnexedResolution(text: string, instrument: string): Numbers {
  const [resolution = "", annex = ""] = text.split(/^Annex\s*$/m);
  const operative = readParagraphs(resolution, `${instrument}-op`);
  const annexed = readParagraphs(annex, `${instrument}-`);
  const withLetters = operative.ids.flatMap((id) => [
    id,
    ...operative.lettered.filter((lettered) => lettered.slice(0, -1) === id),
  ]);
  return { ids: [...withLetters, ...annexed.ids], lettered: annexed.lettered };
}

/** The annex of a report numbers its participants, not its paragraphs. */
export function readReport(text: string, instrument: string): Numbers {
  const [body = ""] = text.split(/^#+ Annex\s*$/m);
  return readParagraphs(body, `${instrument}-`);
}

const LETTERHEAD = ["UNODC", "United Nations Office on Drugs and Crime"];
const RUNNING_TITLE = "What are the key elements in reducing reoffending?";

/**
 * Slides stand three or more empty lines apart. A picture that was left out leaves the same gap, so what follows
 * counts as a new slide only when it opens with a heading, not with an arrow, a list mark or an announcement.
 */
export function readSlides(text: string, instrument: string): Numbers {
  const headings = text
    .split(/\n(?:[ \t]*\n){3,}/)
    .map((block) => block.split("\n").map((line) => line.replaceAll("*", "").trim()).filter(Boolean))
    .filter(([first]) => first !== undefined && !/^[-→➤✓❖<]|:$/u.test(first))
    .map(slideHeading);
  return { ids: headings.map((_, index) => `${instrument}-${index + 1}`), lettered: [], headings };
}

function slideHeading(lines: string[]): string {
  const own = lines.filter((line) => !LETTERHEAD.includes(line));
  const numbered = own[0] === RUNNING_TITLE && own[1]?.startsWith("(") ? own[1] : own[0];
  return (numbered ?? "").split(/\s+/).slice(0, 8).join(" ");
}
