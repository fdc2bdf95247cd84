import { scenarioText } from "./scenario-builder";
import { ending, scenes } from "./planted-sketches";

const why = 'why: "So it is."';

/** Three seats that know different things, each worth playing alone, in turn or together: clean in every mode. */
export const THREE_SEATS = scenarioText({
  seats: `
  officer: { name: "Officer", agency: probation, cite: [], briefing: "You lead." }
  constable: { name: "Constable", agency: police, cite: [], briefing: "You know the street." }
  visitor: { name: "Visitor", agency: volunteer, cite: [], briefing: "You know the family." }`,
  modes: `
  alone_officer: { seats: [officer], others: scripted, endings: [end_kept, end_lost] }
  alone_constable: { seats: [constable], others: scripted }
  alone_visitor: { seats: [visitor], others: scripted, endings: [end_kept, end_lost] }
  tour: { seats: all, by: one-person }
  joint: { seats: all, min_people: 3 }`,
  facts: `
  shift: { text: "He works at night.", known_to: [visitor] }
  sighting: { text: "He was seen at the market.", known_to: [constable] }`,
  vars: "{ calm: { bool: false } }",
  start: "visit",
  scenes: scenes(
    "  visit:",
    '    { by: visitor, at: "Day 1", text: "SECRET-visitor He yawns: the night shift.", mentions: [shift], ask: "SECRET-visitor Do you ring?", hint: "SECRET-visitor Who needs it?", scripted: tell, view: { constable: "The visitor leaves the house." }, choices: {',
    `      tell: { text: "SECRET-visitor Ring the officer", ${why}, then: { tell: { shift: [officer] } }, seen: { officer: "The visitor rings you." }, to: sighting },`,
    `      keep: { text: "SECRET-visitor Keep it", ${why}, to: sighting } } }`,
    "  sighting:",
    '    { by: constable, at: "Day 2", text: "SECRET-constable The market.", ask: "SECRET-constable Whom do you ring?", scripted: ring, choices: {',
    `      ring: { text: "SECRET-constable The officer", ${why}, then: { set: { calm: true }, tell: { sighting: [officer] } }, seen: { officer: "The constable rings you." }, to: letter },`,
    `      wait: { text: "SECRET-constable Nobody", ${why}, to: letter } } }`,
    "  letter:",
    '    { by: officer, text: [{ when: "knows(officer, sighting)", text: "SECRET-officer You write of the market." }, { default: true, text: "SECRET-officer You write." }], view: { visitor: "A letter comes." }, to: brief }',
    "  brief:",
    '    { by: officer, at: "Day 3", checkpoint: true, ask: "SECRET-officer What now?", scripted: file, choices: {',
    `      hear: { text: "SECRET-officer Ask about the nights", when: "knows(officer, shift)", needs: [shift], ${why}, then: { set: { calm: true } }, to: meeting },`,
    `      warn: { text: "SECRET-officer Speak of the market", when: "knows(officer, sighting)", needs: [sighting], ${why}, to: meeting },`,
    `      file: { text: "SECRET-officer File it", ${why}, to: meeting } } }`,
    "  meeting:",
    '    text: "All meet."',
    '    at: "Day 4"',
    "    joint:",
    "      reveal: together",
    "      seats:",
    ...["officer", "constable", "visitor"].map((seat) =>
      `        ${seat}: { ask: "SECRET-${seat} And you?", scripted: support, choices: { support: { text: "SECRET-${seat} Support", ${why}, seen: { ${seat === "officer" ? "visitor" : "officer"}: "The ${seat} nods." } }, revoke: { text: "SECRET-${seat} Revoke", ${why} } } }`),
    "      resolve:",
    '        - { if: "count(support) == 3 and calm", to: end_kept }',
    '        - { if: "pick.officer == \'support\' and pick.constable == \'support\' and pick.visitor == \'support\'", to: end_patched }',
    "        - { default: true, to: end_lost }",
    ending("end_kept", "good"), ending("end_patched", "mixed"), ending("end_lost", "poor"),
  ),
  expert: "[visit.tell, sighting.ring, brief.hear, meeting.officer.support, meeting.constable.support, meeting.visitor.support]",
  checks: `
  never:
    - { id: unheard, if: "at(brief) and chose(meeting.officer.support)" }
  possible:
    - { id: mended, from: visit.keep, to: end_kept }
  explain:
    - { rule: no-return, at: sighting.wait, why: "Alone, the constable has one chance to ring." }
  walks:
    - { id: alone, mode: alone_officer, choices: [brief.hear, meeting.officer.support], expect: { end: end_kept } }
    - { id: voted_down, mode: alone_constable, choices: [sighting.wait, meeting.constable.revoke], expect: { end: end_lost } }
    - { id: together, mode: tour, choices: [visit.keep, sighting.wait, brief.file, meeting.officer.support, meeting.constable.support, meeting.visitor.support], expect: { end: end_patched } }`,
});
