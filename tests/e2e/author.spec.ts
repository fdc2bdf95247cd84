import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkScenario } from "../../app/domain/scenario/check";
import { placeToText } from "../../app/domain/content/fault";
import type { Fault } from "../../app/domain/scenario/fault";
import { newScenario } from "../../app/domain/scenario/new-scenario";
import { loadRegister } from "../../app/server/adapters/content-files";
import { expect, signIn, test as base } from "../support/browser";
import { findNothingWrong } from "../support/inspection";
import { nobodyThere } from "../support/nobody-there";
import { isDecision, isEnded, startScenario } from "../support/player";
import { mostStartTakes, type RunningServer, startServer } from "../support/server";
import { offeredTitles, title, walkFor } from "../support/story";

/** A server on content of its own, in which some scenarios may not be played. */
const test = base.extend<object, { contentDir: string; server: RunningServer }>({
  contentDir: [
    async ({ browserName: _ }, use) => {
      const contentDir = mkdtempSync(join(tmpdir(), "throughcare-content-"));
      cpSync("courses", join(contentDir, "courses"), { recursive: true });
      cpSync("scenarios", join(contentDir, "scenarios"), { recursive: true });
      for (const [name, source] of Object.entries(heldBack)) {
        mkdirSync(join(contentDir, "scenarios", name));
        writeFileSync(join(contentDir, "scenarios", name, "scenario.yaml"), source);
      }
      await use(contentDir);
      rmSync(contentDir, { recursive: true, force: true });
    },
    { scope: "worker" },
  ],
  server: [
    async ({ contentDir }, use) => {
      const server = await startServer({ CONTENT_DIR: contentDir });
      await use(server);
      await server.stop();
    },
    { scope: "worker", timeout: mostStartTakes },
  ],
});

// One server, whose content each test changes a little more.
test.describe.configure({ mode: "serial", timeout: 180_000 });
test.use({ expectedProblems: [nobodyThere] });

const heldBack = {
  // Only a search through the values finds it: a good ending without a hearing.
  "unheard-but-well": published("unheard-but-well", 'if: "heard and not chose(the_form.wilful)"', 'if: "not chose(the_form.wilful)"'),
  "leads-nowhere": published("leads-nowhere", "to: the_call", "to: the_cal"),
  "cannot-be-read": published("cannot-be-read", "minutes: {", "minutes: [ {"),
  "still-a-draft": newScenario("still-a-draft") ?? "",
};

function published(name: string, whole: string, broken: string): string {
  const source = (newScenario(name) ?? "").replace("status: draft", "status: published");
  if (!source.includes(whole)) throw new Error(`the scaffold has no ${whole}`);
  return source.replace(whole, broken);
}

function faultsOf(name: string, source: string): Fault[] {
  const cites = new Set(loadRegister(".").sources.keys());
  return checkScenario({ source, file: join("scenarios", name, "scenario.yaml"), folder: name, cites, published: [] }).faults.filter(({ level }) => level !== "information");
}

test("learners neither see nor start what has faults, and play the rest", async ({ page, server }) => {
  await signIn(page, "learner@probation.example", { next: "/scenarios" });
  const listed = page.getByRole("list", { name: "Scenarios to play" });
  await expect(listed.getByRole("heading", { level: 2 })).toHaveText(offeredTitles());
  await expect(page.getByText("Held back")).toHaveCount(0);
  for (const name of Object.keys(heldBack)) {
    expect((await page.request.get(`/scenarios/${name}`)).status()).toBe(404);
    expect((await page.request.post(`/scenarios/${name}`, { form: { intent: "start" }, headers: { Origin: server.origin }, maxRedirects: 0 })).status()).toBe(404);
  }
});

for (const account of ["author@academy.example", "reviewer@academy.example"]) {
  test(`${account} reads everything that is to be mended, with rule, place, message and the way to see it`, async ({ page }) => {
    await signIn(page, account, { next: "/scenarios" });
    const held = page.getByRole("region", { name: "Held back from learners" });
    const shown = held.getByRole("listitem").filter({ has: page.locator("code") });
    const faults = Object.entries(heldBack).flatMap(([name, source]) => faultsOf(name, source));
    expect(new Set(faults.map(({ rule }) => rule)).size).toBeGreaterThanOrEqual(3);
    expect(faults.some(({ counterExample }) => counterExample !== null && counterExample.length > 0)).toBe(true);
    for (const fault of faults) {
      const item = shown.filter({ has: page.getByText(placeToText(fault.place), { exact: true }) }).filter({ hasText: fault.message }).filter({ has: page.getByText(fault.rule, { exact: true }) });
      await expect(item).toHaveCount(1);
      for (const step of fault.counterExample ?? []) await expect(item.getByText(step, { exact: true })).toHaveCount(1);
    }
    // A draft without a fault has nothing to mend, and still says why it is not offered.
    for (const reason of ["It has faults.", "Its status is not “published” yet."]) await expect(held.getByText(reason)).not.toHaveCount(0);
    await findNothingWrong(page);
  });
}

test("a published version with other content is held back with what to do; learners keep the stored one until there is a new version", async ({ page, server, contentDir, anotherBrowser }) => {
  const flagship = join(contentDir, "scenarios", "fourth-month", "scenario.yaml");
  await signIn(page, "learner@probation.example");
  const begun = await startScenario(page, server);
  const walk = walkFor(begun.expected.seed);
  await begun.playTo(walk, isDecision);

  const source = readFileSync(flagship, "utf8");
  const [, version = ""] = /^version: *"?([^"\s]+)"?$/mu.exec(source) ?? [];
  // Judged by another measure: whoever is half way stays in the version that they began.
  const renamed = source.replace(/^title: .*$/mu, 'title: "A story told anew"').replace("pass: 60", "pass: 55");
  expect(renamed).not.toBe(source);
  writeFileSync(flagship, renamed);
  await server.shutDown();
  await server.startAgain();
  await page.goto("/scenarios");
  await expect(page.getByRole("list", { name: "Scenarios to play" }).getByRole("heading", { level: 2 })).toHaveText(offeredTitles());
  await page.goto("/scenarios/fourth-month");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  const author = await anotherBrowser();
  await signIn(author, "author@academy.example", { next: "/scenarios" });
  const reason = author.getByRole("region", { name: "Held back from learners" }).getByRole("listitem").filter({ hasText: `Version ${version} has been published and cannot change` });
  await expect(reason).toContainText(`Give this file a new version number; learners keep ${version} until then.`);

  writeFileSync(flagship, renamed.replace(/^version: .*$/mu, "version: 99.0.0"));
  await server.shutDown();
  await server.startAgain();
  await page.goto("/scenarios");
  await expect(page.getByRole("list", { name: "Scenarios to play" }).getByRole("heading", { level: 2 })).toHaveText(offeredTitles().map((offered) => (offered === title ? "A story told anew" : offered)));
  await author.reload();
  await expect(reason).toHaveCount(0);

  await begun.open();
  await begun.findsItself();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(title);
  await begun.skipTo(walk, isEnded);
  await page.goto(`${begun.address}/debrief`);
  await expect(page.getByText("The scenario has been changed since")).toBeVisible();
});
