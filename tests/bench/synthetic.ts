/** A scenario for measuring, and how many states it has. */
export interface Synthetic {
  source: string;
  decisions: number;
  states: number;
}

/** How far the counter of trust may go: a finer dial than one decision more. */
const TRUST = [1, 2, 3, 4, 5, 6, 7, 8];

/**
 * A clean scenario with little more than so many states. At each decision the officer notes something (a flag of its own), wins trust
 * (one counter for all) or lets it be, and one draw lies on the way; which ending it comes to hangs on all of it. So every flag is
 * told apart to the end, as in a story that forgets nothing.
 */
export function synthetic(states: number): Synthetic {
  for (let decisions = 4; ; decisions += 1) {
    const trust = TRUST.find((most) => statesWith(decisions, most) >= states);
    if (trust !== undefined) return { source: sourceWith(decisions, trust), decisions, states: statesWith(decisions, trust) };
  }
}

/** Counted without the explorer: at every decision, at the draw behind the first, and at the endings. */
function statesWith(decisions: number, trust: number): number {
  let sum = situations(1, trust);
  for (let day = 0; day <= decisions; day += 1) sum += situations(day, trust);
  return sum;
}

/** In how many ways flags and trust can stand after so many decisions. */
function situations(day: number, trust: number): number {
  let sum = 0;
  // So many of the decisions noted something; trust was won at most at the others.
  for (let noted = 0, ways = 1; noted <= day; ways = (ways * (day - noted)) / (noted + 1), noted += 1) sum += ways * (Math.min(day - noted, trust) + 1);
  return sum;
}

function sourceWith(decisions: number, trust: number): string {
  const days = Array.from({ length: decisions }, (_, day) => day);
  const after = (day: number) => (day === 0 ? "weather" : day === decisions - 1 ? "outcome" : `day_${String(day + 1)}`);
  const noted = days.map((day) => `noted_${String(day)}`);
  return `scenario: synthetic
format: 1
version: 0.1.0
language: en
title: "So many days"
summary: "A story for measuring."
minutes: { play: 5, debrief: 10 }
review: { status: draft, key: author, jurisdiction: "None." }
content_notes: []
names: { person: {}, place: {}, term: {} }
seats:
  officer: { name: "Officer", agency: probation, cite: [], briefing: "You lead." }
modes:
  solo: { seats: [officer], others: scripted }
competencies:
  fairness: { name: "Fairness", cite: [], pass: 50 }
  record: { name: "Record", cite: [], pass: 50 }
critical: {}
vars:
  trust: { int: [0, ${String(trust)}] }
${noted.map((id) => `  ${id}: { bool: false }`).join("\n")}
start: day_0
scenes:
${days.map((day) => `  day_${String(day)}:
    by: officer
    checkpoint: true
    ask: "Day ${String(day)}?"
    choices:
${ordered(day, [
    `      note: { text: "Note it down${day % 3 === 1 ? " in the file" : ""}", rate: { fairness: 2, record: 3 }, why: "So it is.", cite: [ms-32], then: { set: { noted_${String(day)}: true } }, to: ${after(day)} }`,
    `      listen: { text: "Sit and listen to it", rate: { fairness: 3, record: 1 }, why: "So it is.", cite: [ms-32], then: { add: { trust: 1 } }, to: ${after(day)} }`,
    `      leave: { text: "Leave it", rate: { fairness: 1, record: 0 }, why: "So it is.", cite: [ms-32], to: ${after(day)} }`,
  ])}`).join("\n")}
  weather:
    random: { rain: { weight: 1, to: day_1 }, sun: { weight: 3, to: day_1 } }
  outcome:
    check:
      - { if: "trust >= 1 or ${noted.join(" or ")}", to: end_kept }
      - { default: true, to: end_lost }
  end_kept: { end: good, title: "Kept", text: "It holds." }
  end_lost: { end: poor, title: "Lost", text: "It does not." }
debrief:
  expert: [${days.map((day) => `day_${String(day)}.note`).join(", ")}]
  questions: []
checks:
  never: [{ id: unheard, if: "at(end_kept) and trust == 0 and not (${noted.join(" or ")})", why: "Somebody listened." }]
  possible: [{ id: mended, from: day_0.leave, to: end_kept }]
  walks: []
migrations: []
`;
}

/** The best choice stands in every place, so that its place gives nothing away. */
function ordered(day: number, choices: string[]): string {
  return [...choices.slice(day % choices.length), ...choices.slice(0, day % choices.length)].join("\n");
}
