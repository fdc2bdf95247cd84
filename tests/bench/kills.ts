import { rmSync } from "node:fs";
import { sharesFrom } from "../../app/domain/scenario/shares";
import { KillJudge, type Verdict } from "./kill-judge";
import { KillPlayer } from "./kill-player";
import { freePort, startMeasured } from "./measured-server";
import { serve, syntheticData } from "./synthetic-data";
import { Visitor } from "./visitor";

const PLAYERS = 6;
const SCENARIO = "fourth-month";
/** Milliseconds from the first answered step to a kill, at most. */
const LONGEST_PLAY = 700;

export const title = "Killed in the middle of play";
/** Takes most of an hour for a thousand. */
export const onlyWhenAsked = true;

/** @returns the section as Markdown. */
export async function bench(say: (line: string) => void, options: { times?: number } = {}): Promise<string> {
  const times = options.times ?? 100;
  const { dataDir, password } = await syntheticData(PLAYERS, 2, 0);
  const port = await freePort();
  const start = () => startMeasured(serve, { DATA_DIR: dataDir }, "/readyz", port);
  let server = await start();
  const judge = new KillJudge(dataDir);
  const share = sharesFrom(times);
  const players: KillPlayer[] = [];
  for (let index = 0; index < PLAYERS; index += 1) {
    const visitor = new Visitor(port);
    await visitor.signIn(`learner-${String(index + 1)}@agency-${String((index % 2) + 1)}.example`, password);
    players.push(new KillPlayer(visitor, SCENARIO, sharesFrom(index + 1)));
  }
  const total: Verdict = { lost: 0, doubled: 0, broken: 0, keptUnanswered: 0 };
  for (let done = 1; done <= times; done += 1) {
    const { promise: underWay, answered } = firstAnswer();
    const playing = Promise.all(players.map((player) => player.playUntilCut(answered)));
    await underWay;
    await new Promise((resolve) => setTimeout(resolve, share() * LONGEST_PLAY));
    await server.kill();
    await playing;
    server = await start();
    const verdict = judge.judge(players.flatMap((player) => player.played.splice(0)));
    for (const key of Object.keys(total) as (keyof Verdict)[]) total[key] += verdict[key];
    if (done % 25 === 0 || verdict.lost + verdict.doubled + verdict.broken > 0) say(`${String(done)} kills: ${JSON.stringify(total)}`);
  }
  await server.kill();
  const broken = total.broken + judge.judgeAll();
  judge.close();
  rmSync(dataDir, { recursive: true, force: true });
  const sum = (of: "steps" | "decisions") => players.reduce((before, player) => before + player[of], 0);
  return [
    `${count(PLAYERS)} people play *${SCENARIO}* at once on the built server. At a random moment it is killed (SIGKILL) and started again; whoever had no answer sends`,
    "the same form once more, as a browser does. After each kill every log is compared with what its player was told: the log that the rules make of the answered steps,",
    "with or without the one that was on its way, and no other.",
    "",
    "| kills | steps answered | decisions among them | lost | doubled | damaged | kept although the answer never arrived |",
    "| --- | --- | --- | --- | --- | --- | --- |",
    `| ${count(times)} | ${count(sum("steps"))} | ${count(sum("decisions"))} | ${count(total.lost)} | ${count(total.doubled)} | ${count(broken)} | ${count(total.keptUnanswered)} |`,
  ].join("\n");
}

function firstAnswer(): { promise: Promise<void>; answered: () => void } {
  let answered = (): void => undefined;
  const promise = new Promise<void>((resolve) => (answered = resolve));
  return { promise, answered: () => answered() };
}

function count(number: number): string {
  return number.toLocaleString("en-GB");
}
