import { textFor } from "../scenario/evaluate";
import { fillNames } from "../scenario/names";
import { criticalOf, offered } from "../scenario/play";
import type { Block } from "../scenario/prose";
import { type Choice, type Rating, type Representation, sceneOf } from "../scenario/representation";
import type { Source } from "../standards/source";
import { choiceOrder } from "./chance";
import type { AttemptState } from "./replay";
import type { AttemptView, RatedOn, SceneFrame } from "./scene-view";

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

/**
 * The page that an attempt stands at: what its learner sees now, and nothing that the seat would not know. `againFrom` is the
 * decision of an earlier attempt at which this one began.
 */
export function viewOf(attempt: string, representation: Representation, state: AttemptState, seed: number, presenter: Presenter, againFrom: number | null = null): AttemptView {
  const frame = { ...frameOf(attempt, representation, state, presenter), againFrom };
  const fill = (text: string) => fillNames(text, representation.names);
  if (state.feedback !== null) {
    const { scene, choice, before } = state.feedback;
    return {
      kind: "feedback",
      frame,
      ask: fill(scene.ask),
      said: fill(choice.text),
      why: proseOf(representation, presenter, choice.why),
      critical: criticalTexts(representation, criticalOf(choice.critical, before)),
      rated: ratedOn(representation, choice),
      key: representation.review.key,
      sources: presenter.sources(choice.cite),
    };
  }
  const scene = sceneOf(representation, state.story.scene);
  const text = proseOf(representation, presenter, textFor(scene.text, state.story));
  const sources = presenter.sources(scene.cite);
  switch (scene.kind) {
    case "end":
      return { kind: "ended", frame, verdict: scene.verdict, title: fill(scene.title), text, support: scene.support === null ? null : fill(scene.support), sources };
    case "decision": {
      const open = offered(scene, state.story);
      const choices = choiceOrder(seed, scene.id, open.map(({ id }) => id)).map((id) => ({ id, text: fill(open.find((choice) => choice.id === id)?.text ?? "") }));
      return { kind: "decision", frame, scene: scene.id, text, ask: fill(scene.ask), hint: scene.hint === null ? null : fill(scene.hint), choices, preselected: null };
    }
    default:
      return { kind: "text", frame, text, sources };
  }
}

function frameOf(attempt: string, representation: Representation, state: AttemptState, presenter: Presenter): Omit<SceneFrame, "againFrom"> {
  // While feedback is open the page is still where the choice was made.
  const here = state.feedback?.scene ?? sceneOf(representation, state.story.scene);
  const visited = state.feedback === null ? [...state.states, state.story] : state.states.slice(0, state.feedback.seq);
  const stops = visited.flatMap(({ scene }) => sceneOf(representation, scene).at ?? []);
  const at = stops.at(-1) ?? null;
  const seat = representation.seats.find(({ id }) => id === representation.mode.seat);
  const speaker = here.speaks === null ? undefined : representation.names.person?.[here.speaks];
  return {
    attempt,
    seq: state.seq,
    scenario: { id: representation.scenario, title: fillNames(representation.title, representation.names), version: representation.version },
    clock: stops.filter((stop, index) => stop !== stops[index - 1]),
    at,
    place: here.place === null ? null : fillNames(here.place, representation.names),
    seat: { name: fillNames(seat?.name ?? "", representation.names), agency: seat?.agency ?? "other", briefing: proseOf(representation, presenter, seat?.briefing ?? "") },
    speaks: speaker ?? null,
    contentNote: here.contentNote,
    checkpoint: here.checkpoint,
  };
}
