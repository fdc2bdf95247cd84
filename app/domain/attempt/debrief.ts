import { endingIds, endingsOf, goodEndings, openEndings } from "../scenario/endings";
import { knows, textFor } from "../scenario/evaluate";
import type { StateGraph } from "../scenario/explore";
import { fillNames } from "../scenario/names";
import { begin, criticalOf, isDecision, offered, type ScenarioEvent, type ScenarioState, step } from "../scenario/play";
import { type Choice, decisionOf, lowestRating, mostPassed, optionName, optionOf as optionIn, partOf, type Rating, type Representation, sceneOf } from "../scenario/representation";
import { byScript, isShownTo, turnOf } from "../scenario/scripted";
import { type Cast, seatInWords } from "./cast";
import { choiceOrder, drawBranch } from "./chance";
import type { DebriefView, DecisionInDebrief, FactInDebrief, OptionInDebrief } from "./debrief-view";
import { endingsBySeat, endingsIn, type ReachedEnding } from "./endings-by-seat";
import type { AttemptEvent } from "./event";
import { type AttemptState, type Decided, replay } from "./replay";
import { criticalTexts, type Presenter, proseOf, ratedOn } from "./view";
import { whatIf } from "./what-if";

export interface DebriefInput {
  attempt: string;
  representation: Representation;
  cast: Cast;
  /** Of the mode, from the checker: which endings are open in which state. */
  graph: StateGraph;
  events: AttemptEvent[];
  seed: number;
  /** Instants, ISO 8601 UTC. */
  startedAt: string;
  endedAt: string;
  continues: DebriefView["continues"];
  newerVersion: boolean;
  /** The learner's private notes: by decision (its seq) and by question. */
  notes: { differs: Map<number, string>; answers: Map<string, string> };
  /** The learner's own ended attempts on this version. */
  reached?: ReachedEnding[];
  /** Whether its version was withdrawn as harmful. */
  withdrawn?: boolean;
}

/**
 * The debrief of an ended attempt: the learner's path beside the expert's, what each decision was judged on, which endings it
 * closed, and where another turn can begin. Null when the log has not reached an ending.
 */
export function debriefOf(input: DebriefInput, presenter: Presenter): DebriefView | null {
  const { representation, cast, events } = input;
  const replayed = replay(representation, cast.mode, events);
  if (!replayed.ok) throw new Error(`The log fails at event ${replayed.seq}: ${replayed.reason}`);
  const { state } = replayed;
  const end = sceneOf(representation, state.story.scene);
  if (state.phase !== "ended" || end.kind !== "end") return null;
  const fill = (text: string) => fillNames(text, representation.names);
  const seats = (cast.mode.tour ? cast.mode.seats : [cast.seat]).map((id) => seatInWords(representation, id));
  const own = state.decisions.filter(({ held }) => held);
  const decisions = decisionsOf(input, state, presenter);
  const expert = expertPath(input);
  const expertEnd = sceneOf(representation, expert.end.scene);
  const questions = representation.debrief.questions.map(({ id, text, cite }) => ({ id, text: fill(text), sources: presenter.sources(cite), answer: input.notes.answers.get(id) ?? "" }));
  const competencies = representation.competencies.map(({ id, name, cite }) => ({
    name: fill(name),
    sources: presenter.sources(cite),
    levels: state.decisions.flatMap(({ choice, held }, index) => (held && Object.hasOwn(choice.rate, id) ? [{ decision: index + 1, rating: choice.rate[id] as Rating }] : [])),
  }));
  const cites = [
    ...own.flatMap(({ choice }) => choice.cite), ...end.cite, ...expert.steps.flatMap(({ choice }) => choice.cite),
    ...representation.competencies.flatMap(({ cite }) => cite), ...representation.debrief.questions.flatMap(({ cite }) => cite),
  ];
  return {
    attempt: input.attempt,
    scenario: { id: representation.scenario, title: fill(representation.title), version: representation.version },
    seat: { name: seats.map(({ seat }) => seat).join(", "), agency: seats[0]?.agency ?? "other" },
    startedAt: input.startedAt,
    endedAt: input.endedAt,
    continues: input.continues,
    newerVersion: input.newerVersion,
    withdrawn: input.withdrawn ?? false,
    ending: {
      id: end.id, title: fill(end.title), verdict: end.verdict, text: proseOf(representation, presenter, textFor(end.text, state.story)),
      support: end.support === null ? null : fill(end.support), sources: presenter.sources(end.cite),
      views: Object.entries(end.view).map(([seat, text]) => ({ ...seatInWords(representation, seat), text: fill(text) })),
    },
    endings: endingsIn(representation, cast.mode).map(({ id, title, verdict }) => ({ id, title: fill(title), verdict })),
    decisions,
    turningPoint: decisions.find(({ lostBest }) => lostBest)?.number ?? null,
    expertPath: expert.steps.map(({ ask, choice, at, seat }) => ({ at, by: seatInWords(representation, seat), ask: fill(ask), option: optionOf(representation, choice, presenter), sources: presenter.sources(choice.cite) })),
    expertEnding: {
      title: expertEnd.kind === "end" ? fill(expertEnd.title) : "",
      text: proseOf(representation, presenter, textFor(expertEnd.text, expert.end)),
    },
    competencies,
    key: representation.review.key,
    knowledge: knowledgeOf(representation, cast, state),
    ifTold: whatIf({ representation, mode: cast.mode, events, state, seed: input.seed }),
    endingsBySeat: endingsBySeat(representation, cast.mode, end.id, input.reached ?? []),
    questions,
    sources: presenter.sources([...new Set(cites)]),
  };
}

function decisionsOf(input: DebriefInput, state: AttemptState, presenter: Presenter): DecisionInDebrief[] {
  const { representation, seed } = input;
  const endings = openEndings(representation, input.graph);
  const good = goodEndings(representation);
  const policy = new Set(representation.debrief.expert);
  const title = new Map(endingsOf(representation).map((ending) => [ending.id, fillNames(ending.title, representation.names)]));
  const openAt = (story: ScenarioState) => openFrom(input, endings, story);
  return state.decisions.map((decided, index) => {
    const { scene, part, choice, before, seq, held, byClock } = decided;
    const after = step(representation, before, { kind: "chose", scene: scene.id, option: optionName(scene, part, choice) });
    const wasOpen = openAt(before);
    const isOpen = after.ok ? openAt(after.state) : 0;
    // What a colleague might have done instead is not the learner's to weigh.
    const open = held ? offered(scene, part.seat, before) : [];
    const expert = open.find((one) => policy.has(`${scene.id}.${optionName(scene, part, one)}`)) ?? bestOpen(open);
    const others = choiceOrder(seed, scene.kind === "joint" ? `${scene.id}.${part.seat}` : scene.id, open.map(({ id }) => id)).flatMap((id) => open.find((one) => one.id === id && one !== choice && one !== expert) ?? []);
    return {
      number: index + 1,
      seq,
      at: clockAt(representation, state, seq),
      ask: fillNames(part.ask, representation.names),
      by: { ...seatInWords(representation, part.seat), held },
      byClock,
      chosen: optionOf(representation, choice, presenter),
      expert: expert === null || expert === choice ? null : optionOf(representation, expert, presenter),
      others: others.map((other) => optionOf(representation, other, presenter)),
      sources: presenter.sources(choice.cite),
      critical: held ? criticalTexts(representation, criticalOf(choice.critical, before)) : [],
      noticed: Object.entries(choice.seen).map(([seat, text]) => ({ ...seatInWords(representation, seat), text: fillNames(text, representation.names) })),
      open: endingIds(representation, isOpen),
      closed: endingIds(representation, wasOpen & ~isOpen).map((id) => title.get(id) ?? id),
      lostBest: held && (wasOpen & good) !== 0 && (isOpen & good) === 0,
      tryAgainFrom: held && input.withdrawn !== true ? tryAgainFrom(representation, input.cast, input.events, decided) : null,
      differs: input.notes.differs.get(seq) ?? null,
    };
  });
}

/** Off the expert's path its choice may not be open; then the best rated that is stands in for it. */
function bestOpen(open: Choice[]): Choice | null {
  const total = (choice: Choice) => Object.values(choice.rate).reduce<number>((sum, rating) => sum + rating, 0);
  return open.reduce<Choice | null>((best, choice) => (best === null || total(choice) > total(best) ? choice : best), null);
}

export function optionOf(representation: Representation, choice: Choice, presenter: Presenter): OptionInDebrief {
  return {
    text: fillNames(choice.text, representation.names),
    short: choice.short === null ? null : fillNames(choice.short, representation.names),
    why: proseOf(representation, presenter, choice.why),
    rated: ratedOn(representation, choice),
    level: lowestRating(choice),
  };
}

/** The story clock at an event: that of its scene, or of the last scene before it that had one. */
function clockAt(representation: Representation, state: AttemptState, seq: number): string | null {
  return state.states.slice(0, seq).flatMap(({ scene }) => sceneOf(representation, scene).at ?? []).at(-1) ?? null;
}

/** The endings that can be reached from a state of the player, as bits; texts on the way are read through, and scripts followed. */
function openFrom({ representation, cast, graph }: DebriefInput, endings: Uint32Array, story: ScenarioState): number {
  let state = story;
  for (let passed = 0; passed <= mostPassed(representation) * representation.seats.length; passed += 1) {
    const own = byScript(representation, cast.mode, state) ?? (sceneOf(representation, state.scene).kind === "text" ? { kind: "continued" as const, scene: state.scene, option: null } : null);
    const next = own === null ? null : step(representation, state, own);
    if (next === null || !next.ok) break;
    state = next.state;
  }
  const node = graph.keys.get(graph.layout.key(state.scene, graph.layout.pack(state)));
  return node === undefined ? 0 : (endings[node] as number);
}

/**
 * The event after which a new attempt can begin so that it comes to this decision: where the decision, or a text since the learner's
 * one before it, is a checkpoint.
 */
export function tryAgainFrom(representation: Representation, { mode }: Cast, events: AttemptEvent[], { seq, scene }: Decided): number | null {
  // What colleagues decide on the way follows again by itself.
  let from: number | null = scene.checkpoint ? seq - 1 : null;
  for (let before = seq - 1; before >= 1; before -= 1) {
    const event = events[before - 1];
    if (event === undefined) break;
    const told = sceneOf(representation, event.scene);
    if (isDecision(event) && mode.seats.includes(optionIn(told, event.option)?.part.seat ?? "")) break;
    if (event.kind === "continued" && told.kind === "text" && told.checkpoint && mode.seats.some((seat) => isShownTo(told, seat))) from = before - 1;
  }
  return from;
}

function knowledgeOf(representation: Representation, { mode }: Cast, state: AttemptState): FactInDebrief[] {
  const own = state.decisions.flatMap((decided, index) => (decided.held ? [{ decided, decision: index + 1 }] : []));
  return representation.facts.map(({ id, text }) => ({
    text: fillNames(text, representation.names),
    known: own.map(({ decided: { part, before }, decision }) => ({
      decision,
      as: mode.tour ? seatInWords(representation, part.seat) : null,
      you: knows(before, part.seat, id),
      others: representation.seats.filter((seat) => seat.id !== part.seat && knows(before, seat.id, id)).map((seat) => seatInWords(representation, seat.id)),
    })),
  }));
}

interface ExpertStep {
  ask: string;
  choice: Choice;
  at: string | null;
  seat: string;
}

/** What the expert policy does on the learner's own draws; draws that the learner never came to are decided by the seed. */
function expertPath({ representation, cast: { mode }, events, seed }: DebriefInput): { steps: ExpertStep[]; end: ScenarioState } {
  const policy = new Map(representation.debrief.expert.map((step) => [decisionOf(step), step.slice(step.lastIndexOf(".") + 1)]));
  const drawn = events.filter((event) => event.kind === "drew");
  const times = new Map<string, number>();
  const steps: ExpertStep[] = [];
  let state = begin(representation);
  let at: string | null = null;
  for (let moved = 0; moved <= mostPassed(representation) * representation.seats.length; moved += 1) {
    const scene = sceneOf(representation, state.scene);
    at = scene.at ?? at;
    const time = (times.get(scene.id) ?? 0) + 1;
    times.set(scene.id, time);
    const seat = turnOf(representation, mode, state);
    const part = seat === null ? null : partOf(scene, seat);
    const choice = part?.choices.find(({ id }) => id === policy.get(scene.kind === "joint" ? `${scene.id}.${part.seat}` : scene.id));
    if (part !== null && choice !== undefined) steps.push({ ask: part.ask, choice, at, seat: part.seat });
    const event: ScenarioEvent | null =
      part !== null ? (choice === undefined ? null : { kind: "chose", scene: scene.id, option: optionName(scene, part, choice) })
      : scene.kind === "random" ? { kind: "drew", scene: scene.id, option: drawn.filter((draw) => draw.scene === scene.id)[time - 1]?.option ?? drawBranch(seed, scene.id, scene.branches, time) }
      : scene.kind === "text" ? { kind: "continued", scene: scene.id, option: null }
      : byScript(representation, mode, state);
    const next = event === null ? null : step(representation, state, event);
    if (next === null || !next.ok) break;
    state = next.state;
  }
  return { steps, end: state };
}
