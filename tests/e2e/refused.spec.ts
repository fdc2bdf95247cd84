import { sceneOf } from "../../app/domain/scenario/representation";
import { demoAttempts } from "../../prisma/demo/attempts";
import { expect, signIn, test } from "../support/browser";
import { attemptsOf, loggedEvents } from "../support/event-log";
import { isDecision, isEnded, isFeedback, newestAttempt, type Player, post, startFor } from "../support/player";
import { story, title, walks } from "../support/story";

const ana = "learner@probation.example";
const walk = walks[0]!;

// The status of a page that is not there.
test.use({ expectedProblems: [/status of 404/] });

test("absurd and foreign numbers of events change nothing and show where the story stands", async ({ page, server }) => {
  await signIn(page, ana);
  const player = await startFor(page, server, walk);
  await player.skipTo(walk, isDecision);
  const command = player.expected.next(walk);
  const choice = command.intent === "decide" ? command.choice : "";
  const own = String(command.expectedSeq);
  for (const seq of ["-1", "1000000000", "999999999", "1e0", "x", "", ` ${own}`, `${own}.0`, `0x${own}`, "٣", String(command.expectedSeq + 1), undefined]) {
    const answer = await post(page, server, player.address, { intent: "decide", choice, ...(seq === undefined ? {} : { seq }) });
    expect({ seq, status: answer.status() }).toEqual({ seq, status: 409 });
    expect(await answer.text()).toContain("Nothing was changed");
  }
  await player.open();
  await player.findsItself();
});

test("what is not offered is not decided: choices of other scenes, hidden choices, names that programs know", async ({ page, server }) => {
  await signIn(page, ana);
  const player = await startFor(page, server, walk);
  let hidden = 0;
  for (let decision = 0; player.expected.view.kind !== "ended"; decision += 1) {
    await player.skipTo(walk, (view) => isDecision(view) || isEnded(view));
    if (player.expected.view.kind !== "decision") break;
    const { scene, choices, frame } = player.expected.view;
    const offered = choices.map(({ id }) => id);
    const notOffered = choicesOf(scene).filter((id) => !offered.includes(id));
    hidden += notOffered.length;
    const elsewhere = story.scenes.filter(({ id }) => id !== scene).flatMap(({ id }) => choicesOf(id)).find((id) => !choicesOf(scene).includes(id))!;
    for (const choice of [...notOffered, elsewhere, ...(decision === 0 ? ["__proto__", "constructor", offered[0]!.toUpperCase(), ` ${offered[0]!}`, `${scene}.${offered[0]!}`] : [])])
      await expectNotPossible(player, { intent: "decide", seq: String(frame.seq), choice });
    if (decision === 0) await expectNotPossible(player, { intent: "continue", seq: String(frame.seq) });
    await player.skipTo(walk, isFeedback);
    await expectNotPossible(player, { intent: "decide", seq: String(player.expected.view.frame.seq), choice: offered[0]! });
  }
  expect(hidden).toBeGreaterThan(0);
  await expectNotPossible(player, { intent: "continue", seq: String(player.expected.view.frame.seq) });
});

function choicesOf(id: string): string[] {
  const scene = sceneOf(story, id);
  return scene.kind === "decision" ? scene.choices.map((choice) => choice.id) : [];
}

async function expectNotPossible({ page, server, address, expected }: Player, form: Record<string, string>): Promise<void> {
  const answer = await post(page, server, address, form);
  expect({ form, status: answer.status() }).toEqual({ form, status: 409 });
  expect(loggedEvents(server, expected.id)).toEqual(expected.events);
}

test("a guessed attempt and somebody else's are nothing at all, however one asks", async ({ page, server }) => {
  await signIn(page, ana);
  const others = demoAttempts.map(({ email, decisions }) => newestAttempt(server, email, decisions > 20));
  const before = others.map((id) => loggedEvents(server, id));
  const own = attemptsOf(server, ana).length;
  const bodies: string[] = [];
  for (const id of ["0", "no-such-attempt", "a%2Fb", ...others]) {
    const at = `/attempts/${id}`;
    for (const path of [at, `${at}?source=ms-32`, `${at}/debrief`, `${at}/debrief/export`]) {
      const answer = await page.request.get(path, { headers: { Accept: "text/html" }, maxRedirects: 0 });
      expect({ path, status: answer.status() }).toEqual({ path, status: 404 });
      bodies.push(await answer.text());
    }
    bodies.push(await (await page.request.get(`${at}.data`)).text(), await (await page.request.get(`${at}/debrief.data`)).text());
    for (const form of [{ intent: "decide", seq: "0", choice: "x" }, { intent: "continue", seq: "0" }] as Record<string, string>[]) expect((await post(page, server, at, form)).status()).toBe(404);
    for (const form of [{ intent: "try-again", from: "0" }, { intent: "reflect", "answer.x": "mine" }, { intent: "differs", about: "1", text: "mine" }] as Record<string, string>[])
      expect((await post(page, server, `${at}/debrief`, form)).status()).toBe(404);
  }
  expect(bodies.filter((body) => body.includes(title))).toEqual([]);
  expect(others.map((id) => loggedEvents(server, id))).toEqual(before);
  expect(attemptsOf(server, ana)).toHaveLength(own);

  await page.goto(`/attempts/${others[0]!}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is nothing at this address");
});

test("a debrief waits for the ending, and trying again for a checkpoint", async ({ page, server }) => {
  await signIn(page, ana);
  const player = await startFor(page, server, walk);
  await player.skipTo(walk, isDecision);
  for (const path of ["debrief", "debrief/export"]) {
    const answer = await page.request.get(`${player.address}/${path}`, { maxRedirects: 0 });
    expect([answer.status(), answer.headers()["location"]]).toEqual([302, player.address]);
  }
  expect((await post(page, server, `${player.address}/debrief`, { intent: "try-again", from: "0" })).status()).toBe(404);
  await player.skipTo(walk, isEnded);
  const own = attemptsOf(server, ana).length;
  for (const from of ["-1", "1000000000", "0.5", "x", "NaN", String(player.expected.events.length)]) expect((await post(page, server, `${player.address}/debrief`, { intent: "try-again", from })).status()).toBe(404);
  for (const about of ["-1", "0", "1000000000", "x"]) expect((await post(page, server, `${player.address}/debrief`, { intent: "differs", about, text: "mine" })).status()).toBe(404);
  expect(attemptsOf(server, ana)).toHaveLength(own);
});

test("a form of another site is refused, signed in or not", async ({ page, server }) => {
  await signIn(page, ana);
  const player = await startFor(page, server, walk);
  await player.skipTo(walk, isDecision);
  const own = attemptsOf(server, ana).length;
  for (const Origin of ["https://evil.example", "null", `${server.origin}0`, server.origin.replace("http:", "https:")]) {
    expect((await player.send(player.expected.next(walk), { Origin })).status()).toBe(403);
    expect((await post(page, server, `/scenarios/${story.scenario}`, { intent: "start" }, { Origin })).status()).toBe(403);
    expect((await post(page, server, "/sign-out", {}, { Origin })).status()).toBe(403);
  }
  expect(attemptsOf(server, ana)).toHaveLength(own);
  await player.open();
  await player.findsItself();
});
