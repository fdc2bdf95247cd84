import type { Level } from "../content/fault";

interface Rule {
  /** Number of the check in scenario-format.md, section 6. */
  check: number;
  level: Level;
  title: string;
  /** Why it matters to a learner. */
  meaning: string;
  /** A few lines that show it. */
  example: string;
  repair: string;
}

/** Every rule, in the order of the checks. The documentation page is made from this table. */
export const RULES = {
  "too-large": {
    check: 1, level: "error", title: "The file is larger than 1 MiB",
    meaning: "A scenario is text that a reviewer reads from beginning to end; a file of this size is something else, or has media pasted into it.",
    example: "# a scenario.yaml of 2 MiB", repair: "Move media to the folder media/, or split the story into two scenarios.",
  },
  "too-deep": {
    check: 1, level: "error", title: "Nested deeper than twelve levels",
    meaning: "Nothing in the format is that deep; it is a slip of indentation, or an attempt to exhaust the reader.",
    example: "a: [[[[[[[[[[[[[1]]]]]]]]]]]]]", repair: "Look at the indentation above the line.",
  },
  syntax: {
    check: 1, level: "error", title: "Not valid YAML",
    meaning: "The file cannot be read, so nothing in it is used.",
    example: "ask: \"What do you do?", repair: "Close the quotation mark, align the indentation, or put prose under a `|` block.",
  },
  "duplicate-key": {
    check: 1, level: "error", title: "The same key twice",
    meaning: "Two choices or scenes with one id: the second would silently replace the first.",
    example: "choices:\n  wait: { … }\n  wait: { … }", repair: "Rename or delete one of the two.",
  },
  "unsafe-yaml": {
    check: 1, level: "error", title: "Anchor, alias or tag",
    meaning: "They make the file say something that is not written where it is read, and can be used to attack the reader.",
    example: "why: *same_reason", repair: "Write the text out where it is used.",
  },
  "hidden-characters": {
    check: 1, level: "error", title: "Invisible or direction-changing characters",
    meaning: "A reviewer would read something else than the program.",
    example: "text: \"abc\\u202Edef\"  # as the character itself", repair: "Delete the character; editors show it as a box or a red mark.",
  },
  "flow-prose": {
    check: 1, level: "error", title: "Prose split by a comma between { and }",
    meaning: "Between braces a comma ends a value; half of the sentence would be lost.",
    example: "wait: { text: Wait, then call, to: next }", repair: "Put the whole text in double quotes.",
  },
  schema: {
    check: 1, level: "error", title: "A key is missing or has the wrong kind of value",
    meaning: "The program does not guess what was meant.",
    example: "minutes: thirty", repair: "Write the value that the message names; `throughcare scenario new` makes a complete example.",
  },
  "unknown-key": {
    check: 1, level: "error", title: "A key that the format does not have",
    meaning: "Usually a slip of the pen, and then what stands under it would be ignored.",
    example: "chioces:", repair: "Correct the spelling; the message names the nearest known key.",
  },
  "bad-id": {
    check: 1, level: "error", title: "An id of the wrong form, or a reserved word",
    meaning: "Ids appear in conditions, logs and walks, so they are plain: small letters, digits and underscores, beginning with a letter.",
    example: "scenes:\n  First Visit: { … }", repair: "Write `first_visit`. Reserved words such as `and`, `not`, `visited` or `constructor` need another name.",
  },
  "id-reused": {
    check: 1, level: "error", title: "An id of a published version now means something else",
    meaning: "Attempts and records name scenes by id; an id that changes its kind would falsify them.",
    example: "# 1.0.0: meeting was a decision; 1.1.0: meeting is an ending", repair: "Give the new thing a new id.",
  },
  "media-file": {
    check: 1, level: "error", title: "A picture, sound or film that cannot be shown",
    meaning: "The file is not there, is of a kind that not every browser shows, or is too large for a slow line.",
    example: "media: { kind: picture, file: media/door.tiff, description: … }", repair: "Pictures are jpg, png or webp up to 2 MiB, sounds mp3 or m4a up to 20 MiB, films mp4 or webm up to 100 MiB, captions vtt up to 1 MiB, all in the folder media/.",
  },
  migration: {
    check: 1, level: "error", title: "A migration that does not fit the versions",
    meaning: "Learners on the way would be taken to a place that does not exist, or two different decisions would become one.",
    example: "migrations:\n  - { from: 1.0.0, rename: { scenes: { meeting: talk, visit: talk } } }", repair: "Name what the earlier version has on the left and what this one has on the right, each once.",
  },
  "broken-target": {
    check: 2, level: "error", title: "Leads to a scene that does not exist",
    meaning: "A learner would stand before nothing.",
    example: "to: metting", repair: "Correct the id; the message names the nearest one.",
  },
  "recursive-fragment": {
    check: 2, level: "error", title: "A fragment that uses itself",
    meaning: "Its scenes would be made without end.",
    example: "# fragments/call.yaml\nscenes:\n  again: { use: call, exits: { … } }", repair: "Lead out by an exit, and back to the scene that uses the fragment; give that scene `repeat`.",
  },
  "missing-default": {
    check: 2, level: "error", title: "No default at the end of a list of conditions",
    meaning: "If none of the conditions holds, the story has no next sentence.",
    example: "check:\n  - { if: \"heard\", to: fair }", repair: "End the list with `{ default: true, … }`, and only there.",
  },
  "dead-end": {
    check: 2, level: "error", title: "A decision without choices, or a draw without branches",
    meaning: "The story stops without an ending.",
    example: "choices: {}", repair: "Add a choice, or make the scene an ending.",
  },
  "unknown-name": {
    check: 3, level: "error", title: "A variable, seat, competency, placeholder or other name that is not declared",
    meaning: "The condition or text would mean nothing.",
    example: "when: \"thrust >= 2\"", repair: "Correct the spelling, or declare it.",
  },
  "unknown-cite": {
    check: 3, level: "error", title: "A source that is not in the register",
    meaning: "Every judgement names the paragraph it stands on, and that paragraph can be opened.",
    example: "cite: [ms-132]", repair: "Look the paragraph up in courses/_standards.",
  },
  "bad-value": {
    check: 3, level: "error", title: "A value outside its variable's domain",
    meaning: "Variables are small and finite, so that everything can be checked.",
    example: "trust: { int: [0, 3], start: 5 }", repair: "Use a value of the domain, or widen the domain.",
  },
  "fragment-binding": {
    check: 3, level: "error", title: "A use that does not fit its fragment",
    meaning: "An input without a value, a value that the input does not have, or an exit that leads nowhere: the story would stop inside the fragment.",
    example: "call: { use: phone, with: { tries: patience }, exits: { answered: talk } }  # and the exit silent?", repair: "Give every input under `with` a variable or a constant that fits, and every exit a scene under `exits`.",
  },
  expression: {
    check: 3, level: "error", title: "A condition that cannot be read, or compares unlike things",
    meaning: "A condition that is not understood can never be relied on.",
    example: "when: \"trust == 'high'\"  # trust is a number", repair: "The message says what is expected at which place.",
  },
  "not-comparable": {
    check: 3, level: "error", title: "The choices of one decision rate different competencies",
    meaning: "Ratings are compared with the best choice that was open; that needs the same yardstick for all.",
    example: "a: { rate: { fairness: 2 } }\nb: { rate: { safety: 1 } }", repair: "Rate every choice of the decision on the same competencies.",
  },
  "best-too-low": {
    check: 3, level: "error", title: "No choice of a decision is better than harmful",
    meaning: "The learner could only do harm on this competency; that teaches nothing and cannot be scored.",
    example: "# every choice has fairness: 0", repair: "Rate at least one choice 1 or more, or leave the competency out here.",
  },
  "unexplained-choice": {
    check: 3, level: "error", title: "A rated choice without `why` or without `cite`",
    meaning: "Explained feedback teaches; a bare rating does not.",
    example: "wait: { rate: { safety: 1 }, to: next }", repair: "Say why in two to four sentences, and cite the paragraph that says it.",
  },
  timer: {
    check: 3, level: "error", title: "A timer that cannot be kept",
    meaning: "Time is pressure. It is fair when everybody can have more of it, and when it is known what happens at its end.",
    example: "timer: { seconds: 60, expires: wait, adjustable: false }", repair: "Give every seat its `expires`, a warning before the end, and a reason under `timing_essential` where learners cannot change it.",
  },
  "timer-critical": {
    check: 3, level: "error", title: "A clock that makes a critical error",
    meaning: "Doing nothing because time ran out is not misconduct; somebody may have been reading slowly.",
    example: "timer: { seconds: 60, expires: ignore_call }\nchoices: { ignore_call: { critical: { left_in_danger: true }, … } }", repair: "Let it expire to a choice in which the story goes on as if nobody had acted yet, and a colleague steps in.",
  },
  "never-read": {
    check: 4, level: "warning", title: "A variable that no condition reads",
    meaning: "The story remembers something that never matters.",
    example: "vars: { record: { bool: false } }", repair: "Let something depend on it, or delete it.",
  },
  "never-written": {
    check: 4, level: "warning", title: "A variable that nothing changes",
    meaning: "Conditions on it always give the same answer.",
    example: "when: \"heard\"  # and no choice sets heard", repair: "Set it where it happens, or delete the condition.",
  },
  unreachable: {
    check: 5, level: "error", title: "A scene to which nothing leads",
    meaning: "Nobody will ever read it.",
    example: "lost: { text: …, to: end_a }", repair: "Lead to it, or delete it.",
  },
  "unused-fragment": {
    check: 5, level: "error", title: "A fragment that no scene uses",
    meaning: "Nobody will ever read it, and nothing in it is checked.",
    example: "# fragments/phone.yaml, and no scene with use: phone", repair: "Use it, or delete the file.",
  },
  "no-way-to-an-ending": {
    check: 5, level: "error", title: "A scene from which no ending can be reached",
    meaning: "A learner who gets there is caught.",
    example: "a: { …, to: b }\nb: { …, to: a }", repair: "Lead on to an ending.",
  },
  "unreachable-by-value": {
    check: 6, level: "error", title: "A scene that no combination of values leads to",
    meaning: "There are arrows to it, but their conditions can never hold where they stand.",
    example: "check:\n  - { if: \"trust >= 3\", to: best }  # trust can only be 2 by now", repair: "Change the condition or the effects before it.",
  },
  "never-offered": {
    check: 6, level: "error", title: "A choice that is never offered",
    meaning: "Its condition is false whenever the decision is reached.",
    example: "call_her: { when: \"safety_plan\", … }  # the plan is made later", repair: "Change the condition, or delete the choice.",
  },
  "scripted-disabled": {
    check: 6, level: "error", title: "A script that cannot be followed",
    meaning: "A colleague's scripted choice is not offered in some state, so the story would stand still for the person who plays.",
    example: "call: { by: police, scripted: share, choices: { share: { when: \"asked\", … } } }", repair: "Script a choice without a condition, or make the condition hold.",
  },
  "expires-disabled": {
    check: 6, level: "error", title: "A timer whose choice is not offered",
    meaning: "The time runs out, and what should happen then is not possible in that state; the learner would be caught.",
    example: "timer: { seconds: 60, expires: wait }\nchoices: { wait: { when: \"asked\", … } }", repair: "Let it expire to a choice without a condition.",
  },
  trap: {
    check: 7, level: "error", title: "A state without a way to an ending, or without a choice",
    meaning: "Some learners, not all, would be caught here; the counter-example shows how.",
    example: "# both choices need trust >= 1, and trust can be 0", repair: "Leave one choice without a condition, or lead on by `when` and `else`.",
  },
  cycle: {
    check: 8, level: "error", title: "A scene that can be entered twice on one path, or more often than its `repeat`",
    meaning: "The learner would read the same sentence again, and the story might never end.",
    example: "call: { choices: { again: { to: call, … } } }", repair: "Lead on, or write a second scene for the second time. Where it is meant, say `repeat: 3` and let a condition close the way round in time.",
  },
  "no-return": {
    check: 9, level: "information", title: "A point of no return",
    meaning: "After this choice no good ending is left. The debrief tells the learner; at the very first decision it is a warning, because everything after it would be in vain.",
    example: "breach_now: { …, to: end_custody }", repair: "Nothing, if it is meant. At the first decision let a bad start be mended.",
  },
  never: {
    check: 10, level: "error", title: "Something that must never happen can happen",
    meaning: "The author's own rule for the story is broken; the counter-example shows how.",
    example: "never:\n  - { id: unheard, if: \"at(end_supported) and not heard\" }", repair: "Follow the counter-example, and change the step where it goes wrong.",
  },
  possible: {
    check: 10, level: "error", title: "Something that must be possible is not",
    meaning: "An ending cannot be reached, at all or from the place that the author named.",
    example: "possible:\n  - { id: mend, from: first.send_letter, to: end_supported }", repair: "Open a way, or drop the promise.",
  },
  "mode-endings": {
    check: 10, level: "error", title: "An ending that a mode has and cannot reach, or leaves out and reaches",
    meaning: "The debrief of a mode shows its endings; one that nobody can come to is a false promise.",
    example: "modes: { alone: { seats: [police], others: scripted } }  # end_harm needs probation", repair: "Open a way, or list the mode's endings under `endings`.",
  },
  expert: {
    check: 11, level: "error", title: "The expert path fails",
    meaning: "The expert path is shown as the model; it must be open on every draw, free of critical errors, above every pass mark and end well.",
    example: "debrief: { expert: [meeting.test_now] }", repair: "Follow the message: name a choice for each decision met, or mend the story.",
  },
  "pass-mark": {
    check: 12, level: "warning", title: "A pass mark that cannot be reached",
    meaning: "On some draw even the best play stays under it.",
    example: "safety: { pass: 100 }", repair: "Lower the mark, or rate the best choices higher.",
  },
  "rarely-exercised": {
    check: 12, level: "warning", title: "A competency exercised fewer than three times on some path",
    meaning: "One or two decisions say almost nothing about a person.",
    example: "# only one decision rates safety", repair: "Rate more decisions on it, or leave the competency out.",
  },
  "same-choice": {
    check: 13, level: "warning", title: "Two choices that do the same",
    meaning: "Same ratings, same effects, same next scene: the learner's decision makes no difference.",
    example: "a: { rate: { x: 1 }, to: b }\nc: { rate: { x: 1 }, to: b }", repair: "Give one of them a consequence of its own.",
  },
  dominated: {
    check: 13, level: "warning", title: "A choice that is nowhere better than another with the same consequences",
    meaning: "Nobody has a reason to take it: it is a straw man.",
    example: "# worse on every competency, same effects and target", repair: "Give it the advantage that makes good officers choose it, or a consequence that teaches.",
  },
  "cue-first": {
    check: 14, level: "warning", title: "The best choice stands first too often or too seldom",
    meaning: "Readers of the printed scenario learn the position, not the practice.",
    example: "# best is first in 8 of 10 decisions", repair: "Move some of them.",
  },
  "cue-longest": {
    check: 14, level: "warning", title: "The best choice is the longest too often or too seldom",
    meaning: "People who guess take the longest.",
    example: "# best is longest in 9 of 10 decisions", repair: "Shorten the best, or give the others their detail.",
  },
  "cue-hedged": {
    check: 14, level: "warning", title: "The only hedged choice is the best too often or never",
    meaning: "A lone “unless” or “as far as” gives the answer away.",
    example: "# only the best says “unless he agrees”", repair: "Hedge none or several.",
  },
  "not-verified": {
    check: 10, level: "error", title: "Too many states to verify",
    meaning: "More states can be reached than the budget allows; nothing is said about what was not looked at.",
    example: "# twenty variables that conditions read", repair: "Let fewer variables be read by conditions, or narrow their domains.",
  },
  starved: {
    check: 15, level: "warning", title: "A seat with fewer than two decisions on some path",
    meaning: "The person in that seat would watch the others play.",
    example: "# police decides only at the conference", repair: "Give the seat something to decide on every path, or let colleagues' script hold it.",
  },
  "no-influence": {
    check: 15, level: "warning", title: "A seat on which no ending depends",
    meaning: "Whatever the person decides, the same endings stay open.",
    example: "# every choice of prison leads to the same scene and changes nothing", repair: "Let a rule or a condition depend on what the seat decides.",
  },
  "too-many-combinations": {
    check: 16, level: "error", title: "A joint scene with more than ten thousand combinations",
    meaning: "Nobody could say what every combination leads to, and neither can the checks.",
    example: "# five seats with eight choices each", repair: "Let fewer seats decide at once, or give them fewer choices.",
  },
  "set-twice": {
    check: 16, level: "error", title: "Two seats set one variable to different values at once",
    meaning: "Which of them counts would depend on the order of the seats, which no author means.",
    example: "police: { choices: { a: { then: { set: { mood: calm } } } } }\nprison: { choices: { b: { then: { set: { mood: cross } } } } }", repair: "Let a rule of the joint scene set it.",
  },
  dictator: {
    check: 16, level: "error", title: "One seat alone decides where a joint scene leads",
    meaning: "The others only seem to decide.",
    example: "resolve:\n  - { if: \"pick.probation == 'revoke'\", to: court }\n  - { default: true, to: plan }", repair: "Let the rules count the others, or say `lead: <seat>`.",
  },
  "script-decides": {
    check: 16, level: "error", title: "Scripted colleagues decide a joint scene alone",
    meaning: "Played in this mode, whatever people choose leads to the same scene, though other choices of their colleagues would not.",
    example: "# three scripted colleagues outvote the person who plays", repair: "Change a script, or let the person's choice count in a rule.",
  },
  "no-script": {
    check: 16, level: "error", title: "An empty seat without a script",
    meaning: "Some mode leaves the seat to the script, and at this decision there is none: the story would stand still.",
    example: "modes: { alone: { seats: [police], others: scripted } }  # probation's decision has no scripted", repair: "Name the choice that the colleague makes under `scripted`.",
  },
  "gives-away": {
    check: 17, level: "error", title: "A text that gives away what its reader does not know",
    meaning: "Partial knowledge is the point of a joint exercise; a text that mentions a fact to a seat that was never told it spoils it.",
    example: "news: { by: all, mentions: [shift], text: … }  # police was never told", repair: "Tell the fact before, or write a `view` for the seat.",
  },
  "needs-unknown": {
    check: 17, level: "error", title: "A choice that needs a fact which its seat may not know",
    meaning: "The choice makes no sense to somebody who does not know, and gives the fact away.",
    example: "mention_shift: { needs: [shift], … }", repair: "Offer it when: \"knows(seat, fact)\", or tell the fact before.",
  },
  "translation-extra-key": {
    check: 18, level: "error", title: "A translation of a string that the scenario does not have",
    meaning: "A slip in the path, or the scene was renamed: nobody would ever read this text.",
    example: "# locales/es.yaml\nscenes.metting.ask: { src: \"41d09e\", text: \"¿Qué haces?\" }", repair: "`throughcare scenario translate` moves it to where it belongs, or to `removed:`; nothing is lost.",
  },
  "translation-stale": {
    check: 18, level: "warning", title: "Translations of an earlier wording",
    meaning: "The source has changed since; until somebody looks at them, learners read these strings in the source language.",
    example: "# locales/es.yaml\nscenes.meeting.ask: { src: \"41d09e\", was: \"9c01aa\", text: \"¿Qué haces?\" }", repair: "Run `throughcare scenario translate`, compare each text that has a `was:` with its source, and delete the `was:`.",
  },
  "translation-missing": {
    check: 18, level: "warning", title: "Strings without a translation",
    meaning: "Learners read them in the source language, in the middle of the others.",
    example: "# locales/es.yaml\nscenes.meeting.ask: { src: \"41d09e\", text: \"\" }", repair: "Run `throughcare scenario translate` and fill in the empty texts.",
  },
  "translation-placeholder": {
    check: 18, level: "warning", title: "Other placeholders than in the source",
    meaning: "A name, a place or a term of law is lost, or stands in the text between braces; a string with an unknown one is shown in the source language.",
    example: "# locales/es.yaml; the source says {person.sami}\nscenes.meeting.ask: { src: \"41d09e\", text: \"¿Qué le dices a {person.samy}?\" }", repair: "Copy the placeholder from the source, braces included.",
  },
  "missing-alternative": {
    check: 19, level: "error", title: "Media without what says the same in words",
    meaning: "Whoever cannot see the picture or hear the sound would miss part of the story (WCAG 1.1.1, 1.2.1, 1.2.2).",
    example: "media: { kind: video, file: media/call.mp4 }", repair: "A picture needs `description`, a sound `transcript`, a film `captions` and `transcript`.",
  },
  "hard-to-read": {
    check: 19, level: "warning", title: "A text that is hard to read",
    meaning: "Learners read in a second language, after a shift, on a small screen. A sentence has at most 40 words, and a text of twenty words or more a LIX of at most 55: plain professional prose has 40 to 50 (words in a sentence, plus the per cent of words over six letters; Björnsson 1968, made for any language with an alphabet).",
    example: "text: \"Notwithstanding considerations regarding proportionality, documentation requirements necessitate …\"", repair: "Divide the longest sentence; put verbs for nouns.",
  },
  stigmatising: {
    check: 19, level: "warning", title: "Words that make a person into a label",
    meaning: "Staff speak as they read. People have names; what they did, have or use is said as a thing they did, have or use. The list is of English words.",
    example: "text: \"The inmate tested dirty.\"", repair: "Say what the message suggests. Where somebody in the story has to speak so, explain it under `checks: explain:`.",
  },
  "missing-content-note": {
    check: 19, level: "warning", title: "No content note for what may hurt",
    meaning: "A learner may have lived it. Suicide, self-harm, an overdose, sexual or domestic violence, a child's death, killing and torture are named before the story begins. The list is of English words.",
    example: "content_notes: []  # and in one scene he overdoses", repair: "Name it under `content_notes`, in words that a person would use.",
  },
  walk: {
    check: 20, level: "error", title: "A walk does not reach what it expects",
    meaning: "The story has changed under a path that the author wanted kept.",
    example: "walks:\n  - { id: w, choices: [a.b], expect: { end: end_a } }", repair: "Compare the transcript in the message; correct the story or the walk.",
  },
  "good-by-chance": {
    check: 21, level: "information", title: "A good ending that chance reaches too often",
    meaning: "Somebody who takes any open choice comes to it in more than one of twenty attempts, so that reaching it says little. Small exercises are like that; a scenario that is to show competence should not be.",
    example: "# two decisions of two choices each: a quarter of all guessers end well", repair: "Let the good ending hang on more decisions. `scenario check --odds` shows the odds of every ending.",
  },
  "not-explained": {
    check: 1, level: "warning", title: "An explanation for a warning that is not there",
    meaning: "The file explains something that is no longer so.",
    example: "explain:\n  - { rule: cue-first, why: … }", repair: "Delete the explanation.",
  },
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof RULES;

export function isRuleId(id: string): id is RuleId {
  return Object.hasOwn(RULES, id);
}
