import { advance, automatic, type Command } from "../../app/domain/attempt/advance";
import { type Cast, seatAt } from "../../app/domain/attempt/cast";
import type { AttemptEvent } from "../../app/domain/attempt/event";
import { type AttemptState, replay } from "../../app/domain/attempt/replay";
import type { AttemptView } from "../../app/domain/attempt/scene-view";
import { type Presenter, viewOf } from "../../app/domain/attempt/view";
import { begin } from "../../app/domain/scenario/play";
import { sceneOf, type Walk } from "../../app/domain/scenario/representation";
import { sourcesOf } from "../../app/domain/standards/register";
import { parseProse } from "../../app/server/adapters/prose";
import { cast, register, story } from "./story";

const presenter: Presenter = { prose: parseProse, sources: (cites) => sourcesOf(register, cites) };

/** An attempt as it should be: the same commands, carried out by the domain alone. */
export class ExpectedAttempt {
  #seen: { seq: number; state: AttemptState; view: AttemptView } | null = null;

  constructor(
    readonly id: string,
    readonly seed: number,
    readonly who: Cast = cast,
    readonly representation = story,
    readonly events: AttemptEvent[] = automatic(representation, who.mode, begin(representation), seed, []),
  ) {}

  get state(): AttemptState {
    return this.seen.state;
  }

  get view(): AttemptView {
    return this.seen.view;
  }

  /** Worked out once after each event, because tests ask for it again and again. */
  private get seen(): { state: AttemptState; view: AttemptView } {
    const { representation, who, events, seed } = this;
    if (this.#seen?.seq === events.length) return this.#seen;
    const replayed = replay(representation, who.mode, events);
    if (!replayed.ok) throw new Error(`event ${String(replayed.seq)}: ${replayed.reason}`);
    const { state } = replayed;
    const view = viewOf({ attempt: this.id, representation, cast: who, events, state, seed, againFrom: null, clock: null }, presenter);
    this.#seen = { seq: events.length, state, view };
    return this.#seen;
  }

  /** What chance drew and this person chose, as walks are written; what colleagues did by their script is in the log only. */
  get walked(): string[] {
    const own = new Set(this.state.decisions.filter(({ held }) => held).map(({ seq }) => seq));
    return this.events.filter(({ seq, kind }) => kind === "drew" || own.has(seq)).map(({ scene, option }) => `${scene}.${option ?? ""}`);
  }

  /** What a walk does here; off its path, the first choice that is offered. */
  next(walk: Walk): Command {
    const { view, state } = this;
    const expectedSeq = view.frame.seq;
    if (view.kind !== "decision") return { intent: "continue", expectedSeq };
    const seat = seatAt(this.representation, this.who, state);
    const at = sceneOf(this.representation, view.scene).kind === "joint" ? `${view.scene}.${seat}` : view.scene;
    const before = state.decisions.filter(({ scene, part }) => scene.id === view.scene && part.seat === seat).length;
    const step = walk.choices.filter((candidate) => candidate.startsWith(`${at}.`))[before];
    const choice = view.choices.find(({ id }) => `${at}.${id}` === step) ?? view.choices[0];
    return { intent: "decide", expectedSeq, choice: choice?.id ?? "" };
  }

  does(command: Command): void {
    const outcome = advance(this.representation, this.who.mode, this.events, this.seed, command);
    if (outcome.kind !== "append") throw new Error(`the domain says ${outcome.kind} to ${JSON.stringify(command)}`);
    this.events.push(...outcome.events);
  }
}
