import { expect, type APIResponse, type Locator, type Page } from "@playwright/test";
import type { Command } from "../../app/domain/attempt/advance";
import type { AttemptView } from "../../app/domain/attempt/scene-view";
import type { Block } from "../../app/domain/scenario/prose";
import type { Walk } from "../../app/domain/scenario/representation";
import { attemptsOf, loggedEvents, seedOf } from "./event-log";
import { type Hands, pointer } from "./hands";
import type { RunningServer } from "./server";
import { cast, castOf, ExpectedAttempt, fits, story, title } from "./story";

/** From the list of scenarios through the briefing into a new attempt, as a person goes. */
export async function startScenario(page: Page, server: RunningServer, hands: Hands = pointer): Promise<Player> {
  await page.goto("/scenarios");
  await hands.press(page.getByRole("listitem").filter({ hasText: title }).getByRole("link", { name: "Read the briefing" }));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  await hands.press(page.getByRole("button", { name: "Start scenario" }));
  await expect(page).toHaveURL(/\/attempts\/[^/]+$/u);
  return new Player(page, server, page.url().split("/").at(-1) ?? "", hands);
}

/** A new attempt in which chance does what the walk expects; others are begun and left until one does. */
export async function startFor(page: Page, server: RunningServer, walk: Walk, told = story): Promise<Player> {
  for (let tries = 0; tries < 300; tries += 1) {
    const answer = await post(page, server, `/scenarios/${told.scenario}`, { intent: "start", mode: walk.mode });
    const id = (answer.headers()["location"] ?? "").split("/").at(-1) ?? "";
    if (fits(walk, seedOf(server, id), told)) return new Player(page, server, id, pointer, castOf(told, walk.mode), told);
  }
  throw new Error(`chance never did what ${walk.id} expects`);
}

/** A form that this browser sends, answered without following where it leads. */
export function post(page: Page, server: RunningServer, path: string, form: Record<string, string>, headers: Record<string, string> = {}): Promise<APIResponse> {
  return page.request.post(path, { form, headers: { Origin: server.origin, Accept: "text/html", ...headers }, maxRedirects: 0 });
}

/** Plays one attempt by role and name, and finds on every page what the domain says must be there. */
export class Player {
  readonly expected: ExpectedAttempt;
  readonly address: string;

  constructor(
    readonly page: Page,
    readonly server: RunningServer,
    id: string,
    readonly hands: Hands = pointer,
    who = cast,
    told = story,
  ) {
    this.expected = new ExpectedAttempt(id, seedOf(server, id), who, told, loggedEvents(server, id));
    this.address = `/attempts/${id}`;
  }

  get question(): Locator {
    const { view } = this.expected;
    return this.page.getByRole("group", { name: view.kind === "decision" ? view.ask : "", exact: true });
  }

  get feedback(): Locator {
    return this.page.getByRole("region", { name: "Feedback", exact: true });
  }

  get decide(): Locator {
    return this.page.getByRole("button", { name: "Decide", exact: true });
  }

  get continue(): Locator {
    return this.page.getByRole("button", { name: "Continue", exact: true });
  }

  choice(id: string): Locator {
    const { view } = this.expected;
    const text = view.kind === "decision" ? view.choices.find((choice) => choice.id === id)?.text : undefined;
    return this.question.getByRole("radio", { name: text ?? `no choice ${id} here`, exact: true });
  }

  async open(): Promise<this> {
    await this.page.goto(this.address);
    return this;
  }

  /** Does what a walk does here, on the page, and finds where the story stands after it. */
  async move(walk: Walk): Promise<void> {
    const command = this.expected.next(walk);
    if (command.intent === "decide") {
      await this.hands.choose(this.choice(command.choice));
      await this.hands.press(this.decide);
    } else await this.hands.press(this.continue);
    this.expected.does(command);
    await this.findsItself();
  }

  /** Moves on the page until the story stands at what is looked for. */
  async playTo(walk: Walk, isThere: (view: AttemptView) => boolean): Promise<this> {
    await this.findsItself();
    while (!isThere(this.expected.view) && this.expected.view.kind !== "ended") await this.move(walk);
    expect(isThere(this.expected.view)).toBe(true);
    return this;
  }

  /** The same by plain requests of this browser, for tests that only need to be somewhere; leaves the page as it is. */
  async skipTo(walk: Walk, isThere: (view: AttemptView) => boolean): Promise<this> {
    while (!isThere(this.expected.view) && this.expected.view.kind !== "ended") {
      const command = this.expected.next(walk);
      const answer = await this.send(command);
      expect(answer.status()).toBe(303);
      this.expected.does(command);
    }
    expect(isThere(this.expected.view)).toBe(true);
    return this;
  }

  send({ expectedSeq, ...command }: Command, headers: Record<string, string> = {}): Promise<APIResponse> {
    return post(this.page, this.server, this.address, { ...command, seq: String(expectedSeq) }, headers);
  }

  /** The page and the log are where the domain says. */
  async findsItself(): Promise<void> {
    await this.shows(this.expected.view);
    expect(loggedEvents(this.server, this.expected.id)).toEqual(this.expected.events);
  }

  private async shows(view: AttemptView): Promise<void> {
    switch (view.kind) {
      case "text":
        await expect(this.page.getByRole("region", { name: "The story" })).toContainText(words(view.text));
        await expect(this.continue).toBeVisible();
        return;
      case "decision":
        await expect(this.question.locator("label")).toHaveText(view.choices.map(({ text }) => text));
        await expect(this.decide).toBeVisible();
        return;
      case "feedback":
        await expect(this.feedback).toContainText(view.said);
        await expect(this.feedback.getByRole("button", { name: "Continue", exact: true })).toBeVisible();
        return;
      case "ended":
        await expect(this.page.getByRole("heading", { name: view.title, exact: true })).toBeVisible();
        await expect(this.page.getByRole("link", { name: "Read the debrief" })).toBeVisible();
    }
  }
}

export const isDecision = (view: AttemptView): boolean => view.kind === "decision";
export const isFeedback = (view: AttemptView): boolean => view.kind === "feedback";
export const isEnded = (view: AttemptView): boolean => view.kind === "ended";

/** The newest attempt of a person that has come to an ending, or has not. */
export function newestAttempt(server: RunningServer, email: string, ended: boolean): string {
  const found = attemptsOf(server, email).find((attempt) => attempt.ended === ended);
  if (found === undefined) throw new Error(`${email} has no such attempt`);
  return found.id;
}

function words(blocks: Block[]): string {
  const [first] = blocks;
  const spans = first === undefined ? [] : first.kind === "paragraph" ? first.spans : (first.items[0] ?? []);
  return spans.map(({ text }) => text).join("");
}
