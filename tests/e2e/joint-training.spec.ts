import { expect, type Page, signIn, test } from "../support/browser";
import { findNothingWrong } from "../support/inspection";

test.use({ expectedProblems: [/status of 40[0-9]/] });

const demoTraining = "/joint-trainings/demo-norte";

/** In the time of the demo world's training; noon is the same day everywhere near it. */
function dayBefore(days: number): string {
  return new Date(Date.now() - days * 24 * 3600_000).toISOString().slice(0, 10);
}

async function typeSession(page: Page, day: string, from: string, until: string): Promise<void> {
  await page.getByLabel("Day", { exact: true }).fill(day);
  await page.getByLabel("From", { exact: true }).fill(from);
  await page.getByLabel("Until", { exact: true }).fill(until);
  await page.getByLabel("Room, or address of the meeting").fill("Norte training centre, room 3");
  await page.getByRole("button", { name: "Keep the session" }).click();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("a training is planned, its sessions and places are given, who waits moves up, and it is evaluated", async ({ page, anotherBrowser }) => {
      test.setTimeout(180_000);
      const title = javaScriptEnabled ? "First round of the night of release" : "Second round of the night of release";
      await signIn(page, "trainer@academy.example", { next: "/joint-trainings" });
      await page.getByRole("link", { name: "Plan a joint training" }).click();
      await page.getByLabel("Title").fill(title);
      await page.getByLabel("Time zone of the place").selectOption("Europe/Lisbon");
      await page.getByLabel("Places of Harbour City Probation Service").fill("0");
      await page.getByRole("button", { name: "Plan the training" }).click();
      await expect(page.getByRole("alert")).toContainText("whole number of places");
      await expect(page.getByLabel("Title")).toHaveValue(title);
      await page.getByLabel("Places of Harbour City Probation Service").fill("1");
      await page.getByRole("button", { name: "Plan the training" }).click();
      await expect(page.getByText("The training is planned.")).toBeVisible();
      const here = new URL(page.url()).pathname;

      await page.getByRole("link", { name: "Add a session" }).click();
      await typeSession(page, "2027-03-28", "01:30", "05:00");
      await expect(page.getByRole("alert")).toContainText("01:30 does not exist that day");
      await typeSession(page, "2027-03-29", "22:00", "01:00");
      await expect(page.getByText("Monday, 29 March 2027, 22:00–01:00 (Tuesday 30 March)")).toBeVisible();

      await page.getByRole("link", { name: "Change the plan" }).click();
      await page.getByLabel("Whole name or staff code").fill("Sam Achieng");
      await page.getByRole("button", { name: "Find" }).click();
      await page.getByRole("button", { name: /Add as trainer.*Sam Achieng/u }).click();
      await expect(page.getByText("It is kept.")).toBeVisible();

      const sam = await anotherBrowser({ javaScriptEnabled });
      await signIn(sam, "coordinator@probation.example", { next: `${here}/places` });
      await sam.getByRole("checkbox", { name: /Ana Ruiz/u }).check();
      await sam.getByRole("checkbox", { name: /Umar Farooq/u }).check();
      await sam.getByRole("button", { name: "Invite those I have ticked" }).click();
      await expect(sam.getByText("One person is invited. One waits for a place.")).toBeVisible();
      await expect(sam.getByText("Waits, number 1")).toBeVisible();

      const ana = await anotherBrowser({ javaScriptEnabled });
      await signIn(ana, "learner@probation.example");
      await ana.getByRole("link", { name: title }).click();
      await ana.getByRole("button", { name: "I cannot come" }).click();
      await expect(ana.getByText("You do not come.")).toBeVisible();

      const umar = await anotherBrowser({ javaScriptEnabled });
      await signIn(umar, "umar.farooq@probation.example");
      await umar.getByRole("link", { name: title }).click();
      await umar.getByRole("button", { name: "I come" }).click();
      await expect(umar.getByText("You come. Put it into your calendar below.")).toBeVisible();
      const calendar = await (await umar.request.get("/joint-trainings/calendar.ics")).text();
      expect(calendar).toContain(title);
      expect(calendar).toMatch(/DTSTART:20270329T210000Z/u);

      // The day has been: entered later, as it was.
      await page.goto(here);
      await page.getByRole("link", { name: /Move or cancel/u }).click();
      await typeSession(page, dayBefore(2), "09:00", "12:00");
      await expect(page.getByText("The session is kept.")).toBeVisible();
      await umar.goto(here);
      await umar.getByRole("link", { name: "Answer a few questions" }).click();
      await umar.getByRole("group", { name: "I could say what I think." }).getByLabel("Mostly").check();
      await umar.getByLabel("What will you do on your next shift?").fill("Call the duty officer first.");
      await umar.getByRole("button", { name: "Send" }).click();
      await expect(umar.getByText("Your evaluation is sent.")).toBeVisible();
      await page.goto(`${here}/evaluation`);
      await expect(page.getByText("Fewer than five").first()).toBeVisible();
      await expect(page.getByText("Call the duty officer first.")).toHaveCount(0);
      expect(await (await page.request.get(`${here}/evaluation/export`)).text()).not.toContain("duty officer");

      const stranger = await anotherBrowser({ javaScriptEnabled });
      await signIn(stranger, "mei.tanaka@prison.example");
      expect((await stranger.goto(here))?.status()).toBe(404);
    });
  });
}

test("the pages of a joint training can be read and worked by everybody", async ({ page }) => {
  test.setTimeout(240_000);
  await signIn(page, "coordinator@probation.example", { next: "/joint-trainings" });
  await findNothingWrong(page);
  for (const address of [demoTraining, "/joint-trainings/demo-handover-autumn/places", "/joint-trainings/demo-handover-autumn/plan", "/joint-trainings/demo-handover-autumn/sessions", `${demoTraining}/evaluation`, "/joint-trainings/new"]) {
    await page.goto(address);
    await findNothingWrong(page);
  }
});
