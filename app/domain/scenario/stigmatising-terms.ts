/** A way of speaking that names people by what they did or have, and what to say instead. */
export interface StigmatisingTerm {
  /** With word boundaries put round it; upper and lower case alike. */
  pattern: string;
  instead: string;
  why: string;
}

const LABEL = "It makes a person into what was done once; who reads it daily treats the person so.";
const SLUR = "It is an insult.";
const DRUGS = "It makes a person into a habit; staff who read such words treat people more harshly than those who read of a person who uses drugs.";
const ILLNESS = "It makes a person into an illness.";

/**
 * English terms only. The words to say instead follow the usage of UNODC, WHO and UNAIDS, and for suicide that of WHO's guide for
 * the media (2023). The list is not complete: a reader from the service notices more than a list. "Prisoner" and "victim" are terms
 * of the Nelson Mandela Rules and of the Declaration on victims, and are not on it.
 */
export const STIGMATISING: readonly StigmatisingTerm[] = [
  { pattern: "(?:ex-|sex |repeat )?offenders?", instead: "the name, or “a person who has offended”", why: LABEL },
  { pattern: "ex-con(?:vict)?s?|(?:an?|the|this|that|former) convict|convicts (?:are|who|in)", instead: "the name, or “a person who has been in prison”", why: LABEL },
  { pattern: "inmates?|jailbirds?", instead: "the name, or “a person in prison”", why: "It makes a person into the place where they are held." },
  { pattern: "(?:career |hardened |habitual |known |dangerous )criminals?|criminals|felons?", instead: "the name, or “a person who has been convicted”", why: LABEL },
  { pattern: "(?:juvenile )?delinquents?", instead: "“a young person in conflict with the law”", why: LABEL },
  { pattern: "recidivists?", instead: "“a person who has offended again”", why: LABEL },
  { pattern: "thugs?|low-?lifes?|scum(?:bags?)?", instead: "the name", why: SLUR },
  { pattern: "junk(?:ie|y)s?|junkies|druggies?|crackheads?|smackheads?|potheads?", instead: "the name, or “a person who uses drugs”", why: SLUR },
  { pattern: "addicts?|drug abusers?|substance abusers?", instead: "“a person who uses drugs”, or “a person with a dependence”", why: DRUGS },
  { pattern: "(?:drug|substance) abuse", instead: "“drug use” or “dependence”", why: "Abuse is a word for what is done to others; it judges before anybody has looked." },
  { pattern: "alcoholics?(?! (?:drinks?|beverages?|anonymous))|drunkards?|winos?", instead: "“a person who is dependent on alcohol”", why: DRUGS },
  { pattern: "(?:clean|dirty) (?:drug )?(?:tests?|urines?|samples?|screens?|results?)|(?:tested|tests|testing) (?:clean|dirty)|(?:stay|stays|stayed|staying|got|getting|been) clean(?=\\s*(?:[.,;:!?)\"'”’*]|for|since|again|now|and|$))", instead: "“negative” or “positive”, or “he has not used”", why: "A result is not a stain on a person." },
  { pattern: "prostitutes?|whores?|hookers?", instead: "“a person who sells sex”, or “a sex worker”", why: LABEL },
  { pattern: "illegal (?:im)?migrants?|illegal aliens?|illegals", instead: "“a person without papers”", why: "An act can be against the law; a person cannot." },
  { pattern: "the mentally ill|schizophrenics?|psychos?|nutters?|lunatics?|psychotics", instead: "“a person with a mental illness”, or what was seen", why: ILLNESS },
  { pattern: "the (?:disabled|handicapped)|cripples?|wheelchair-bound|retarded|retards?", instead: "“a person with a disability”, “who uses a wheelchair”", why: ILLNESS },
  { pattern: "paedophiles?|pedophiles?|perverts?", instead: "what was done", why: LABEL },
  { pattern: "commit(?:s|ted|ting)? suicide|(?:failed|successful) suicide", instead: "“died by suicide”, “took his own life”, “a suicide attempt”", why: "“Commit” is a word for crimes, and neither death nor life is a failure." },
];

const words = (pattern: string) => new RegExp(`(?<![\\p{L}-])(?:${pattern})(?![\\p{L}])`, "iu");
const PATTERNS = STIGMATISING.map((term) => ({ term, matches: words(term.pattern) }));
// Nearly every text has none of them, and is looked at once.
const ANY = words(STIGMATISING.map(({ pattern }) => pattern).join("|"));

/** The terms of one text, each once, as they stand in it; its words are parted by single spaces. */
export function stigmatisingIn(line: string): { found: string; term: StigmatisingTerm }[] {
  if (!ANY.test(line)) return [];
  return PATTERNS.flatMap(({ term, matches }) => {
    const match = matches.exec(line);
    return match === null ? [] : [{ found: match[0], term }];
  });
}
