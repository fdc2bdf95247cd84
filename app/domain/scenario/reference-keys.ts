/** What stands above each table of the reference page. */
export const SECTIONS: Record<string, { title: string; about: string }> = {
  page: {
    title: "",
    about: `# The keys of a scenario

<!-- Made from source-schema.ts and reference-keys.ts in app/domain/scenario; a test keeps it in step (npx vitest run app/domain/scenario/reference-page -u). -->

Every key of format 1 as this program runs it. \`<id>\` is a name that you choose; \`[]\` means each item of a list. Where a list may
stand, one thing alone may stand too. What is checked: [checks.md](checks.md).`,
  },
  file: { title: "The file", about: "The keys at the left margin of `scenario.yaml`." },
  scene: { title: "Every scene", about: "A scene's kind is told by the key `choices`, `joint`, `random`, `check`, `use` or `end`; without any it is a text. Every kind may have:" },
  text: { title: "Text", about: "Told, then *Continue*. It needs `text`." },
  decision: { title: "Decision", about: "One seat decides." },
  joint: { title: "Joint scene", about: "Several seats decide without seeing each other's choice; then the rules say where it leads." },
  random: { title: "Random branch", about: "A draw." },
  check: { title: "Check", about: "The story branches by itself; the first rule that holds counts." },
  end: { title: "Ending", about: "It needs `text`, which everyone reads." },
  use: { title: "Use of a fragment", about: "The scenes of a fragment stand here, each called `<use>_<scene>`: so walks, the expert path and conditions elsewhere name them. Only the use itself can be led to. `repeat` holds for each of its scenes, beside their own." },
  fragment: { title: "A fragment", about: "A part of a story in a file of its own, `fragments/<name>.yaml`, that may stand in several places. Its scenes are of the kinds above and lead to each other or to an exit. Its conditions and effects know its own scenes and its inputs, no other variable; seats, facts, competencies, names and sources are those of the scenario. A fragment may use another, never itself." },
  choice: { title: "A choice", about: "Under `choices:` of a decision or of a seat in a joint scene. In a joint scene a choice has no `to`." },
  effect: { title: "Effects", about: "Under `then:`." },
  later: { title: "Not run yet", about: "Part of the format, refused by `scenario check` when they are used." },
};

export const NOT_RUN: ReadonlySet<string> = new Set(["scene.media", "decision.timer", "joint.joint.timer"]);

/** What each key is for, by section and key. A test asks for every key of the schema. */
export const MEANINGS: Record<string, string> = {
  "file.scenario": "The name of its folder: small letters, digits, hyphens", "file.format": "The format of the file",
  "file.version": "Three numbers, such as 1.0.0; a published version never changes", "file.language": "A tag such as en or pt-BR",
  "file.title": "What learners see in lists", "file.summary": "What it is about, before they begin",
  "file.minutes": "How long it takes", "file.minutes.play": "Minutes to play, 1 to 600", "file.minutes.debrief": "Minutes to go through it again, 1 to 600",
  "file.review": "Where it stands", "file.review.status": "Only a published scenario is offered to learners", "file.review.key": "Who rated the choices",
  "file.review.panel": "A note about the panel; not used", "file.review.jurisdiction": "What differs by country", "file.content_notes": "What may be hard to read, announced before the start",
  "file.names": "Placeholders that another country may replace", "file.names.person": "`{person.<id>}` in texts", "file.names.place": "`{place.<id>}` in texts", "file.names.term": "`{term.<id>}` in texts",
  "file.seats": "The parts in the story that decide", "file.seats.<id>.name": "What the seat is called", "file.seats.<id>.agency": "Its kind of agency", "file.seats.<id>.cite": "Sources for the role", "file.seats.<id>.briefing": "Who you are, what you know",
  "file.modes": "Ways to play; one at least", "file.modes.<id>.seats": "Seats that people hold, or `all`", "file.modes.<id>.others": "Empty seats follow their script", "file.modes.<id>.min_people": "Fewest people", "file.modes.<id>.by": "One person takes every seat in turn", "file.modes.<id>.endings": "The endings of this mode, where it leaves some out",
  "file.competencies": "What is judged", "file.competencies.<id>.name": "What it is called", "file.competencies.<id>.cite": "Sources for it", "file.competencies.<id>.pass": "The pass mark, 0 to 100 per cent",
  "file.critical": "Critical errors, in words", "file.vars": "What the story remembers", "file.vars.<id>.int": "A whole number within these bounds", "file.vars.<id>.bool": "Yes or no, with its first value", "file.vars.<id>.one_of": "One of these words", "file.vars.<id>.start": "The first value", "file.vars.<id>.about": "What it stands for",
  "file.facts": "What a seat may know and another not", "file.facts.<id>.text": "The fact, in words", "file.facts.<id>.known_to": "Seats that know it from the start",
  "file.start": "The first scene", "file.scenes": "The scenes, told below",
  "file.debrief": "What follows the ending", "file.debrief.expert": "One choice for each decision, as `scene.choice` or `scene.seat.choice`", "file.debrief.questions": "Questions to think about", "file.debrief.questions[].id": "Its name", "file.debrief.questions[].text": "The question", "file.debrief.questions[].cite": "Sources for it",
  "file.checks": "What you promise about the story", "file.checks.never": "What must never happen", "file.checks.never[].id": "Its name", "file.checks.never[].if": "The condition that must never hold", "file.checks.never[].why": "Why",
  "file.checks.possible": "What must stay possible", "file.checks.possible[].id": "Its name", "file.checks.possible[].to": "The scene to reach", "file.checks.possible[].from": "From where: a scene or `scene.choice`",
  "file.checks.walks": "Paths that must stay as they are", "file.checks.walks[].id": "Its name", "file.checks.walks[].mode": "The mode it is played in", "file.checks.walks[].choices": "Choices and draws in order", "file.checks.walks[].expect": "What it comes to", "file.checks.walks[].expect.end": "The ending", "file.checks.walks[].expect.vars": "Values at the end", "file.checks.walks[].expect.critical": "Critical errors made", "file.checks.walks[].expect.scenes": "Scenes on the way",
  "file.checks.explain": "Warnings that are meant", "file.checks.explain[].rule": "The rule of the warning", "file.checks.explain[].at": "Where: a scene or `scene.choice`", "file.checks.explain[].why": "The reason", "file.migrations": "For learners on the way when a version changes: one entry for each earlier version", "file.migrations[].from": "The earlier version", "file.migrations[].rename": "What is called otherwise now", "file.migrations[].rename.scenes": "By scene of that version: the scene now", "file.migrations[].rename.choices": "By `scene.choice` or `scene.branch` of that version: the same now", "file.migrations[].rename.vars": "By variable of that version: the variable now", "file.migrations[].drop": "Scenes of that version that are gone, with what happened in them", "file.migrations[].default": "By scene that is new on the way: the choice or branch that stands for it, `continue` for a text",
  "scene.at": "The clock of the story", "scene.place": "Where it happens", "scene.speaks": "The person who speaks, an id of `names: person`", "scene.cite": "Sources", "scene.content_note": "A note on hard content here", "scene.checkpoint": "A good place to stop", "scene.then": "Effects on entry", "scene.text": "What is told", "scene.media": "Picture, sound or film", "scene.mentions": "Facts that the text gives away", "scene.view": "What other seats read instead", "scene.repeat": "How often it may be entered on one path, 2 to 20; without it once. A condition has to close the way round in time",
  "text.by": "The seat that reads it, or `all`", "text.to": "The next scene",
  "decision.by": "The seat that decides", "decision.ask": "The question", "decision.hint": "Something to think about first", "decision.choices": "The choices", "decision.when": "When false, the scene is passed over", "decision.else": "Where to, when it is passed over", "decision.timer": "A deadline", "decision.scripted": "The choice when nobody holds the seat",
  "joint.joint": "The joint decision", "joint.joint.seats": "The seats that decide", "joint.joint.seats.<id>.ask": "The question to this seat", "joint.joint.seats.<id>.hint": "Something to think about first", "joint.joint.seats.<id>.choices": "Its choices", "joint.joint.seats.<id>.scripted": "Its choice when nobody holds it", "joint.joint.reveal": "Choices are shown when all are made", "joint.joint.lead": "The seat that may decide alone", "joint.joint.timer": "A deadline", "joint.joint.resolve": "Rules in order, the last `default: true`", "joint.joint.resolve[].if": "The condition; may ask `pick.<seat>` and `count(choice)`", "joint.joint.resolve[].default": "Holds when no other does", "joint.joint.resolve[].to": "The next scene", "joint.joint.resolve[].then": "Effects",
  "random.by": "The seat it concerns; has no effect", "random.random": "The branches", "random.random.<id>.weight": "How likely beside the others, 1 to 1000", "random.random.<id>.to": "The next scene",
  "check.by": "The seat it concerns; has no effect", "check.check": "Rules in order, the last `default: true`", "check.check[].if": "The condition", "check.check[].default": "Holds when no other does", "check.check[].to": "The next scene", "check.check[].then": "Effects",
  "use.use": "The fragment's name", "use.with": "By input: a variable, a number, true or false, or a word in single quotes as in conditions", "use.exits": "By exit: the scene that it leads to",
  "fragment.fragment": "The name of its file", "fragment.format": "The format of the file", "fragment.about": "What it is for; not used", "fragment.inputs": "What each use gives it; a variable's values must all be among those of the input", "fragment.inputs.<id>.int": "A whole number within these bounds", "fragment.inputs.<id>.bool": "Yes or no", "fragment.inputs.<id>.one_of": "One of these words", "fragment.inputs.<id>.about": "What it stands for", "fragment.exits": "Names of its ways out", "fragment.start": "Its first scene", "fragment.scenes": "Its scenes, told above",
  "end.end": "How it ends", "end.title": "The name of the ending, at most 48 characters", "end.support": "Where to find help afterwards",
  "choice.text": "What is done or said", "choice.short": "A label for pictures, at most 24 characters", "choice.rate": "By competency: 0 harmful, 1 weak, 2 acceptable, 3 expert", "choice.why": "The reason for the rating; needed when rated", "choice.cite": "Its sources; needed when rated", "choice.to": "The next scene", "choice.when": "Not offered when false", "choice.then": "Effects", "choice.critical": "By critical error: the condition under which this is one", "choice.seen": "What other seats notice", "choice.note_for_trainer": "A note for the trainer", "choice.needs": "Facts that the seat must know",
  "effect.when": "Only when this holds", "effect.set": "Give variables a value", "effect.add": "Add to whole numbers, within their bounds", "effect.tell": "Tell facts to seats",
};
