/** Attempts that are under way or ended when the demo world is opened: a stored walk, as far as so many decisions. */
export const demoAttempts: { email: string; scenario: string; walk: string; decisions: number }[] = [
  { email: "learner@prison.example", scenario: "fourth-month", walk: "prison_expert", decisions: 3 },
  { email: "learner@police.example", scenario: "fourth-month", walk: "police_expert", decisions: 99 },
];
