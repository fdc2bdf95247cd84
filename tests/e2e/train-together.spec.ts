import { expect, type Page, signIn, test } from "../support/browser";
import { matrixOn, movedBetween } from "../support/matrix-on-page";

const [prisonService, probationService, policeService] = ["Harbour City Prison Service", "Harbour City Probation Service", "Harbour City Police"] as const;
/** Of the wing, and of the remand centre; of the Quayside office; of the Central station. */
const [prisonOfficers, probationOfficers, policeOfficers] = [["Dimitra Pappas", "Nomvula Dlamini"], ["Wanjiku Kamau", "Xavier Dupont"], ["Mariana Silva"]] as const;

/** Of its own in each run: both may happen on one server. */
const words = {
  true: { joint: "Night of release", programme: "Release, with the partners", training: "Night of release, first round" },
  false: { joint: "Bail at the weekend", programme: "Bail, with the partners", training: "Bail at the weekend, first round" },
};

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled, actionTimeout: 15_000 });
    const { joint, programme, training } = words[`${javaScriptEnabled}`];

    test("three agencies agree, train in one session, wait for the police officer, and are complete by exactly that", async ({ page: prison, anotherBrowser }) => {
      test.setTimeout(300_000);
      const as = async (account: string, next = "/learning"): Promise<Page> => {
        const browser = await anotherBrowser({ javaScriptEnabled });
        await signIn(browser, account, { next });
        return browser;
      };
      await signIn(prison, "coordinator@prison.example", { next: "/agency/joint-programmes/new" });
      const [probation, police] = [await as("coordinator@probation.example"), await as("helena.duarte@police.example")];
      const agencies = [[prison, prisonService, "Prison officer"], [probation, probationService, "Probation officer"], [police, policeService, "Police officer"]] as const;

      let agreement = "";
      await test.step("the prison proposes, and nobody is bound before the last of the three has accepted", async () => {
        await propose(prison, joint);
        agreement = new URL(prison.url()).pathname;
        for (const [agency, name] of agencies) {
          for (const [each] of agencies) {
            await each.goto(agreement);
            await expect(each.getByText("This version binds nobody until every agency has accepted it.")).toBeVisible();
            await each.goto("/agency/programmes/new");
            await expect(each.getByRole("group", { name: "Joint trainings" })).toBeVisible();
            await expect(each.getByRole("checkbox", { name: joint })).toHaveCount(0);
            await each.goto("/joint-trainings/new");
            await expect(each.getByRole("main")).not.toContainText(joint);
          }
          await agency.goto(agreement);
          await agency.getByRole("button", { name: "Accept" }).click();
          await expect(agency.getByRole("listitem").filter({ hasText: name })).toContainText(/Accepted \d+ \w+ \d{4}/u);
        }
        await expect(police.getByText("This version is agreed and in force.")).toBeVisible();
      });

      await test.step("each of them requires it of its own people", async () => {
        for (const [agency, , profession] of agencies) await requireOf(agency, programme, joint, profession);
      });

      // One of the police's own people becomes a trainer, so that each coordinator stays one and sees what coordinators see.
      await police.goto("/people?search=C-2217");
      await police.getByRole("link", { name: "Katarzyna Zielińska", exact: true }).click();
      await police.locator("summary", { hasText: "Roles" }).click();
      await police.getByRole("checkbox", { name: "Trainer" }).check();
      await police.getByRole("button", { name: "Keep the roles" }).click();
      await expect(police.getByRole("status")).toBeVisible();
      const trainer = await as("katarzyna.zielinska@police.example", "/joint-trainings/new");

      let at = "";
      await test.step("a training is planned, with a session that is under way", async () => {
        at = await plan(trainer, joint, training);
      });

      const wanjiku = await test.step("each coordinator invites their own people, who are asked", async () => {
        await invite(prison, at, prisonOfficers);
        await invite(probation, at, probationOfficers);
        await invite(police, at, policeOfficers);
        const invited = await as("wanjiku.kamau@probation.example");
        await invited.getByRole("link", { name: training }).click();
        await invited.getByRole("button", { name: "I come", exact: true }).click();
        await expect(invited.getByText("You come. Put it into your calendar below.")).toBeVisible();
        return invited;
      });

      await test.step("attendance comes from paper", async () => {
        await trainer.goto(`${at}/attendance`);
        for (const name of ["Dimitra Pappas", "Xavier Dupont"]) await trainer.getByRole("group", { name }).getByRole("checkbox", { name: "Was there" }).check();
        await trainer.getByRole("checkbox", { name: "I saw the signatures on the sheet." }).check();
        await trainer.getByRole("button", { name: "Enter attendance" }).click();
        await expect(trainer.getByText("2 people are entered.")).toBeVisible();
      });

      await test.step("from the shared tablet", async () => {
        const tablet = await as("katarzyna.zielinska@police.example", `${at}/tablet`);
        await tablet.getByRole("button", { name: "Open it on this device" }).click();
        await tablet.getByLabel("Staff code or e-mail").fill("P-1055");
        await tablet.getByRole("button", { name: "Continue" }).click();
        await expect(tablet.getByText("Nomvula D.")).toBeVisible();
        await tablet.getByRole("button", { name: "Sign", exact: true }).click();
        await expect(tablet.getByText("Signed. Thank you.")).toBeVisible();
      });

      const code = await test.step("and with the code on the screen", async () => {
        await trainer.getByRole("link", { name: "Code on the screen" }).click();
        await trainer.getByRole("button", { name: "Open a code" }).click();
        const shown = (await trainer.locator(".code-large").textContent()) ?? "";
        await sign(wanjiku, shown);
        return shown;
      });

      await test.step("each reads exactly what is missing, and of partners nothing but that", async () => {
        const waits = { title: "Your people have done their part", missing: [`For ${policeService} the agreed one police officer is not yet met.`] };
        await expectTold(prison, at, { ...waits, own: prisonOfficers, others: [...probationOfficers, ...policeOfficers] });
        await expectTold(probation, at, { ...waits, own: probationOfficers, others: [...prisonOfficers, ...policeOfficers] });
        await expectTold(police, at, { title: "One thing is missing", missing: [`For ${policeService} it lacks one police officer.`], own: [], others: [...prisonOfficers, ...probationOfficers] });
        await expectTold(trainer, at, { title: "One thing is missing", missing: [`For ${policeService} it lacks one police officer.`], own: [...prisonOfficers, ...probationOfficers], others: policeOfficers });
        await wanjiku.goto(at);
        await expect(wanjiku.getByRole("heading", { name: "The training waits for others" })).toBeVisible();
        await expect(wanjiku.getByRole("region", { name: "Your part" })).toContainText("Nothing is overdue, and there is nothing for you to do.");
        for (const name of [...prisonOfficers, "Xavier Dupont"]) await expect(wanjiku.getByRole("main")).not.toContainText(name);
      });

      const matrices = async () => [await matrixOn(prison, "Norte"), await matrixOn(probation), await matrixOn(police)] as const;
      const before = await test.step("those who were there wait for a partner in the matrices, and nothing is overdue", async () => {
        for (const [agency, names] of [[prison, prisonOfficers], [probation, probationOfficers]] as const) {
          await agency.goto("/agency");
          await agency.getByRole("link").filter({ hasText: `2 waiting for a partner, All sites, ${programme}` }).first().click();
          // Of those to whom it is due at one time nobody is first.
          await expect(agency.getByRole("rowheader")).toHaveCount(names.length);
          for (const name of names) await expect(agency.getByRole("rowheader").filter({ hasText: name })).toBeVisible();
        }
        const read = await matrices();
        for (const [index, waiting] of [2, 2, 0].entries()) {
          const { required = 0, ...states } = read[index]?.[`All sites: ${programme}`] ?? {};
          expect(states).toEqual({ complete: 0, "not started": required - waiting, ...(waiting === 0 ? {} : { "waiting for a partner": waiting }) });
        }
        return read;
      });

      await test.step("the police officer signs", async () => {
        const mariana = await as("mariana.silva@police.example");
        await expect(mariana.getByRole("listitem").filter({ hasText: training })).toContainText("You are invited. Say whether you come.");
        await sign(mariana, code);
      });

      await test.step("then each of them has done their own part, and with the others the training", async () => {
        const shown = [[prison, prisonOfficers], [probation, probationOfficers], [police, policeOfficers], [trainer, [...policeOfficers, ...prisonOfficers, ...probationOfficers]]] as const;
        for (const [each, people] of shown) {
          await each.goto(at);
          await expect(each.getByRole("heading", { name: "The training is complete" })).toBeVisible();
          await expect(each.getByRole("rowheader")).toHaveText(people);
          for (const person of people) await expect(each.getByRole("row").filter({ has: each.getByRole("rowheader", { name: person }) })).toContainText(/Done \d+ \w+ \d{4}\s*Complete \d+ \w+ \d{4}/u);
        }
        for (const account of ["P-1045", "P-1055", "wanjiku.kamau@probation.example", "xavier.dupont@probation.example", "mariana.silva@police.example"]) {
          const participant = await as(account);
          await expect(participant.getByRole("region", { name: "What your agency requires" }).getByRole("listitem").filter({ hasText: programme })).toContainText(/Complete until \d+ \w+ \d{4}\./u);
          await participant.goto(at);
          const own = participant.getByRole("region", { name: "Your part" });
          await expect(own).toContainText(/Your part has been done since \d+ \w+ \d{4}/u);
          await expect(own).toContainText(/The training is complete, with you in it, since \d+ \w+ \d{4}/u);
          await expect(participant.getByRole("button", { name: "I come", exact: true })).toHaveCount(0);
          await participant.context().close();
        }
      });

      await test.step("and the matrices have moved by exactly these people", async () => {
        const after = await matrices();
        const moved = (from: string, people: Record<string, number>) => Object.fromEntries(Object.entries(people).map(([line, count]) => [`${line}: ${programme}`, { complete: count, [from]: -count }]));
        expect(movedBetween(before[0], after[0])).toEqual(moved("waiting for a partner", { "All sites": 2, Norte: 1, "Norte, Wing A": 1, "Sul remand centre": 1, "Prison officer": 2 }));
        expect(movedBetween(before[1], after[1])).toEqual(moved("waiting for a partner", { "All sites": 2, "Quayside office": 2, "Probation officer": 2 }));
        expect(movedBetween(before[2], after[2])).toEqual(moved("not started", { "All sites": 1, "Central station": 1, "Police officer": 1 }));
      });

      // Whoever reads these matrices after this finds them as they were.
      for (const [agency] of agencies) await retire(agency, programme);
    });
  });
}

/** As somebody reads the page of a training: what is missing, and whose names there are. */
async function expectTold(page: Page, at: string, told: { title: string; missing: string[]; own: readonly string[]; others: readonly string[] }): Promise<void> {
  await page.goto(at);
  await expect(page.getByRole("region", { name: told.title }).getByRole("listitem")).toHaveText(told.missing);
  for (const name of told.others) await expect(page.getByRole("main")).not.toContainText(name);
  await expect(page.getByRole("rowheader")).toHaveText(told.own);
}

async function sign(page: Page, code: string): Promise<void> {
  await page.goto(`/attend?code=${code}`);
  await page.getByRole("button", { name: "Sign my attendance" }).click();
  await expect(page.getByText(/You have signed for/u)).toBeVisible();
}

/** Returns its address. The session began ten minutes ago, in a zone whose clocks never change. */
async function plan(page: Page, joint: string, title: string): Promise<string> {
  await page.getByRole("radio", { name: joint }).check();
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(page.getByRole("main")).toContainText(`Under “${joint}”, version 1`);
  await page.getByLabel("Title").fill(title);
  await page.getByLabel("Time zone of the place").selectOption("Africa/Nairobi");
  await page.getByRole("button", { name: "Plan the training" }).click();
  await expect(page.getByText("The training is planned.")).toBeVisible();
  const address = new URL(page.url()).pathname;
  const inNairobi = (minutes: number) => new Date(Date.now() + (180 + minutes) * 60_000).toISOString();
  await page.getByRole("link", { name: "Add a session" }).click();
  await page.getByLabel("Day", { exact: true }).fill(inNairobi(-10).slice(0, 10));
  await page.getByLabel("From", { exact: true }).fill(inNairobi(-10).slice(11, 16));
  await page.getByLabel("Until", { exact: true }).fill(inNairobi(170).slice(11, 16));
  await page.getByLabel("Room, or address of the meeting").fill("Norte training centre, room 3");
  await page.getByRole("button", { name: "Keep the session" }).click();
  await expect(page.getByText("The session is kept.")).toBeVisible();
  return address;
}

async function invite(page: Page, at: string, names: readonly string[]): Promise<void> {
  await page.goto(`${at}/places`);
  for (const name of names) await page.getByRole("checkbox", { name }).check();
  await page.getByRole("button", { name: "Invite those I have ticked" }).click();
  await expect(page.getByRole("status")).toContainText(names.length === 1 ? "One person is invited." : `${String(names.length)} people are invited.`);
}

async function propose(page: Page, title: string): Promise<void> {
  await page.getByLabel("Title").fill(title);
  for (const [index, [agency, profession, least]] of ([[prisonService, "Prison officer", "2"], [probationService, "Whatever profession", "2"], [policeService, "Police officer", "1"]] as const).entries()) {
    const row = page.getByRole("group", { name: `Minimum ${String(index + 1)}`, exact: true });
    await row.getByLabel("Agency").selectOption({ label: agency });
    await row.getByLabel("Profession").selectOption({ label: profession });
    await row.getByLabel("At least so many people").fill(least);
  }
  await page.getByLabel("Planned minutes").fill("60");
  await page.getByRole("button", { name: "Propose it" }).click();
  await expect(page.getByRole("status")).toContainText("The version is proposed.");
}

/** Writes a programme of one's own agency that asks for the joint training. */
async function requireOf(page: Page, title: string, joint: string, profession: string): Promise<void> {
  await page.goto("/agency/programmes/new");
  await page.getByLabel("Title").fill(title);
  await page.getByRole("checkbox", { name: joint }).check();
  await page.locator("summary", { hasText: "Professions" }).click();
  await page.getByRole("checkbox", { name: profession }).check();
  await page.getByRole("button", { name: "See what it changes" }).click();
  await page.getByRole("button", { name: "Keep this version" }).click();
  await expect(page.getByRole("status")).toContainText("The programme is kept.");
}

async function retire(page: Page, title: string): Promise<void> {
  await page.goto("/agency/programmes");
  await page.getByRole("link", { name: title }).click();
  await page.getByText("Retire this programme…").click();
  await page.getByRole("button", { name: "Retire it" }).click();
  await expect(page.getByRole("status")).toContainText("The programme is retired.");
}
