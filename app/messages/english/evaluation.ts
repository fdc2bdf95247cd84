/** What is asked after a joint training, on the screen and on the sheet of paper. */
export const evaluation = {
  reactions: "The day",
  reaction: {
    fits: "What we practised is what my work asks of me.",
    others: "I understand better what the other agencies can do, and what they need.",
    voice: "I could say what I think.",
    colleague: "A colleague of mine should come to the next one.",
  },
  level: { "1": "Not at all", "2": "Hardly", "3": "In part", "4": "Mostly", "5": "Fully" },
  gains: "Your own judgement",
  gainsLead: "How sure you were before, and are now. This is what you think, not a test.",
  gain: {
    decides: "I know who decides what in the other agencies.",
    reach: "I know whom to call, and what I can ask of them.",
  },
  when: { before: "Before", after: "Now" },
  sure: { "1": "Not sure", "2": "Hardly sure", "3": "Half sure", "4": "Fairly sure", "5": "Sure" },
  takes: "What do you take with you?",
  plan: "What will you do on your next shift?",
  used: "Have you used anything of it?",
  use: { used: "Yes, as I meant to", "in-part": "In part", "no-occasion": "There was no occasion", not: "No" },
  what: "What was it, or what stood in the way?",
} as const;
