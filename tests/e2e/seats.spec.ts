import { patched } from "../../app/domain/scenario/testing/scenario-builder";
import { THREE_SEATS } from "../../app/domain/scenario/testing/joint-scenario";
import { en } from "../../app/messages/en";
import { expect, type Page, signIn } from "../support/browser";
import { attemptsOf } from "../support/event-log";
import { findNothingWrong } from "../support/inspection";
import { offering } from "../support/offering";
import { post } from "../support/player";
import { story } from "../support/story";

/** A server that offers a scenario of three seats, whose every word for one seat says for whom it is. */
const test = offering("small", patched(THREE_SEATS, ["status: draft", "status: published"]));

const ana = "learner@probation.example";
const briefing = "/scenarios/small";
const tour = "Every seat in turn";

const alone = [
  { seat: "Officer", choices: ["Ask about the nights", "Support"], ending: "end_kept", others: ["constable", "visitor"] },
  { seat: "Constable", choices: ["Nobody", "Support"], ending: "end_patched", others: ["officer", "visitor"] },
  { seat: "Visitor", choices: ["Ring the officer", "Revoke"], ending: "end_lost", others: ["constable", "officer"] },
];

async function take(page: Page, part: string): Promise<void> {
  await page.goto(briefing);
  await page.getByRole("group", { name: "Which seat do you take?" }).getByRole("radio", { name: part, exact: true }).check();
  await page.getByRole("button", { name: "Start scenario" }).click();
  await expect(page).toHaveURL(/\/attempts\/[^/]+$/u);
  // The address is there a moment before the page, and the briefing has links to debriefs too.
  await expect(page.getByText(/^You: /u)).toBeVisible();
}

const decide = (page: Page) => page.getByRole("button", { name: "Decide", exact: true });
const readDebrief = (page: Page) => page.getByRole("link", { name: "Read the debrief" });
const known = (page: Page) => page.getByRole("complementary", { name: "What you know so far" });
const whoKnew = (page: Page) => page.getByRole("region", { name: "Who knew what, when" });

/** Takes the named choices one after the other and reads on between them until there are no more, or the story ends; `look` sees every page. */
async function play(page: Page, choices: string[], look: () => Promise<void> = () => Promise.resolve()): Promise<void> {
  const goOn = page.getByRole("button", { name: "Continue", exact: true });
  for (const left = [...choices]; ; ) {
    await expect(decide(page).or(goOn).or(readDebrief(page))).toBeVisible();
    await look();
    if (await readDebrief(page).isVisible()) return;
    const seq = await page.locator("main input[name=seq]").first().getAttribute("value");
    if (await decide(page).isVisible()) {
      const choice = left.shift();
      if (choice === undefined) return;
      await page.getByRole("radio", { name: choice }).check();
      await decide(page).click();
    } else await goOn.click();
    await expect(page.locator(`main input[name=seq][value="${String(seq)}"]`)).toHaveCount(0);
  }
}

/** The seats for which something was meant that this text says. */
function secretsIn(text: string): string[] {
  return [...new Set([...text.matchAll(/SECRET-(\w+)/gu)].map(([, seat = ""]) => seat))].sort();
}

/** What the server sends for the page that is open: the words, and the data for its scripts. */
async function served(page: Page): Promise<string> {
  return (await page.request.get(page.url(), { headers: { Accept: "text/html" } })).text();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    for (const { seat, choices, ending, others } of alone) {
      test(`alone as ${seat}, from the briefing to the debrief, which is the first to tell what the others read`, async ({ page }) => {
        await signIn(page, ana);
        await take(page, seat);
        const seen = new Set<string>();
        await play(page, choices, async () => {
          await expect(page.getByText(`You: ${seat}`, { exact: true })).toBeVisible();
          for (const secret of secretsIn((await page.content()) + (await served(page)))) seen.add(secret);
        });
        expect([...seen]).toEqual([seat.toLowerCase()]);
        await expect(page.getByRole("heading", { name: ending, exact: true })).toBeVisible();

        await readDebrief(page).click();
        const path = page.getByRole("region", { name: "Your path" });
        const byColleagues = path.locator("ol > li").filter({ hasText: "Played by a colleague" });
        await expect(byColleagues).toHaveCount(4);
        expect(secretsIn((await byColleagues.allInnerTexts()).join(" "))).toEqual(others);
        await expect(path.getByRole("button", { name: "Try again from here" })).toHaveCount(seat === "Officer" ? 1 : 0);
        await expect(whoKnew(page).getByRole("columnheader")).toHaveCount(1 + choices.length);
        await expect(whoKnew(page).getByRole("rowheader")).toHaveText(["He works at night.", "He was seen at the market."]);
      });
    }

    test("on a tour one person sits in every seat in turn", async ({ page }) => {
      await signIn(page, ana);
      await take(page, tour);
      const asked: string[] = [];
      await play(page, ["Keep it", "Nobody", "File it", "Support", "Support", "Support"], async () => {
        const you = (await page.getByText(/^You: /u).innerText()).replace("You: ", "");
        expect(secretsIn(`${await page.getByRole("main").innerText()} ${await served(page)}`).filter((seat) => seat !== you.toLowerCase())).toEqual([]);
        if (await decide(page).isVisible()) asked.push(you);
      });
      expect(asked).toEqual(["Visitor", "Constable", "Officer", "Officer", "Constable", "Visitor"]);
      await expect(page.getByRole("heading", { name: "end_patched", exact: true })).toBeVisible();
      await readDebrief(page).click();
      await expect(page.getByRole("region", { name: "Your path" })).toBeVisible();
      await expect(page.getByText("Played by a colleague")).toHaveCount(0);
      await expect(page.getByText(/as Officer, Constable, Visitor, version/u)).toBeVisible();
      await expect(whoKnew(page).getByRole("columnheader")).toHaveCount(7);
      const told = page.getByRole("region", { name: "If they had told you" }).locator(".gap-list > li");
      await expect(told).toHaveCount(2);
      await expect(told.first()).toContainText("Told by Visitor to Officer before decision 3:");
      await expect(told.first()).toContainText(/Ask about the nights.*the story would have gone to “end_kept”/su);
      await expect(page.getByRole("region", { name: "Endings, by seat" }).getByRole("row", { name: /^end_patched/u })).toContainText("Your ending");
    });
  });
}

test("who decides knows what was told, by whom and when, and reads first what the others let be seen", async ({ page }) => {
  await signIn(page, ana);
  await take(page, "Officer");
  const said = page.getByRole("region", { name: "The story" });
  const noticed = said.getByRole("list", { name: "What you notice of the others" });
  await expect(noticed.getByRole("listitem")).toHaveText(["Visitor: The visitor rings you.", "Constable: The constable rings you."]);
  const words = await said.innerText();
  expect(words.indexOf("The constable rings you.")).toBeLessThan(words.indexOf("You write of the market."));
  await play(page, []);
  await expect(noticed).toHaveCount(0);
  await expect(known(page).getByRole("listitem")).toHaveText([/He works at night\..*from Visitor, Day 1/su, /He was seen at the market\..*from Constable, Day 2/su]);
});

test("seats, knowledge and the table of it can be read by everybody, light and dark, narrow and wide", async ({ page }) => {
  test.slow();
  await signIn(page, ana);
  await page.goto(briefing);
  await findNothingWrong(page);
  await take(page, "Officer");
  await findNothingWrong(page);
  await play(page, []);
  await expect(known(page)).toBeVisible();
  await findNothingWrong(page);
  await play(page, ["Ask about the nights", "Support"]);
  await readDebrief(page).click();
  await expect(whoKnew(page).getByRole("table")).toBeVisible();
  await findNothingWrong(page);
  await take(page, tour);
  await play(page, ["Ring the officer", "The officer", "Ask about the nights", "Support", "Support", "Support"]);
  await readDebrief(page).click();
  await expect(whoKnew(page).getByRole("table")).toBeVisible();
  await findNothingWrong(page);
});

test("a mode that is not offered here is refused in words, and nothing begins", async ({ page, server }) => {
  await signIn(page, ana);
  const before = attemptsOf(server, ana);
  // Nobody's, one for three people, one of another scenario, a seat instead of a mode, and none at all.
  for (const mode of ["nobody", "joint", story.modes[0]?.id ?? "", "officer", ""]) {
    const answer = await post(page, server, briefing, { intent: "start", mode });
    expect({ mode, status: answer.status() }).toEqual({ mode, status: 404 });
    expect(await answer.text()).toContain(en.error.missing.title);
  }
  expect(attemptsOf(server, ana)).toEqual(before);
});
