import type { ComponentProps } from "react";
import { describe, expect, test } from "vitest";
import { staticMarkup } from "../../../tests/support/static-markup";
import { Checklist } from "./checklist";
import { Cite } from "./cite";
import { LessonMargin } from "./lesson-margin";
import { type LessonState, LessonStateContext, NOTHING_DONE } from "./lesson-state";
import { Plan } from "./plan";
import { Option, Question } from "./question";
import { Above, Below, Match, Model, Numeric, Order, Pair, Point, Short, Step, Within } from "./question-parts";
import { SheetContext } from "./sheet-context";

const shown = (children: ComponentProps<typeof LessonStateContext.Provider>["children"], state: Partial<LessonState> = {}) =>
  staticMarkup(<LessonStateContext.Provider value={{ ...NOTHING_DONE, ...state }}>{children}</LessonStateContext.Provider>);

const WORDS = ["It can be checked.", "The clock said so.", "Nobody saw it.", "Heard the account", "Looked at the diary"];

const question = (kind: "one" | "several") => (
  <Question id="fact" kind={kind} ask="What was seen?" version="v1">
    <Option id="day" answer="right" text="The day" verdict="A fact.">
      {WORDS[0]}
    </Option>
    <Option id="hour" answer="right" text="The hour" verdict="A fact too.">
      {WORDS[1]}
    </Option>
    <Option id="motive" answer="wrong" text="The motive" verdict="A conclusion.">
      {WORDS[2]}
    </Option>
  </Question>
);

describe("a question", () => {
  test("before it is answered gives no reason away, and can be sent without script", () => {
    const page = shown(question("one"));
    for (const reason of ["A fact", "It can be checked", "A conclusion", "Nobody saw it", "choice-yours"]) expect(page).not.toContain(reason);
    expect(page).toMatch(/<form method="post"/u);
    for (const field of ['name="intent" value="answer"', 'name="question" value="fact"', 'name="version" value="v1"']) expect(page).toContain(field);
    expect(page.match(/type="radio" name="option"/gu)).toHaveLength(3);
    expect(page).toContain("<legend>What was seen?</legend>");
    expect(page).toContain(">Answer</button>");
  });

  test("once answered explains every option, says which one was taken, and can be answered again", () => {
    const page = shown(question("one"), { answers: { fact: { options: ["motive"], note: "It comes back on 4 December." } } });
    for (const reason of ["A fact.", "It can be checked.", "A fact too.", "A conclusion.", "Nobody saw it."]) expect(page).toContain(reason);
    expect(page.match(/choice-yours/gu)).toHaveLength(1);
    expect(page).toMatch(/choice-yours.*value="motive".*You chose this.*A conclusion\./u);
    expect(page).toContain(">Answer again</button>");
    expect(page).toContain("Your answer is kept. It comes back on 4 December.");
    expect(page).toMatch(/aria-describedby="q-fact-motive-why".*id="q-fact-motive-why"/u);
  });

  test("of several right answers says which were not chosen", () => {
    const page = shown(question("several"), { answers: { fact: { options: ["day", "gone"] } } });
    expect(page.match(/type="checkbox"/gu)).toHaveLength(3);
    expect(page.match(/You chose this/gu)).toHaveLength(1);
    expect(page).toMatch(/The hour.*Right, and not chosen.*A fact too\./u);
  });

  test("that was given back after a sign-in had ended is chosen and not answered", () => {
    const page = shown(question("one"), { answers: { fact: { options: ["day"], isDraft: true } } });
    expect(page).toContain("It is not sent yet.");
    expect(page).toMatch(/<input[^>]*checked=""[^>]*>/u);
    expect(page).not.toContain("A fact.");
    expect(page).toContain(">Answer</button>");
  });

  test("that was sent without a choice says so where it stands", () => {
    expect(shown(question("one"), { withoutChoice: "fact" })).toMatch(/role="alert".*Choose one of the answers/u);
    expect(shown(question("one"), { withoutChoice: "another" })).not.toContain('role="alert"');
  });

  test("stands to be read where nothing can be sent", () => {
    expect(shown(question("one"), { canAnswer: false })).not.toContain("<button");
  });
});

/** As a compiled lesson hands them over, with the ends of lines between the parts. */
const parted = {
  order: (
    <Order id="fact" ask="What comes when?">
      {"\n"}
      <Step id="hear" text="Hear her">
        <p>{WORDS[0]}</p>
      </Step>
      {"\n"}
      <Step id="note" text="Write it down">
        <p>{WORDS[1]}</p>
      </Step>
    </Order>
  ),
  match: (
    <Match id="fact" ask="What comes when?">
      <Pair id="licence" left="The licence" right="Probation">
        <p>{WORDS[0]}</p>
      </Pair>
      <Pair id="door" left="The door" right="Prison">
        <p>{WORDS[1]}</p>
      </Pair>
    </Match>
  ),
  numeric: (
    <Numeric id="fact" ask="What comes when?" unit="days" least="3" most="5">
      <Below>
        <p>{WORDS[0]}</p>
      </Below>
      <Within>
        <p>{WORDS[1]}</p>
      </Within>
      <Above>
        <p>{WORDS[2]}</p>
      </Above>
    </Numeric>
  ),
  short: (
    <Short id="fact" ask="What comes when?">
      <Model>
        <p>{WORDS[0]}</p>
        <p>{WORDS[1]}</p>
      </Model>
      <Point id="day" text="It says the day" />
    </Short>
  ),
};

describe.each([
  ["order", ["note", "hear"], "You put it second"],
  ["match", ["door", "door"], "Not right. You chose: Prison"],
  ["numeric", ["7"], "Not right. More than 5 (days)"],
  ["short", ["Absent <today>"], "Tick what you find"],
] as const)("a question of kind %s", (kind, sent, said) => {
  test("gives its reasons once it is answered, and not before", () => {
    const [before, after] = [shown(parted[kind]), shown(parted[kind], { answers: { fact: { options: [...sent] } } })];
    for (const reason of WORDS.slice(0, 2)) {
      expect(before).not.toContain(reason);
      expect(after).toContain(`<p>${reason ?? ""}</p>`);
    }
    expect(before).not.toContain("It says the day");
    expect(after.toLowerCase()).toContain(said.toLowerCase());
    expect(after).toContain("Your answer is kept.");
    expect(after).toContain(kind === "short" ? ">Keep what I found</button>" : ">Answer again</button>");
  });

  test("that was refused stands as it was sent, and says why", () => {
    const page = shown(parted[kind], { answers: { fact: { options: [...sent], isDraft: true } }, withoutChoice: "fact" });
    expect(page).toMatch(/role="alert"/u);
    expect(page).not.toContain("sign-in had ended");
    expect(page).toContain({ order: '<option value="note" selected="">', match: '<option value="door" selected="">', numeric: 'value="7"', short: "Absent &lt;today&gt;</textarea>" }[kind]);
    expect(page).not.toContain(WORDS[0]);
  });

  test("that was reworded meanwhile keeps what was written, and no choice of other words", () => {
    const page = shown(parted[kind], { answers: { fact: { options: [...sent], isDraft: true } }, reworded: "fact" });
    expect(page).toContain("This question was reworded");
    expect(page.includes("Absent &lt;today&gt;") || page.includes("selected")).toBe(kind === "short" || page.includes('value="" selected=""'));
  });
});

test("a text with what was found in it has its model beside it when it comes back after a sign-in", () => {
  const page = shown(parted.short, { answers: { fact: { options: ["Absent.", "day"], isDraft: true } } });
  expect(page).toMatch(/It is not sent yet\..*It can be checked.*value="day"/u);
});

test("the place where the reader stopped is marked in words", () => {
  expect(shown(question("one"), { stoppedAt: "q-fact" })).toMatch(/You stopped here.*What was seen\?/u);
  expect(shown(question("one"), { stoppedAt: "q-other" })).not.toContain("You stopped here");
});

test("a plan shows what is kept, and says when and for whom", () => {
  const page = shown(<Plan id="next" ask="On my next shift I will" />, { plans: { next: { text: "call <first>", kept: "Kept at 13:58." } } });
  expect(page).toContain("call &lt;first&gt;</textarea>");
  expect(page).toContain("Kept at 13:58.");
  expect(page).toContain("Only you see this.");
});

test("a source leads to its paragraph, also where its name is not known", () => {
  expect(shown(<Cite source="ms-32" />)).toMatch(/href="\/sources\/ms#ms-32"[^>]*>ms-32</u);
});

test("on paper one checklist stands alone", () => {
  const lists = (
    <SheetContext.Provider value={{ only: "one", within: false }}>
      <Checklist id="one" title="First">
        {WORDS[3]}
      </Checklist>
      <Checklist id="two" title="Second">
        {WORDS[4]}
      </Checklist>
      {question("one")}
    </SheetContext.Provider>
  );
  const page = shown(lists);
  expect(page).toContain("Heard the account");
  expect(page).not.toMatch(/diary|<form|href/u);
});

test("the margin is solid behind the reader and dotted ahead", () => {
  const sections = ["a", "b", "c"].map((anchor) => ({ anchor, title: anchor.toUpperCase() }));
  const classes = (at: string | null) => [...staticMarkup(<LessonMargin number={2} of={4} sections={sections} at={at} />).matchAll(/<li([^>]*)>/gu)].map(([, attributes = ""]) => attributes.trim());
  expect(classes("b")).toEqual(["", 'aria-current="step"', 'class="ahead"']);
  expect(classes(null)).toEqual(['class="ahead"', 'class="ahead"', 'class="ahead"']);
  expect(classes("gone")).toEqual(classes(null));
});
