import { expect, test } from "vitest";
import type { AttemptView, SceneFrame } from "~/domain/attempt/scene-view";
import { aSource } from "../../../tests/support/debrief-builders";
import { PlayerPage } from "../frame/page";
import { staticMarkup } from "../../../tests/support/static-markup";
import { PlayerView } from "./player-view";
import { readingStartsAt } from "./scene-focus";

const frame: SceneFrame = {
  media: [],
  attempt: "attempt-1",
  seq: 7,
  moment: 7,
  scenario: { id: "fourth-month", title: "The fourth month", version: "1.0.0" },
  clock: ["Day 1", "Day 8", "Day 10, 14:15"],
  at: "Day 10, 14:15",
  place: "The office",
  seat: { name: "Probation officer", agency: "probation", briefing: [{ kind: "paragraph", spans: [{ text: "You lead the case." }] }] },
  speaks: null,
  contentNote: null,
  checkpoint: false,
  againFrom: null,
  noticed: [],
  knows: [], versionNote: null,
};

const decision: Extract<AttemptView, { kind: "decision" }> = {
  kind: "decision",
  frame,
  scene: "test_response",
  text: [{ kind: "paragraph", spans: [{ text: "The test shows opiates." }] }],
  ask: "What do you do before 16:00?",
  hint: "What reduces the risk?",
  choices: [
    { id: "breach", text: "File the breach." },
    { id: "treat", text: "Ring the clinic <now>." },
  ],
  clock: null,
  preselected: null,
};

const feedback: Extract<AttemptView, { kind: "feedback" }> = {
  kind: "feedback",
  frame,
  ask: decision.ask,
  said: "File the breach.",
  byClock: false,
  why: [{ kind: "paragraph", spans: [{ text: "Too early. He was not heard." }] }],
  critical: ["Asked for custody before anyone had heard him."],
  rated: [{ competency: "Fairness", rating: 0 }],
  key: "author",
  sources: [aSource("32"), aSource("31")],
};

const play = (view: AttemptView, more: Partial<Parameters<typeof PlayerView>[0]> = {}) => staticMarkup(<PlayerView view={view} {...more} />, { path: "/attempts/attempt-1" });

test("every choice is a radio in the group that the question names", () => {
  const group = /<fieldset[^>]*>(.*?)<\/fieldset>/s.exec(play(decision))?.[1] ?? "";
  expect(group).toMatch(/^<legend[^>]*>What do you do before 16:00\?<\/legend>/);
  const radios = [...group.matchAll(/<input type="radio"[^>]*name="choice"[^>]*value="([^"]+)"/g)].map((match) => match[1]);
  expect(radios).toEqual(["breach", "treat"]);
  for (const id of radios) expect(group).toContain(`<label for="choice-${id}"`);
  expect(group).toContain("Ring the clinic &lt;now&gt;.");
});

test("nothing is chosen beforehand, except what was given back after a sign-in ended", () => {
  expect(play(decision)).not.toContain("checked");
  expect(play({ ...decision, preselected: "treat" })).toMatch(/checked="" value="treat"|value="treat"[^>]*checked=""/);
});

test("a decision carries where the attempt stood, so that nothing is decided twice", () => {
  const markup = play(decision);
  expect(markup).toContain('name="seq" value="7"');
  expect(markup).toContain('name="intent" value="decide"');
  expect(markup).toMatch(/<button[^>]*>Decide<\/button>/);
});

test("deciding without a choice is told as an alert that leads to the group", () => {
  expect(play(decision)).not.toContain('role="alert"');
  expect(play(decision, { problem: "no-choice" })).toMatch(/role="alert".*<a href="#ask">/s);
});

test("the feedback is a region of that name with the button that goes on", () => {
  const region = /<section[^>]*aria-labelledby="feedback-title"[^>]*>(.*)<\/section>/s.exec(play(feedback))?.[1] ?? "";
  expect(region).toContain('<h2 id="feedback-title">Feedback</h2>');
  expect(region).toMatch(/<button[^>]*>Continue/);
  expect(region.indexOf("Too early.")).toBeLessThan(region.indexOf("Harmful"));
  expect(region).toContain("Asked for custody before anyone had heard him.");
});

test("a source opens on the same page by its address alone", () => {
  const markup = play(feedback, { source: aSource("31") });
  expect(markup).toContain('href="/attempts/attempt-1?source=ms-32#source"');
  expect(markup).toContain('id="source"');
  expect(markup).toContain('href="/attempts/attempt-1#cited-ms-31"');
});

test("a stale decision is told before the story, with what was decided", () => {
  const markup = play(decision, { notice: { kind: "stale", decided: "File the breach." } });
  expect(markup).toMatch(/role="alert"[^>]*>.*perhaps in another window: “File the breach\.”/s);
  expect(markup.indexOf('role="alert"')).toBeLessThan(markup.indexOf("The test shows opiates."));
});

test("reading goes on at the feedback after a decision and at the story after it", () => {
  expect(readingStartsAt(feedback)).toBe("feedback");
  expect(readingStartsAt(decision)).toBe("story");
  expect(readingStartsAt({ ...decision, text: [] })).toBe("ask");
  for (const view of [feedback, decision, { ...decision, text: [] }]) expect(play(view)).toContain(`id="${readingStartsAt(view)}"`);
});

test("an ending leads to its debrief and does not call itself good or poor", () => {
  const markup = play({ kind: "ended", frame, verdict: "poor", title: "A neighbour finds him", text: [], support: "Talk to somebody.", sources: [] });
  expect(markup).toContain('href="/attempts/attempt-1/debrief"');
  expect(markup).toContain("Talk to somebody.");
  expect(markup).not.toMatch(/poor|hard ending/i);
  expect(markup).toContain('id="story"');
});

test("one can leave quietly from every moment of a story", () => {
  const markup = staticMarkup(
    <PlayerPage title="The fourth month" leaveAction="/attempts/attempt-1">
      <PlayerView view={decision} />
    </PlayerPage>,
  );
  expect(markup).toMatch(/<form method="post" action="\/attempts\/attempt-1"[^>]*><input type="hidden" name="intent" value="leave"\/><button[^>]*>.*?Leave quietly<\/button>/s);
});

test("nothing in the player needs an inline style or an inline handler", () => {
  for (const view of [decision, feedback]) expect(play(view, { source: aSource() })).not.toMatch(/\sstyle=|\son[a-z]+=/);
});

test("a film, a sound and a picture can be shown without scripts, and each says the same in words", () => {
  const media = [
    { kind: "video" as const, source: "/media/1.mp4", captions: "/media/2.vtt", description: null, transcript: "She says yes." },
    { kind: "audio" as const, source: "/media/3.mp3", captions: null, description: null, transcript: "A bell rings." },
    { kind: "picture" as const, source: "/media/4.png", captions: null, description: "A closed door.", transcript: null },
  ];
  const markup = play({ kind: "text", frame: { ...frame, media }, text: [], sources: [] });
  expect(markup).toContain('<video controls="" preload="none" src="/media/1.mp4"><track kind="captions" src="/media/2.vtt" label="Captions" default=""/></video>');
  expect(markup).toContain('<audio controls="" preload="none" src="/media/3.mp3"></audio>');
  expect(markup).toContain('<img src="/media/4.png" alt="A closed door."/>');
  for (const words of ["She says yes.", "A bell rings."]) expect(markup).toContain(`<details><summary>Transcript</summary><p>${words}</p></details>`);
});
