import { lowestRating } from "../../app/domain/scenario/representation";
import { expect, signIn, test, type Page } from "../support/browser";
import { findNothingWrong, outOfPlace, violations } from "../support/inspection";
import { isDecision, isEnded, isFeedback, type Player, startFor } from "../support/player";
import type { RunningServer } from "../support/server";
import { walks } from "../support/story";

const ana = "learner@probation.example";
/** One that goes badly has the most to show. */
const walk = walks.find(({ expect: { critical } }) => (critical ?? []).length > 1) ?? walks[0]!;

// The status of a page that is not there, or that says what is wrong with what was sent.
test.use({ expectedProblems: [/status of 40[0-9]/] });

async function play(page: Page, server: RunningServer, isThere: Parameters<Player["skipTo"]>[1], by = walk): Promise<Player> {
  await signIn(page, ana);
  return (await (await startFor(page, server, by)).skipTo(by, isThere)).open();
}

const isGrave = (view: Player["expected"]["view"]) => view.kind === "feedback" && view.critical.length > 0;

const pages: Record<string, (page: Page, server: RunningServer) => Promise<unknown>> = {
  "the first page": (page) => page.goto("/"),
  "the first page for who is signed in": async (page) => {
    await signIn(page, ana, { next: "/" });
  },
  "sign-in": (page) => page.goto("/sign-in"),
  "sign-in with an error": async (page) => {
    await page.goto("/sign-in");
    await page.getByLabel("E-mail or staff code").fill("nobody@nowhere.example");
    await page.getByLabel("Password").fill("not this one");
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByRole("alert")).toBeVisible();
  },
  "my learning, nothing begun": async (page) => {
    await signIn(page, "birgit.lindqvist@probation.example");
    await expect(page.getByText("Nothing begun yet")).toBeVisible();
  },
  "my learning, much begun and ended": async (page, server) => {
    await signIn(page, ana);
    const ended = await (await startFor(page, server, walk)).skipTo(walk, isEnded);
    await page.goto(`${ended.address}/debrief`);
    await page.getByRole("button", { name: "Try again from here" }).first().click();
    await expect(page).not.toHaveURL(/debrief/u);
    await startFor(page, server, walk);
    await page.goto("/learning");
    await expect(page.getByRole("heading", { name: "Also under way" })).toBeVisible();
  },
  scenarios: (page) => signIn(page, ana, { next: "/scenarios" }),
  "a briefing": (page) => signIn(page, "adaeze.eze@probation.example", { next: "/scenarios/fourth-month" }),
  "a briefing with attempts under way and ended": (page) => signIn(page, "learner@police.example", { next: "/scenarios/fourth-month" }),
  "a scene of text": (page, server) => play(page, server, ({ kind }) => kind === "text"),
  "a decision": async (page, server) => {
    await play(page, server, (view) => view.kind === "decision" && view.hint !== null);
    await page.getByText("Hint", { exact: true }).click();
    await page.getByRole("radio").first().check();
  },
  "a decision without a choice": async (page, server) => {
    await (await play(page, server, isDecision)).decide.click();
    await expect(page.getByRole("alert")).toBeVisible();
  },
  "a decision that was made in another window": async (page, server) => {
    const player = await play(page, server, isDecision);
    const command = player.expected.next(walk);
    const { choices } = player.expected.view.kind === "decision" ? player.expected.view : { choices: [] };
    await player.choice(choices.find(({ id }) => command.intent === "decide" && id !== command.choice)!.id).check();
    await player.skipTo(walk, isFeedback);
    await player.decide.click();
    await expect(page.getByText("Here is where the story stands")).toBeVisible();
  },
  feedback: (page, server) => play(page, server, isFeedback, walks[0]),
  "feedback on a grave error": (page, server) => play(page, server, isGrave),
  "feedback beside its source": async (page, server) => {
    const player = await play(page, server, isFeedback);
    await player.feedback.getByRole("link").first().click();
    await expect(page.getByText("Our summary")).toBeVisible();
  },
  "an ending": (page, server) => play(page, server, isEnded),
  "a debrief": async (page, server) => {
    const player = await play(page, server, isEnded);
    expect(player.expected.state.decisions.some(({ choice }) => lowestRating(choice) === 0)).toBe(true);
    await page.goto(`${player.address}/debrief`);
    for (const details of await page.locator("details > summary").all()) await details.click();
  },
  "a debrief of the expert path": async (page, server) => {
    await signIn(page, ana);
    const player = await (await startFor(page, server, walks[0]!)).skipTo(walks[0]!, isEnded);
    await page.goto(`${player.address}/debrief`);
  },
  "the sources": (page) => page.goto("/sources"),
  ...Object.fromEntries(["ms", "bg", "eg", "ga", "un"].map((prefix) => [`the source ${prefix}`, (page: Page) => page.goto(`/sources/${prefix}`)])),
  "the account": (page) => signIn(page, ana, { next: "/account" }),
  display: (page) => page.goto("/display"),
  "who sees what": (page) => page.goto("/who-sees-what"),
  accessibility: (page) => page.goto("/accessibility"),
  "a page that is not there": (page) => page.goto("/no-such-page"),
  "a page that is not there, signed in": (page) => signIn(page, ana, { next: "/attempts/no-such-attempt" }),
};

test("whoever looks for what is wrong would find it", async ({ page }) => {
  // What is planted would be taken away by the page's own scripts when they wake up.
  await page.route(/\/assets\/[^?]*\.js/u, (route) => route.fulfill({ contentType: "text/javascript", body: "" }));
  await page.goto("/sources");
  await page.evaluate(() => {
    const [heading] = document.getElementsByTagName("h1");
    heading?.insertAdjacentHTML("afterend", '<button class="btn"></button><button class="btn" id="narrow">Too many words</button><p class="planted">Hardly to be read</p><p class="cut">Words of which only a part can be seen</p><p>Under</p><p class="over">Over</p>');
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("#narrow { inline-size: 3rem; padding: 0; white-space: nowrap } .planted { color: #666; inline-size: 3000px } .cut { overflow: hidden; white-space: nowrap; inline-size: 4rem } .over { margin-block-start: -1.5em }");
    document.adoptedStyleSheets = [sheet];
  });
  const found = (await violations(page)).map((violation) => violation.split(":")[0]);
  expect(found).toEqual(expect.arrayContaining(["button-name", "color-contrast-enhanced"]));
  const misplaced = (await outOfPlace(page)).join("\n");
  for (const planted of ["scrolls sideways", "too wide: p.planted", "clipped: button.btn Too many words", "cut: p.cut Words", "overlap: p. Under and p.over Over"]) expect(misplaced).toContain(planted);
});

for (const [name, open] of Object.entries(pages)) {
  test(`${name}: nothing stands in anybody's way`, async ({ page, server }) => {
    await open(page, server);
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    await expect(page).toHaveTitle(/\S+ .*Throughcare/u);
    await findNothingWrong(page);
  });
}
