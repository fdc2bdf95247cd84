export const terms = {
  title: "Words of the work",
  lead: "What lessons mean by the words that they mark. Where a source says it, the source is named; everything else is in our own words.",
  empty: "No word is explained here yet. Authors write them down in courses/_terms.",
  from: "Source:",
  usedIn: "In the lessons:",
  lessons: "Lessons that use it: {{term}}",
} as const;
