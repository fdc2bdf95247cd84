/**
 * A small complete scenario to begin from: it passes every check, and its comments say what each part is for.
 *
 * @returns the YAML, or null when the name is not one (small letters, digits and hyphens).
 */
export function newScenario(name: string): string | null {
  return /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/u.test(name) ? TEMPLATE.replace("{{name}}", name) : null;
}

const TEMPLATE = `# Run "throughcare scenario check" on this file after each change, and "throughcare scenario play" to read it.
scenario: {{name}}
format: 1
version: 0.1.0
language: en
title: "The late return"
summary: >
  {person.marek} is forty minutes late back at {place.hostel}, for the first time. You are on duty alone.
minutes: { play: 5, debrief: 10 }
review: { status: draft, key: author, jurisdiction: "Curfew rules and reporting duties differ: say here what is local." }
content_notes: []

# Names, places and terms of law are placeholders, so that another country can put its own: {person.marek}.
names:
  person: { marek: "Marek", tove: "Tove" }
  place: { hostel: "Linden House" }
  term: { report: "incident report" }

seats:
  probation:
    name: "Hostel officer on duty"
    agency: probation
    cite: [ms-30]
    briefing: "You have worked at {place.hostel} for two years. {person.tove}, your manager, can be rung at any hour."
modes:
  solo: { seats: [probation], others: scripted }

# What is judged. Three decisions at least on every path, or it says nothing about a person.
competencies:
  fairness: { name: "Fair response to non-compliance", cite: [ms-32], pass: 50 }
  record: { name: "Keeps a true and useful record", cite: [ms-32], pass: 50 }
critical: {}

# What the story remembers. Small, so that every state can be checked.
vars:
  heard: { bool: false, about: "His own account was taken before anything was decided" }

start: door
scenes:
  door:
    by: probation
    at: "21:40"
    place: "The front door"
    text: |
      {person.marek} should have been in at nine. He smells of rain, not of drink. *"The bus. I can explain."*
      The form for the {term.report} lies on the desk.
    to: first_words

  first_words:
    by: probation
    checkpoint: true
    ask: "What do you say first?"
    hint: "What do you know, and what do you only suppose?"
    choices:
      form_first:
        text: "Tell him the rule and begin the form, so that it is on record while it is fresh."
        rate: { fairness: 1, record: 3 }
        why: >
          The record has to be made, and he should know the rule. But a form that begins before he has spoken already has its
          answer: paragraph 32 asks to look at the circumstances before taking a breach for wilful.
        cite: [ms-32]
        to: the_form
      ask_him:
        text: "Let him in out of the rain and ask what happened, then be quiet."
        rate: { fairness: 3, record: 2 }
        why: >
          A minute of listening, and the reason is there before the judgement. Nothing is given away: what he says can be
          checked in the morning.
        cite: [ms-30, ms-32]
        then: { set: { heard: true } }
        to: the_form
      wave_through:
        text: "Wave him through. Forty minutes in two months is nothing to write home about."
        rate: { fairness: 2, record: 0 }
        why: >
          Friendly, and nobody will know that something changed tonight. The next time, the officer on duty will think it
          is the first.
        cite: [ms-32]
        to: the_form

  the_form:
    by: probation
    at: "22:00"
    ask: "What goes into the {term.report}?"
    choices:
      facts_and_account:
        text: "The time, the state he was in, and what he says about the bus."
        rate: { fairness: 3, record: 3 }
        why: "Facts and his account, apart from each other: whoever reads it tomorrow can judge for themselves."
        cite: [ms-32]
        when: "heard"
        to: the_call
      facts_only:
        text: "The time and the state he was in, nothing else."
        rate: { fairness: 2, record: 2 }
        why: "True and short. His reason is missing, and the reader will supply one."
        cite: [ms-32]
        to: the_call
      wilful:
        text: "That he ignored the curfew, with the word wilful, as the form suggests."
        rate: { fairness: 0, record: 1 }
        why: "An intention that nobody has checked now stands in a record that others will act on."
        cite: [ms-32]
        to: the_call

  the_call:
    by: probation
    at: "22:20"
    ask: "Do you ring {person.tove} tonight?"
    choices:
      ring:
        text: "Ring now: she asked to hear of every late return the same night."
        rate: { fairness: 2, record: 3 }
        why: "She can judge what is urgent, and knows it before the morning meeting does."
        cite: [ms-32]
        to: morning
      wait:
        text: "Leave it for the morning, with the form on her desk and a note that he is in and well."
        rate: { fairness: 3, record: 2 }
        why: "Nobody is in danger. A calm report in the morning, with the bus timetable checked, is worth more than a call at night."
        cite: [ms-32]
        to: morning
      knock:
        text: "Go up, knock, and ask him now what kept him, before you ring anyone."
        when: "not heard"
        rate: { fairness: 2, record: 2 }
        why: "Late, and it should have come first. But it came: his account stands beside the facts before anybody decides."
        cite: [ms-32]
        then: { set: { heard: true } }
        to: morning

  morning:
    check:
      - { if: "heard and not chose(the_form.wilful)", to: end_settled }
      - { default: true, to: end_open }

  end_settled:
    end: good
    title: "Settled in the morning"
    text: "The timetable bears him out. {person.tove} moves his curfew by half an hour on the days of the late shift."
    cite: [ms-31]
  end_open:
    end: mixed
    title: "A mark on the record"
    text: "There is a form, and no reason on it. At the next late return it will count as the second."
    cite: [ms-32]

debrief:
  # One choice for each decision: a policy that holds on every draw.
  expert: [first_words.ask_him, the_form.facts_and_account, the_call.wait]
  questions:
    - { id: own, text: "What does your own form ask for first: the facts, or the reason?", cite: [ms-32] }

checks:
  never:
    - { id: settled_unheard, if: "at(end_settled) and not heard", why: "It may only end well when he was heard." }
  possible:
    - { id: mended, from: first_words.wave_through, to: end_settled }
  walks:
    - { id: best, mode: solo, choices: [first_words.ask_him, the_form.facts_and_account, the_call.wait], expect: { end: end_settled, critical: [] } }
    - { id: by_the_form, mode: solo, choices: [first_words.form_first, the_form.wilful, the_call.ring], expect: { end: end_open } }
migrations: []
`;
