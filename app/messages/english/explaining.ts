export const display = {
  title: "Display",
  lead: "How these pages look in this browser. The setting is kept in this browser only, in a cookie that says nothing else.",
  ask: "Light or dark?",
  system: "As the computer is set",
  light: "Light",
  dark: "Dark",
  keep: "Keep this setting",
  keeping: "Keeping…",
  print: "Printed pages are always light.",
} as const;

export const privacy = {
  title: "Who can see what",
  lead: "What is kept about you here, and who can read it.",
  rows: {
    choices: { what: "What you choose in a scenario, when, and how it is rated", who: "Only you. There is no page on which anybody else can see it." },
    debrief: { what: "Your debriefs, your answers and your notes", who: "Only you." },
    name: { what: "Your name, agency, profession and roles", who: "You, and whoever administers your agency’s accounts." },
    signIns: { what: "Where you are signed in: the kind of browser, when you signed in and when you were last active", who: "You, under your account. Everything on that list can be ended there." },
    log: { what: "The server’s log: the time, the kind of page, whether it worked", who: "Whoever runs the server. It holds no names, no choices and nothing that you typed." },
    theme: { what: "Whether you like pages light or dark", who: "Nobody: it is kept in your browser." },
  },
  use: "What it is used for",
  useText: "Practice is for learning. It is not for appraisal or discipline, it is not timed, and leaving a scenario records no reason.",
  server: "The one exception to know",
  serverText: "Whoever has the keys to the server’s disk could, with effort, read its database. Ask your administrator who that is.",
} as const;

export const access = {
  title: "Accessibility",
  lead: "These pages are meant to work for everybody who does this work, on whatever computer is there.",
  whatTitle: "What you can rely on",
  keyboard: "Everything works with the keyboard alone. Where the focus is can always be seen.",
  reader: "Headings, regions, groups and fields have names that a screen reader reads. After a decision it is taken to the feedback, after Continue to the next part of the story.",
  pictures: "Each picture has a title and a description, and a list that says the same.",
  colour: "Colour never carries meaning alone: each mark has its own shape and its word. Text has a contrast of at least 7 to 1, light and dark.",
  zoom: "Pages fit a screen 360 pixels wide and can be enlarged to four times.",
  script: "Everything works with scripts switched off.",
  motion: "Nothing moves by itself. Where a decision has a time limit you can pause it, make it ten times longer or switch it off, before the story and at the decision.",
  aimTitle: "What we aim at",
  aim: "The aim is the Web Content Accessibility Guidelines 2.2, level AA, and level AAA for the contrast of text.",
  limitTitle: "What may still be in your way",
  limit: "So far the pages are in English only, and there is no sign-language version of a story.",
  tell: "Tell your trainer or your administrator what does not work for you, on which page and with which aid. That is a fault of the page, not of yours.",
} as const;
