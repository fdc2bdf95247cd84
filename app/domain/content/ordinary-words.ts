/**
 * Words that are written with a capital and name nobody, and the words with which sentences mostly begin: what the anonymity check passes
 * over. English, because texts are so far.
 */
export const ORDINARY_WORDS: ReadonlySet<string> = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
  christmas easter ramadan eid diwali hanukkah passover i i'm i'd i've i'll ok tv gps id cctv dna hiv aids hr it nhs ngo ngos un uk us usa eu who unodc covid
  english french spanish arabic russian chinese german portuguese polish romanian turkish ukrainian hindi urdu swahili italian
  god bible quran koran muslim christian jewish catholic hindu buddhist sikh roma european african asian american
  mr mrs ms miss dr prof officer sergeant inspector governor judge chaplain imam father sister director superintendent
  prison probation police court parole supervision service agency office hospital clinic hostel shelter school church mosque social health
  model strategies guidelines rules mandela tokyo bangkok beijing
  a an and are as at after again all also although always another any anyone at because before but both by can could did do does each even ever every everybody everyone
  first for from had has have he her here him his how however if in instead into is it it's its just last later like may maybe me meanwhile most my never next no nobody none nor not
  nothing now of often on once one only or other our out over perhaps please she should since so some somebody someone something sometimes soon still such than that the their them then
  there these they this those though three thus to today together tomorrow tonight too two under until up was we well were what whatever when whenever where whether which while who
  whom whose why will with without would yes yesterday yet you young your`.split(/\s+/u),
);
