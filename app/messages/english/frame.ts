export const format = {
  /** The locale of dates and lists; British English. */
  locale: "en-GB",
} as const;

export const frame = {
  brand: "Throughcare",
  brandToLearning: "Throughcare, my learning",
  skip: "To the content",
  menu: "Main",
  breadcrumb: "Breadcrumb",
  learning: "My learning",
  courses: "Courses",
  scenarios: "Scenarios",
  sources: "Sources",
  yourAccount: ", your account",
  signIn: "Sign in",
  signOut: "Sign out",
  switchPerson: "Switch person",
  lock: "Lock",
  people: "People",
  "joint-trainings": "Joint trainings",
  agency: "Agency",
  search: "Search",
  private: "Practice is private: nobody but you sees your choices.",
  whoSeesWhat: "Who can see what",
  accessibility: "Accessibility",
  display: "Display",
  leave: "Leave quietly",
} as const;

export const titles = {
  landing: "Training on both sides of the gate",
  signIn: "Sign in",
  account: "Your account",
  locked: "Locked",
  forgotten: "A new password",
  reset: "Set a new password",
  people: "People",
  computers: "Enrolled computers",
  computer: "Change an enrolled computer",
  code: "Give a one-time code",
  learning: "My learning",
  refresh: "To refresh",
  refreshers: "Refreshers",
  courses: "Courses",
  pathways: "Pathways",
  record: "Record of continuing education",
  waivers: "Waive a course",
  scenarios: "Scenarios",
  sources: "Sources",
  search: "Search",
  debrief: "Debrief: {{scenario}}",
  whoSeesWhat: "Who can see what",
  accessibility: "Accessibility",
  display: "Display",
} as const;

export const agency = {
  prison: "Prison",
  probation: "Probation",
  police: "Police",
  volunteer: "Volunteers",
  other: "Other agency",
} as const;

export const rating = {
  r0: "Harmful",
  r1: "Weak",
  r2: "Acceptable",
  r3: "Expert",
  none: "Not rated",
} as const;

export const verdict = {
  good: "A good ending",
  mixed: "A mixed ending",
  poor: "A hard ending",
} as const;

export const error = {
  reference: "Reference for your administrator:",
  toLearning: "Go to my learning",
  toStart: "Go to the first page",
  again: "Load this page again",
  badRequest: {
    title: "This request could not be read",
    happened: "What your browser sent was incomplete or damaged on the way.",
    kept: "Nothing was changed. Everything you decided before is kept.",
    next: "Go back, load the page again, and try once more.",
  },
  forbidden: {
    title: "This was not accepted",
    happened: "The request did not come from a page of this site, so it was not carried out.",
    kept: "Nothing was changed.",
    next: "Open the page again from the menu and try from there.",
  },
  missing: {
    title: "There is nothing at this address",
    happened: "The address may be mistyped or old, or it belongs to somebody else’s practice, which nobody but they can open.",
    kept: "Nothing was changed. Your own attempts are all under My learning.",
    next: "Check the address, or start from a page you know.",
  },
  conflict: {
    title: "This has moved on",
    happened: "What you tried to change was changed already, perhaps in another window.",
    kept: "Nothing was done twice. The first decision is kept.",
    next: "Load the page again to see where it stands.",
  },
  tooLarge: {
    title: "That was too much text",
    happened: "What you sent was larger than this page accepts.",
    kept: "It was not stored. What you kept before is still there.",
    next: "Go back in your browser: your text is usually still in the field. Shorten it and keep it again.",
  },
  broken: {
    title: "Something failed on our side",
    happened: "The page could not be made. It was not your doing.",
    kept: "Every decision you made before this is kept.",
    next: "Load the page again. If it fails again, tell your administrator the reference below.",
  },
} as const;

export const profession = {
  prison_officer: "Prison officer",
  probation_officer: "Probation officer",
  police_officer: "Police officer",
  judge_or_prosecutor: "Judge or prosecutor",
  volunteer: "Volunteer or peer supporter",
  restorative_facilitator: "Restorative facilitator",
  health_worker: "Health worker",
  social_worker: "Social worker",
  instructor: "Instructor",
  manager: "Manager",
  trainer: "Trainer",
  other: "Other",
} as const;
