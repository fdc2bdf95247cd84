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

/** Around the questions, for who answers them. */
export const evaluationForm = {
  title: "Evaluation of the day",
  titleLater: "What was used",
  who: "Trainers read sums and texts without names, and only when five people or more have answered. Nobody sees what you alone wrote.",
  final: "Once it is sent it stays as it is.",
  optional: "Leave open what you do not want to answer.",
  textHelp: "At most 1,000 characters. Name nobody.",
  send: "Send",
  sending: "Sending…",
  sent: "Thank you. Your evaluation is sent.",
  closed: "There is nothing to answer now. The questions about the day are open from the end of the last session for three months; then, for two months, what you have used of it.",
  back: "Back to the training",
  notYet: "Not yet",
  problem: { nothing: "Answer at least one question.", half: "Where you say how sure you were before, say how sure you are now as well, or leave both open.", "too-long": "A text is longer than 1,000 characters." },
} as const;

/** The sums, for trainers. */
export const evaluationResult = {
  title: "What participants said",
  lead: "All agencies together, without names. Answers are added five at a time, so that nobody can work out a single one.",
  few: "Fewer than five",
  of: "Answers",
  mean: "Mean, from 1 to 5",
  agree: "Mostly or fully",
  question: "Question",
  answer: "Answer",
  before: "Before",
  after: "Now",
  day: "About the day",
  gains: "How sure they say they were, and are",
  gainsLead: "Their own judgement, no test. It says nothing of what they do at work.",
  later: "Three months later",
  times: "How many",
  texts: "In their words",
  fives: "Answers are counted in steps of {{count}}.",
  export: "Export",
} as const;
