/** Answering what has come back. */
export const refresh = {
  title: "To refresh",
  lead_one: "One to answer, about {{minutes}}. You can stop at any time.",
  lead_other: "{{count}} to answer, about {{minutes}}. You can stop at any time.",
  minutes_one: "one minute",
  minutes_other: "{{count}} minutes",
  fromLesson: "From the lesson: {{title}}",
  fromStory: "A decision from a story that you have played: {{story}}",
  answer: "Answer",
  answering: "Answering…",
  nothingChosen: "Nothing is answered yet. Answer, then press the button.",
  givenBack: "This is what you had chosen when your sign-in ended. It is not sent yet.",
  reworded: "This was reworded while you were reading it. Here is how it reads now; nothing was kept.",
  already: "You had answered this already, perhaps in another window. That answer stands, and here it is.",
  toLesson: "Read it in the lesson",
  toDebrief: "Your whole path, in its debrief",
  next: "Next",
  contains: "This decision is from “{{story}}”, a story that contains:",
  containsLead: "You can take another one in its place. No reason is asked and none is recorded.",
  show: "Show it",
  another: "Another one",
  nothingWritten: "Your attempt stays as it was. Only you see what you choose here.",
  done: "That was it",
  doneText: "The next come when it is time.",
  none: "Nothing to refresh now",
  noneText: "Questions of lessons that you have completed, and decisions of stories that you have played, come back after some days. What you knew twice in a row does not come again.",
  toLearning: "To my learning",
} as const;

/** What comes back on the first page. */
export const returning = {
  title: "Back for a moment",
  due_one: "One thing to refresh, about {{minutes}}.",
  due_other: "{{count}} things to refresh, about {{minutes}}.",
  minutes_one: "one minute",
  minutes_other: "{{count}} minutes",
  begin: "Refresh",
  wrote: "On {{day}} you wrote:",
  done: "Done",
  "not-yet": "Not yet",
  "let-go": "Let it go",
  keeping: "Keeping…",
  stays: "It stays among your notes. “Not yet” brings it back in a week.",
  said: "Kept. The plan stays among your notes.",
} as const;

/** How often things come back, for an agency. */
export const refreshers = {
  title: "Refreshers",
  lead: "Questions and decisions come back to everybody who has learnt them, at equal intervals. Nobody but the learner sees what they answered, or whether they did.",
  for: "Days between two refreshers of the same thing in {{agency}}",
  days: "{{count}} days",
  help: "What was not right comes back the next day, what was right twice in a row not at all, and nobody is asked for more than five minutes a day. Shorter intervals suit work in which something is seldom met; research finds equal intervals as good as growing ones.",
  several: "Whoever is in several agencies has the shortest.",
  keep: "Keep",
  keeping: "Keeping…",
  kept: "Kept. It holds from now on.",
} as const;

/** The weekly mail. */
export const digestMail = {
  subject: "A few minutes to refresh",
  subjectUsed: "A question about a joint training",
  minutes_one: "one minute",
  minutes_other: "{{count}} minutes",
  refresh: `something that you have learnt is ready to be refreshed, in about {{minutes}}:

{{link}}`,
  used: `a joint training was three months ago. What you have used of it is asked here:

{{link}}`,
  text: `Hello,

{{due}}

You get this mail because you asked for it, once a week at most and only when
something is due. To switch it off, open your account:

{{account}}
`,
} as const;
