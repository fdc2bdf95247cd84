import { rmSync } from "node:fs";
import { sharesFrom } from "../../app/domain/scenario/shares";
import { KillJudge, type Verdict } from "./kill-judge";
import { KillPlayer } from "./kill-player";
import { freePort, startMeasured } from "./measured-server";
import { serve, syntheticData } from "./synthetic-data";
import { Visitor } from "./visitor";

/** Killed side by side, so that one plays while another starts. */
const SERVERS = 2;
const PLAYERS = 6;
const SCENARIO = "fourth-month";
/** Milliseconds from the first answered step to a kill, at most. */
const LONGEST_PLAY = 700;

export const title = "Killed in the middle of play";
/** Takes half an hour or more for a thousand. */
export const onlyWhenAsked = true;

/** @returns the section as Markdown. */
export async function bench(say: (line: string) => void, options: { times?: number } = {}): Promise<string> {
  const times = options.times ?? 100;
  const total: Outcome = { kills: 0, steps: 0, decisions: 0, lost: 0, doubled: 0, broken: 0, keptUnanswered: 0 };
  const add = (some: Partial<Outcome>): void => {
    for (const key of Object.keys(some) as (keyof Outcome)[]) total[key] += some[key] ?? 0;
    if (total.kills % 25 === 0 || total.lost + total.doubled + total.broken > 0) say(`${count(total.kills)} kills: ${JSON.stringify(total)}`);
  };
  await Promise.all(Array.from({ length: SERVERS }, (_, index) => killing(index, Math.ceil((times - index) / SERVERS), add)));
  return [
    `On each of ${count(SERVERS)} built servers ${count(PLAYERS)} people play *${SCENARIO}* at once. At a random moment it is killed (SIGKILL) and started again; whoever had no answer`,
    "sends the same form once more, as a browser does. After each kill every log is compared with what its player was told: the log that the rules make of the answered",
    "steps, with or without the one that was on its way, and no other.",
    "",
    "| kills | steps answered | decisions among them | lost | doubled | damaged | kept although the answer never arrived |",
    "| --- | --- | --- | --- | --- | --- | --- |",
    `| ${[total.kills, total.steps, total.decisions, total.lost, total.doubled, total.broken, total.keptUnanswered].map(count).join(" | ")} |`,
  ].join("\n");
}

interface Outcome extends Verdict {
  kills: number;
  steps: number;
  decisions: number;
}

/** One server with people and data of its own, killed so many times. */
async function killing(index: number, times: number, add: (some: Partial<Outcome>) => void): Promise<void> {
  const { dataDir, password } = await syntheticData(PLAYERS, 2, 0);
  const port = await freePort();
  const start = () => startMeasured(serve, { DATA_DIR: dataDir }, "/readyz", port);
  let server = await start();
  const judge = new KillJudge(dataDir);
  const share = sharesFrom(times * SERVERS + index);
  const players: KillPlayer[] = [];
  for (let number = 1; number <= PLAYERS; number += 1) {
    const visitor = new Visitor(port);
    await visitor.signIn(`learner-${String(number)}@agency-${String(((number - 1) % 2) + 1)}.example`, password);
    players.push(new KillPlayer(visitor, SCENARIO, sharesFrom(index * PLAYERS + number)));
  }
  for (let done = 1; done <= times; done += 1) {
    const { promise: underWay, answered } = firstAnswer();
    const playing = Promise.all(players.map((player) => player.playUntilCut(answered)));
    await underWay;
    await new Promise((resolve) => setTimeout(resolve, share() * LONGEST_PLAY));
    await server.kill();
    await playing;
    server = await start();
    add({ kills: 1, ...judge.judge(players.flatMap((player) => player.played.splice(0))) });
  }
  await server.kill();
  const sum = (of: "steps" | "decisions") => players.reduce((before, player) => before + player[of], 0);
  add({ steps: sum("steps"), decisions: sum("decisions"), broken: judge.judgeAll() });
  judge.close();
  rmSync(dataDir, { recursive: true, force: true });
}

function firstAnswer(): { promise: Promise<void>; answered: () => void } {
  let answered = (): void => undefined;
  const promise = new Promise<void>((resolve) => (answered = resolve));
  return { promise, answered: () => answered() };
}

function count(number: number): string {
  return number.toLocaleString("en-GB");
}
