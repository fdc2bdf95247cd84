import { textFor } from "../scenario/evaluate";
import { fillNames } from "../scenario/names";
import { criticalOf, offered, type ScenarioState } from "../scenario/play";
import type { Block } from "../scenario/prose";
import { type Choice, type Medium, partOf, type Rating, type Representation, type Scene, sceneOf, toldTo } from "../scenario/representation";
import type { Source } from "../standards/source";
import { type Cast, seatAt } from "./cast";
import { choiceOrder } from "./chance";
import type { DecisionClock } from "./decision-clock";
import type { AttemptEvent } from "./event";
import { knownFacts, noticedBy } from "./knowledge";
import type { AttemptState } from "./replay";
import type { AttemptView, MediumInView, RatedOn, SceneFrame, VersionNote } from "./scene-view";

/** How words and cites become what a page shows; given by the caller, because both need things from outside. */
export interface Presenter {
  prose(text: string): Block[];
  sources(cites: string[]): Source[];
}

/** Fills the names in and parses the small Markdown. */
export function proseOf(representation: Representation, presenter: Presenter, text: string): Block[] {
  return text === "" ? [] : presenter.prose(fillNames(text, representation.names));
}

export function ratedOn(representation: Representation, choice: Choice): RatedOn[] {
  return representation.competencies
    .filter(({ id }) => Object.hasOwn(choice.rate, id))
    .map(({ id, name }) => ({ competency: fillNames(name, representation.names), rating: choice.rate[id] as Rating }));
}

export function criticalTexts(representation: Representation, ids: string[]): string[] {
  return representation.critical.filter(({ id }) => ids.includes(id)).map(({ text }) => fillNames(text, representation.names));
}

/** What a seat reads of a scene: its text, or the view that it has of what is told to another. */
export function toldText(scene: Scene, seat: string, state: ScenarioState): string {
  return isTold(scene, seat) ? textFor(scene.text, state) : (scene.view[seat] ?? "");
}

/** An attempt as its learner sees it. */
export interface Seen {
  attempt: string;
  representation: Representation;
  cast: Cast;
  events: AttemptEvent[];
  state: AttemptState;
  seed: number;
  /** The decision of an earlier attempt at which this one began. */
  againFrom: number | null;
  clock: DecisionClock | null;
  versionNote?: VersionNote | null;
}

/** The page that an attempt stands at: what its learner sees now, and nothing that the seat would not know. */
export function viewOf(seen: Seen, presenter: Presenter): AttemptView {
  const { representation, cast, state, seed } = seen;
  const seat = seatAt(representation, cast, state);
  const frame = frameOf(seen, seat, presenter);
  const fill = (text: string) => fillNames(text, representation.names);
  if (state.feedback !== null) {
    const { part, choice, byClock, before } = state.feedback;
    return {
      kind: "feedback",
      frame,
      ask: fill(part.ask),
      said: fill(choice.text),
      byClock,
      why: proseOf(representation, presenter, choice.why),
      critical: criticalTexts(representation, criticalOf(choice.critical, before)),
      rated: ratedOn(representation, choice),
      key: representation.review.key,
      sources: presenter.sources(choice.cite),
    };
  }
  const scene = sceneOf(representation, state.story.scene);
  const text = proseOf(representation, presenter, toldText(scene, seat, state.story));
  const sources = isTold(scene, seat) ? presenter.sources(scene.cite) : [];
  if (scene.kind === "end") return { kind: "ended", frame, verdict: scene.verdict, title: fill(scene.title), text, support: scene.support === null ? null : fill(scene.support), sources };
  const part = partOf(scene, seat);
  if (part === null) return { kind: "text", frame, text, sources };
  const open = offered(scene, seat, state.story);
  const order = choiceOrder(seed, scene.kind === "joint" ? `${scene.id}.${seat}` : scene.id, open.map(({ id }) => id));
  const choices = order.map((id) => ({ id, text: fill(open.find((choice) => choice.id === id)?.text ?? "") }));
  return { kind: "decision", frame, scene: scene.id, text, ask: fill(part.ask), hint: part.hint === null ? null : fill(part.hint), choices, clock: seen.clock, preselected: null };
}

function isTold(scene: Scene, seat: string): boolean {
  const listener = toldTo(scene);
  return listener === "all" || listener === seat;
}

function frameOf({ attempt, representation, cast, events, state, againFrom, versionNote = null }: Seen, seatId: string, presenter: Presenter): SceneFrame {
  // While feedback is open the page is still where the choice was made.
  const here = state.feedback?.scene ?? sceneOf(representation, state.story.scene);
  const visited = state.feedback === null ? [...state.states, state.story] : state.states.slice(0, state.feedback.seq);
  const stops = visited.flatMap(({ scene }) => sceneOf(representation, scene).at ?? []);
  const seat = representation.seats.find(({ id }) => id === seatId);
  const told = isTold(here, seatId);
  const speaker = here.speaks === null || !told ? undefined : representation.names.person?.[here.speaks];
  return {
    attempt,
    seq: state.seq,
    moment: events.findLastIndex(({ kind }) => kind !== "clock") + 1,
    scenario: { id: representation.scenario, title: fillNames(representation.title, representation.names), version: representation.version },
    clock: stops.filter((stop, index) => stop !== stops[index - 1]),
    at: stops.at(-1) ?? null,
    place: here.place === null ? null : fillNames(here.place, representation.names),
    seat: { name: fillNames(seat?.name ?? "", representation.names), agency: seat?.agency ?? "other", briefing: proseOf(representation, presenter, seat?.briefing ?? "") },
    speaks: speaker ?? null,
    contentNote: told ? here.contentNote : null,
    media: told ? here.media.flatMap((medium) => mediumInView(medium, representation)) : [],
    checkpoint: here.checkpoint,
    againFrom,
    noticed: noticedBy(representation, events, state, seatId, cast.mode.tour),
    knows: knownFacts(representation, events, state, seatId),
    versionNote,
  };
}

function mediumInView({ kind, file, captions, description, transcript }: Medium, { names }: Representation): MediumInView[] {
  const fill = (text: string | null) => (text === null ? null : fillNames(text, names));
  const address = (stored: string | null) => (stored === null ? null : `/media/${stored}`);
  const source = address(file.stored);
  return source === null ? [] : [{ kind, source, captions: address(captions?.stored ?? null), description: fill(description), transcript: fill(transcript) }];
}
