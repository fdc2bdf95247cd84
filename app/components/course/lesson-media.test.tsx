import { expect, test } from "vitest";
import { staticMarkup } from "../../../tests/support/static-markup";
import { aSource } from "../../../tests/support/sources";
import { Audio, Figure, Video } from "./figure";
import { Sources } from "./lesson-sources";
import { type LessonState, LessonStateContext, NOTHING_DONE } from "./lesson-state";
import { Term } from "./term";
import { TermsPage } from "./terms-page";
import type { ReactNode } from "react";

const FILES = { "door.svg": "/media/1.svg", "door.jpg": "/media/5.jpg", "knock.webm": "/media/2.webm", "knock.vtt": "/media/3.vtt", "call.mp3": "/media/4.mp3" };

const shown = (children: ReactNode, state: Partial<LessonState> = {}, light = false) =>
  staticMarkup(<LessonStateContext.Provider value={{ ...NOTHING_DONE, media: FILES, ...state }}>{children}</LessonStateContext.Provider>, { light });

const SEEN = "The door is shut.";
const WORD = "desistance";
const HEARD = "“May I come in?”";
const picture = (file = "door.svg") => (
  <Figure file={file} alt="A door" caption="Where she waits">
    <p>{SEEN}</p>
  </Figure>
);
const film = (
  <Video file="knock.webm" captions="knock.vtt" title="She knocks">
    <p>{HEARD}</p>
  </Video>
);
const sound = (
  <Audio file="call.mp3" title="The call">
    <p>{HEARD}</p>
  </Audio>
);

test("a figure has its picture, its caption and its description, which needs no script to be opened", () => {
  expect(shown(picture())).toMatch(/<figure><img src="\/media\/1\.svg" alt="A door"\/><figcaption>Where she waits<\/figcaption><\/figure><details class="kept"><summary>Description of the picture<\/summary>.*The door is shut\./u);
});

test("a drawing is turned on dark pages, and a photograph is not", () => {
  expect(shown(picture())).toContain("drawing");
  expect(shown(picture("door.jpg"))).not.toContain("drawing");
});

test("a film has captions and a transcript, and plays when it is asked to", () => {
  const page = shown(film);
  expect(page).toMatch(/<video controls="" preload="none" src="\/media\/2\.webm" aria-label="She knocks"><track kind="captions" src="\/media\/3\.vtt" label="Captions" default=""\/><\/video>/u);
  expect(page).toMatch(/<h3[^>]*>She knocks<\/h3>.*<summary>Transcript<\/summary>.*May I come in/u);
  expect(page).not.toMatch(/autoplay/iu);
});

test("a sound has a transcript", () => {
  expect(shown(sound)).toMatch(/<audio controls="" preload="none" src="\/media\/4\.mp3" aria-label="The call"><\/audio>.*<summary>Transcript<\/summary>.*May I come in/u);
});

test("in the light version they are links, and what they show stands there all the same", () => {
  const page = shown([picture(), film, sound], {}, true);
  expect(page).not.toMatch(/<img|<video|<audio/u);
  for (const [address, words] of [["/media/1.svg", "Load the picture"], ["/media/2.webm", "Load the film"], ["/media/4.mp3", "Load the sound"]]) expect(page).toMatch(new RegExp(`href="${address ?? ""}"[^>]*>${words ?? ""}`, "u"));
  for (const words of [SEEN, "May I come in", "A door"]) expect(page).toContain(words);
});

test("where a file could not be kept, the words stand alone", () => {
  const page = shown([picture(), film, sound], { media: {} });
  expect(page).not.toMatch(/<img|<video|<audio|undefined/u);
  expect(page).toContain(SEEN);
});

test("a term leads to its meaning", () => {
  expect(shown(<Term id="desistance">{WORD}</Term>)).toMatch(/<a class="term"[^>]*href="\/terms#desistance"[^>]*>desistance<\/a>/u);
});

test("the sources of a lesson are a list of links", () => {
  const page = shown(<Sources />, { sources: { "ms-32": aSource("ms-32", "32", "Fair answers to breaches"), "ms-5": aSource("ms-5", "5", "What it is for") } });
  expect(page).toMatch(/Sources of this lesson.*href="\/sources\/ms#ms-5".*What it is for.*href="\/sources\/ms#ms-32".*Fair answers to breaches/u);
});

test("the glossary has every word at a place of its own, with its source and the lessons that use it", () => {
  const terms = [
    { id: "breach", term: "Breach", meaning: "Not keeping to a <condition>.", sources: [aSource("ms-32", "32", "Fair answers")], lessons: [{ course: "small-steps", courseTitle: "Small steps", slug: "a-fact", title: "A fact" }] },
    { id: "moral-injury", term: "Moral injury", meaning: "What stays.", sources: [], lessons: [] },
  ];
  const page = shown(<TermsPage terms={terms} />);
  expect(page).toMatch(/<li id="breach"[^>]*>.*Breach.*Not keeping to a &lt;condition&gt;\..*href="\/sources\/ms#ms-32".*aria-label="Lessons that use it: Breach".*href="\/courses\/small-steps\/a-fact".*<li id="moral-injury"/u);
  expect(page.match(/Source:/gu)).toHaveLength(1);
  expect(shown(<TermsPage terms={[]} />)).toContain("No word is explained here yet.");
});
