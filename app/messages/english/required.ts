/** What one's agency requires, as its learner reads it. */
export const required = {
  title: "What your agency requires",
  counts: "What counts here is that you completed it, and when: never your answers, choices or scores.",
  of: "{{title}}, {{agency}}",
  complete: "Complete.",
  completeUntil: "Complete until {{day}}.",
  renewable: "Complete until {{day}}. It can be renewed now.",
  due: "Due on {{day}}.",
  "not-started": "Due on {{day}}. Not started yet.",
  overdue: "Was due on {{day}}.",
  waived: "Your agency excuses you from what is missing.",
  waiting: "Your part is done. The training waits for a partner agency; nothing is asked of you.",
  part: { renewable: "lapses on {{day}}", lapsed: "lapsed on {{day}}", begun: "begun", "not-started": "not started" },
  joint: "joint training: your agency invites you",
} as const;

/** The same in a line, before something that counts is begun. */
export const counting = {
  course: "{{agencies}} requires this course of you ({{programmes}}), and is told that you completed it, and when. Nothing else is told: not your answers, choices or scores.",
  scenario: "{{agencies}} requires this scenario of you ({{programmes}}), and is told that you played it to an ending, and when. Nothing else is told: not your choices, nor which ending.",
  test: "This test counts: {{agencies}} requires the course of you ({{programmes}}), and it is complete once you have passed. Your agency is told that it is complete, and when; not your answers, your score, or how often you tried.",
  practice: {
    course: "No agency of yours requires this course. Only you see what you answer; that you completed it stands in your own record.",
    scenario: "No agency of yours requires this scenario: it is practice. Only you see what you choose and how it ends; that you played it to an ending stands in your own record.",
    test: "No agency of yours requires this course. Only you see your answers and your score; that you passed, or did not, stands in your own record.",
  },
  renewTitle: "Renew it",
  renewTest: "What you completed lapses for your agency, or has lapsed. To renew it, pass the test again.",
  renewRead: "What you completed lapses for your agency, or has lapsed. Read again what changed; then say so here.",
  renew: "I have read what changed",
  renewing: "Writing it down…",
} as const;
