export const forgotten = {
  title: "A new password",
  lead: "With an e-mail address in your account you can have a link sent to it. Without one, ask for a code.",
  byMail: "By e-mail",
  email: "E-mail",
  send: "Send a link",
  sending: "Sending…",
  asked: "If there is an account with this e-mail address, a link is on its way. It works for one hour, and once.",
  askedText: "Nothing there after some minutes? Look among the unwanted mail, or ask for a code as below.",
  empty: "Type an e-mail address, such as name@agency.example.",
  notYet: "Nothing is sent yet",
  wait_one: "Wait one second, then try again.",
  wait_other: "Wait {{count}} seconds, then try again.",
  waitText: "This computer has asked for many mails.",
  byCode: "Without e-mail",
  byCodeText: "Ask your coordinator or your trainer for a one-time code. They print it on a slip of paper, and you choose the new password yourself.",
  haveCode: "I have a one-time code",
  backToSignIn: "Back to sign-in",
} as const;

export const reset = {
  title: "Set a new password",
  leadCode: "With the one-time code that you were given. It works once, for one day.",
  leadMail: "The link works once.",
  account: "E-mail or staff code",
  code: "One-time code",
  codeHelp: "Three groups of four, such as BCDF-GHJK-MNPQ. Strokes and capitals do not matter.",
  pinTitle: "A PIN for this computer, if you like",
  pinLead: "Six to eight digits, to be quicker here than with the password. You can also set one later in your account.",
  submit: "Set the new password",
  busy: "Setting…",
  ends: "You are signed out everywhere, and a PIN that you had before is removed.",
  notYet: "Your new password is not set yet",
  no: "This code does not work for this account.",
  noText: "It may be mistyped, used already, replaced by a newer one or older than a day. Check it, or ask for a new one.",
  noMail: "This link does not work any more.",
  noMailText: "It was used already, replaced by a newer one, or is older than an hour.",
  again: "Ask for another",
  wait_one: "Wait one second, then try again.",
  wait_other: "Wait {{count}} seconds, then try again.",
  waitText: "Many codes that did not fit were typed at this computer.",
} as const;

export const mail = {
  resetSubject: "A new password for Throughcare",
  resetText: `Somebody asked for a new password for the account with this e-mail address at
{{origin}}

To choose one, open this address within one hour. It works once:

{{link}}

If it was not you, do nothing: your password stays as it is.
`,
  memberSubject: "{{agency}} has entered you on Throughcare",
  memberText: `{{agency}} has entered you as one of its people at
{{origin}}

You sign in as before. It sees where you stand in what it requires of its people. It does not see for whom else you work, and nobody but you sees what you practise and write.

If you do not work for {{agency}}, tell it, or whoever looks after Throughcare where you work: you can be taken off.
`,
} as const;
