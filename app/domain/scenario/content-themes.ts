/** Something that a learner may need to know of before the story begins, because it happened to them or to somebody near. */
export interface Theme {
  name: string;
  /** Words by which a text comes to it, and as they are written. */
  told: RegExp;
  words: string;
  /** Words by which a content note names it. */
  noted: RegExp;
}

const asWords = (words: string) => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, "iu");
const theme = (name: string, words: string, noted: string): Theme => ({ name, told: asWords(words), words, noted: new RegExp(`(?<!\\p{L})(?:${noted})`, "iu") });

const WHOM = "(?:a|his|her|their|the|your|my|our)";
const CHILD = "(?:child|baby|infant|toddler|son|daughter|little (?:boy|girl|one))";

/** English only. A rough list that asks the author to think; what else may hurt, the author and the reviewers know. */
export const THEMES: readonly Theme[] = [
  theme("suicide or self-harm", "suicid(?:e|es|al)|self-harm(?:s|ed|ing)?|(?:kill|kills|killed|killing|hang|hangs|hanged|cut|cuts|cutting) (?:himself|herself|themselves|themself|myself|yourself)|(?:take|takes|took|taken|taking) (?:his|her|their|my|your) own li(?:fe|ves)", "suicid|self-harm|(?:his|her|their|one’s|one's) own li(?:fe|ves)"),
  theme("an overdose", "overdos(?:e|es|ed|ing)|naloxone", "overdos"),
  theme("sexual violence", "rap(?:e|es|ed|ing|ist|ists)|sexual(?:ly)? (?:violence|assault|assaults|assaulted|abuse|abused|exploitation|harassment)|molest(?:s|ed|ing)?", "rape|sexual|molest"),
  theme("domestic violence", `domestic (?:violence|abuse)|(?:beat|beats|beaten|beating|hit|hits|hitting|struck|strangled|choked|punched|slapped) ${WHOM} (?:wife|husband|partner|girlfriend|boyfriend|mother|child|children|son|daughter)`, "domestic|violence|abuse|beat"),
  theme("the death of a child", `death of ${WHOM} ${CHILD}|${WHOM} ${CHILD}(?:['’]s)? (?:died|death|was killed|has died|is dead)|(?:lost|buried) ${WHOM} (?:baby|child|infant)|stillbirths?|stillborn|cot death|miscarriages?(?! of justice)`, "child|baby|infant|son|daughter|bereave|stillb|miscarr"),
  theme("killing", "murder(?:s|ed|ing)?|manslaughter|homicides?|stabbed to death|beaten to death", "murder|kill|manslaughter|homicide|death|violence"),
  theme("torture or ill-treatment", "tortur(?:e|es|ed|ing)", "tortur|ill-treat|violence"),
];

/** Nearly every text comes to none of them, and is looked at once. */
export const ANY_THEME = asWords(THEMES.map(({ words }) => words).join("|"));
