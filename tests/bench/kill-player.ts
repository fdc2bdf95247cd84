import { automatic, advance, type Command } from "../../app/domain/attempt/advance";
import type { AttemptEvent } from "../../app/domain/attempt/event";
import type { Shares } from "../../app/domain/scenario/shares";
import { begin } from "../../app/domain/scenario/play";
import type { Mode, Representation } from "../../app/domain/scenario/representation";
import { beginAttempt, offerOf } from "./player";
import type { Visitor } from "./visitor";

export interface PlayedAttempt {
  path: string;
  /** What the server has answered with 303, in order. */
  acknowledged: Command[];
  /** What was sent and not answered when the server was killed: it may have been kept, once. */
  onItsWay: Command | null;
}

/** Somebody who plays on and on, and after a broken connection sends the same form again, as a browser does. */
export class KillPlayer {
  /** Since the last look of the judge. */
  played: PlayedAttempt[] = [];
  private current: PlayedAttempt | null = null;
  steps = 0;
  decisions = 0;

  constructor(private readonly visitor: Visitor, private readonly scenario: string, private readonly share: Shares) {}

  /** Until the connection breaks, which is how it ends. `answered` hears of every step that was. */
  async playUntilCut(answered: () => void): Promise<void> {
    if (this.current !== null) this.played.push(this.current);
    try {
      for (;;) {
        await this.step();
        answered();
      }
    } catch (error) {
      if (!isCut(error)) throw error;
    }
  }

  private async step(): Promise<void> {
    if (this.current === null) {
      this.current = { path: await beginAttempt(this.visitor, this.scenario, this.share), acknowledged: [], onItsWay: null };
      this.played.push(this.current);
    }
    const attempt = this.current;
    const command = attempt.onItsWay ?? (await this.nextOn(attempt));
    if (command === null) {
      this.current = null;
      return;
    }
    attempt.onItsWay = command;
    const { expectedSeq, ...form } = command;
    const answer = await this.visitor.post(attempt.path, { ...form, seq: String(expectedSeq) });
    if (answer.status !== 303) throw new Error(`${JSON.stringify(command)} was answered with ${String(answer.status)}`);
    attempt.acknowledged.push(command);
    attempt.onItsWay = null;
    this.steps += 1;
    if (command.intent === "decide") this.decisions += 1;
  }

  private async nextOn({ path }: PlayedAttempt): Promise<Command | null> {
    const offer = offerOf(path, await this.visitor.get(path), this.share);
    if (offer === null) return null;
    const { intent, seq, choice } = offer.form;
    return intent === "decide" ? { intent, choice: choice ?? "", expectedSeq: Number(seq) } : { intent: "continue", expectedSeq: Number(seq) };
  }
}

function isCut(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return ["ECONNRESET", "ECONNREFUSED", "EPIPE"].includes(code) || (error instanceof Error && /socket hang up|cut off|aborted/u.test(error.message));
}

/** The log that these commands make, each carried out once, in an attempt without clocks. */
export function expectedLog(representation: Representation, mode: Mode, seed: number, commands: Command[]): AttemptEvent[] {
  const first: AttemptEvent[] = [{ seq: 1, kind: "clock", scene: representation.start, option: "off" }];
  const log = [...first, ...automatic(representation, mode, begin(representation), seed, first)];
  for (const command of commands) {
    const result = advance(representation, mode, log, seed, command);
    if (result.kind !== "append") throw new Error(`the server took what the rules do not: ${JSON.stringify(command)}, ${result.kind}`);
    log.push(...result.events);
  }
  return log;
}
