import type { DebriefView, DecisionInDebrief, OptionInDebrief } from "~/domain/attempt/debrief-view";
import type { Rating } from "~/domain/scenario/representation";
import type { Source } from "~/domain/standards/source";

export function aSource(number = "32"): Source {
  return {
    id: `ms-${number}`,
    number,
    unit: "paragraph",
    heading: "Non-compliance",
    summary: "A breach is not taken as wilful by itself.",
    audience: ["probation"],
    instrument: { prefix: "ms", short: "Model Strategies", title: "Model Strategies on Reducing Reoffending", symbol: "A/RES/80/226", url: "https://docs.un.org/A/RES/80/226" },
  };
}

export function anOption(text: string, level: Rating | null): OptionInDebrief {
  return {
    text,
    short: null,
    why: [{ kind: "paragraph", spans: [{ text: `Why: ${text}` }] }],
    rated: level === null ? [] : [{ competency: "Fairness", rating: level }],
    level,
  };
}

export function aDecision(number: number, changes: Partial<DecisionInDebrief> = {}): DecisionInDebrief {
  return {
    number,
    seq: number * 2,
    at: `Day ${number}, 08:40`,
    ask: `Question ${number}?`,
    by: { seat: "Probation officer", agency: "probation", held: true },
    byClock: false,
    chosen: anOption(`Chosen ${number}`, 1),
    expert: anOption(`Expert ${number}`, 3),
    others: [anOption(`Other ${number}`, 2)],
    sources: [aSource()],
    critical: [],
    noticed: [],
    open: ["good", "mixed"],
    closed: [],
    lostBest: false,
    tryAgainFrom: null,
    differs: null,
    ...changes,
  };
}

export function aDebrief(changes: Partial<DebriefView> = {}): DebriefView {
  const decisions = changes.decisions ?? [
    aDecision(1, { tryAgainFrom: 0 }),
    aDecision(2, { open: ["mixed"], closed: ["It holds"], lostBest: true, chosen: anOption("Chosen 2", 0), critical: ["Left in danger"] }),
    aDecision(3, { open: ["mixed"], chosen: anOption("Chosen 3", 3), expert: null, tryAgainFrom: 4 }),
  ];
  return {
    attempt: "attempt-1",
    scenario: { id: "fourth-month", title: "The fourth month", version: "1.0.0" },
    seat: { name: "Probation officer", agency: "probation" },
    startedAt: "2026-11-09T08:00:00Z",
    endedAt: "2026-11-09T23:30:00Z",
    continues: null,
    newerVersion: false,
    withdrawn: false,
    ending: { id: "mixed", title: "Much as before", verdict: "mixed", text: [{ kind: "paragraph", spans: [{ text: "It goes on." }] }], support: null, sources: [], views: [] },
    endings: [
      { id: "good", title: "It holds", verdict: "good" },
      { id: "mixed", title: "Much as before", verdict: "mixed" },
    ],
    turningPoint: 2,
    expertPath: decisions.map((decision) => ({ at: decision.at, by: { seat: decision.by.seat, agency: decision.by.agency }, ask: decision.ask, option: decision.expert ?? decision.chosen, sources: [aSource("31")] })),
    expertEnding: { title: "It holds", text: [] },
    competencies: [{ name: "Fairness", sources: [aSource()], levels: [{ decision: 1, rating: 1 }, { decision: 2, rating: 0 }, { decision: 3, rating: 3 }] }],
    key: "author",
    knowledge: [],
    ifTold: { told: [], same: [] },
    endingsBySeat: {
      parts: [{ mode: "alone", seat: { seat: "Probation officer", agency: "probation" } }],
      endings: [{ title: "It holds", verdict: "good", from: ["open"] }, { title: "Much as before", verdict: "mixed", from: ["this"] }],
      elsewhere: 0,
    },
    questions: [{ id: "who_knew", text: "Who knew?", sources: [], answer: "Leila <did>" }],
    sources: [aSource("31"), aSource("32")],
    ...changes,
    decisions,
  };
}
