import { chromium, type Request } from "@playwright/test";
import { demoPin } from "../../prisma/demo/people";
import { demoPassword, expect, signIn, test, type Page } from "../support/browser";
import { findNothingWrong } from "../support/inspection";
import { isLive } from "../support/live";
import { isDecision, isEnded, startFor, type Player } from "../support/player";
import type { RunningServer } from "../support/server";
import { comeIn, enrolHere, idleFor } from "../support/shared-screen";
import { walks } from "../support/story";

const walk = walks[0]!;

// The status of a page that says what did not fit, or that is not there.
test.use({ expectedProblems: [/status of 40[0-9]|status of 429/u] });

/** Somebody at a decision of the story, at a computer that is enrolled. */
async function atDecision(page: Page, server: RunningServer, staffCode: string): Promise<Player> {
  await enrolHere(page, "Wing B office");
  await comeIn(page, staffCode, demoPassword);
  const player = await startFor(page, server, walk);
  await player.skipTo(walk, isDecision);
  return player.open();
}

function lastChoice({ expected }: Player): string {
  const { choices } = expected.view.kind === "decision" ? expected.view : { choices: [] };
  return choices.at(-1)!.id;
}

/** Winds the page's clock on until it asks the server what it is to do. A browser tells of a scroll or of a pointer late, and waiting begins anew with each. */
async function leftAlone(page: Page): Promise<Request> {
  let asked: Request | undefined;
  const said: Request[] = [];
  const hear = (request: Request) => {
    const data = request.postData() ?? "";
    if (data.includes("intent=idle")) asked = request;
    else if (data.includes("intent=active")) said.push(request);
  };
  page.on("request", hear);
  await expect.poll(async () => {
    if (asked === undefined) await page.clock.fastForward("03:05");
    return asked;
  }).toBeDefined();
  page.off("request", hear);
  // What was said before is written down by then.
  await Promise.all(said.map((request) => request.response()));
  return asked!;
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("two people in turn: each is where they left off with a PIN or a password, and nothing of the first is left", async ({ page }) => {
      await enrolHere(page, "Gate house");
      await expect(page.getByLabel("E-mail or staff code")).toBeFocused();
      await expect(page.getByLabel("E-mail or staff code")).toHaveAttribute("autocomplete", "off");
      await comeIn(page, "p-1041", demoPin.pin);
      await expect(page).toHaveURL(/\/attempts\/[\w-]+$/u);
      await page.goto("/learning");
      await expect(page.getByRole("link", { name: demoPin.name })).toBeVisible();
      const his = await page.getByRole("main").textContent();

      await page.getByRole("button", { name: "Switch person" }).click();
      await expect(page).toHaveURL(/\/sign-in$/u);
      await expect(page.getByLabel("E-mail or staff code")).toBeFocused();
      await expect(page.getByLabel("E-mail or staff code")).toHaveValue("");
      await page.goBack();
      await expect(page).not.toHaveURL(/\/learning$/u);
      await expect(page.locator("html")).not.toContainText(demoPin.name);
      if (javaScriptEnabled) expect(await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))).not.toMatch(/Daniel|P-1041/u);

      await page.goto("/sign-in");
      await comeIn(page, "P-1042", demoPassword);
      await expect(page.getByRole("link", { name: "Amadou Diallo" })).toBeVisible();
      expect(await page.content()).not.toContain(demoPin.name);
      expect(await page.getByRole("main").textContent()).not.toBe(his);
    });

    test("a PIN is set with the password, not a weak one, and does not open other computers", async ({ page, anotherBrowser }) => {
      const [staffCode, name] = javaScriptEnabled ? ["P-1052", "Kwabena Boateng"] : ["P-1048", "Goran Petrović"];
      await enrolHere(page, "Wing C");
      await comeIn(page, staffCode, demoPassword);
      const setPin = async (pin: string, password: string) => {
        await page.goto("/account");
        await page.getByLabel("New PIN", { exact: true }).fill(pin);
        await page.getByLabel("New PIN again").fill(pin);
        await page.getByLabel("Your password", { exact: true }).first().fill(password);
        await page.getByRole("button", { name: "Set the PIN" }).click();
      };
      await setPin("123456", demoPassword);
      await expect(page.getByRole("alert")).toContainText("Its digits follow each other");
      await setPin("307158", "not my password");
      await expect(page.getByRole("alert")).toContainText("That is not your password.");
      await setPin("307158", demoPassword);
      await expect(page.getByRole("status").filter({ hasText: "Your PIN is set." })).toBeVisible();

      await page.getByRole("button", { name: "Switch person" }).click();
      await page.getByLabel("E-mail or staff code").fill(staffCode);
      await page.getByLabel("Password").fill("307159");
      await page.keyboard.press("Enter");
      await expect(page.getByRole("alert")).toContainText("After 4 more that do not fit, the PIN is switched off");
      await comeIn(page, staffCode, "307158");
      await expect(page.getByRole("link", { name })).toBeVisible();

      const elsewhere = await anotherBrowser({ javaScriptEnabled });
      await elsewhere.goto("/sign-in");
      await elsewhere.getByLabel("E-mail or staff code").fill(staffCode);
      await elsewhere.getByLabel("Password").fill("307158");
      await elsewhere.getByRole("button", { name: "Sign in" }).click();
      await expect(elsewhere.getByRole("alert")).toContainText("The password does not fit");
    });

    test("Lock: the page is gone, the way back leads to the lock, and the PIN or the password leads to the page", async ({ page }) => {
      await enrolHere(page, "Wing D");
      await comeIn(page, "P-1041", demoPin.pin);
      await page.goto("/learning");
      await page.getByRole("button", { name: "Lock" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("This screen is locked");
      await expect(page.getByRole("navigation")).toHaveCount(0);
      for (const path of ["/learning", "/account", "/sources", "/"]) {
        await page.goto(path);
        await expect(page).toHaveURL(/\/locked\?next=/u);
      }
      await page.goBack();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("This screen is locked");
      await page.goto("/learning");
      await page.getByLabel("Password or PIN").fill(demoPin.pin);
      await page.getByRole("button", { name: "Unlock" }).click();
      await expect(page).toHaveURL(/\/learning$/u);
    });

    test("what is decided on a screen that is locked by then is kept, and comes back chosen, not decided", async ({ page, server }) => {
      const player = await atDecision(page, server, javaScriptEnabled ? "P-1049" : "P-1051");
      idleFor(server, javaScriptEnabled ? "Hana Nováková" : "Jelena Kovač", 181);
      await player.choice(lastChoice(player)).check();
      await player.decide.click();
      await expect(page).toHaveURL(/\/locked\?next=.*kept=1/u);
      await page.getByLabel("Password or PIN").fill(demoPassword);
      await page.getByRole("button", { name: "Unlock" }).click();
      await expect(page).toHaveURL(player.address);
      await player.findsItself();
      await expect(player.choice(lastChoice(player))).toBeChecked();
    });
  });
}

test("a screen that nobody uses goes by itself; what was typed is kept through the next person, for its owner only", async ({ page, server }) => {
  await page.clock.install();
  const player = await atDecision(page, server, "P-1053");
  const chosen = lastChoice(player);
  // A clock that is wound on before scripts have begun to wait leaves them waiting.
  await expect.poll(() => isLive(player.choice(chosen))).toBe(true);
  await player.choice(chosen).check();
  // In another window somebody is at work: the server does not lock, and the page comes back from behind its curtain.
  expect(await (await (await leftAlone(page)).response())?.json()).toMatchObject({ state: "open" });
  await expect(page.getByText("Asking whether this screen is to be locked…")).toHaveCount(0);
  await expect(player.choice(chosen)).toBeChecked();
  await expect(page).toHaveURL(player.address);

  idleFor(server, "Lucía Fernández", 200);
  await leftAlone(page);
  await expect(page).toHaveURL(/\/locked/u);
  await expect(page.getByText("Lucía Fernández is signed in here")).toBeVisible();
  await page.getByRole("button", { name: "Sign in as somebody else" }).click();
  await expect(page).toHaveURL(/\/sign-in$/u);
  await comeIn(page, "P-1054", demoPassword);
  await page.goto(player.address);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is nothing at this address");

  await page.getByRole("button", { name: "Switch person" }).click();
  await comeIn(page, "P-1053", demoPassword);
  await expect(page).toHaveURL(player.address);
  await player.findsItself();
  await expect(player.choice(chosen)).toBeChecked();
});

test("a window of somebody who has gone shows nothing of them once it is looked at", async ({ page, server }) => {
  const player = await atDecision(page, server, "P-1055");
  const old = await page.context().newPage();
  await old.goto(player.address);
  await old.getByRole("radio").last().check();
  await page.goto("/learning");
  await page.getByRole("button", { name: "Switch person" }).click();
  await comeIn(page, "P-1056", demoPassword);
  await old.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await expect(old.getByRole("heading", { level: 1 })).toHaveText("There is nothing at this address");
  await page.getByRole("button", { name: "Switch person" }).click();
  await comeIn(page, "P-1055", demoPassword);
  await expect(player.choice(lastChoice(player))).toBeChecked();
});

test("without script a page of a shared computer goes by itself, but not one on which somebody writes", async ({ page, server }) => {
  const player = await atDecision(page, server, "P-1057");
  const refreshOf = async (path: string) => /http-equiv="refresh" content="([^"]*)"/iu.exec(await (await page.request.get(path)).text())?.[1]?.replaceAll("&amp;", "&");
  expect(await refreshOf("/learning?x=1")).toBe("182;url=/locked?next=%2Flearning%3Fx%3D1");
  await player.skipTo(walk, isEnded);
  expect(await refreshOf(`${player.address}/debrief`)).toBeUndefined();
  // The lock itself, before its time, keeps nothing open and shows nothing.
  expect(await (await page.request.get("/locked?next=/learning")).text()).toContain("This window was set aside");
});

test("a learner, and a coordinator who gave a PIN, find no other people", async ({ page }) => {
  await enrolHere(page, "Wing E");
  await comeIn(page, "P-1041", demoPin.pin);
  await page.goto("/learning");
  await expect(page.getByRole("link", { name: "People" })).toHaveCount(0);
  for (const path of ["/people", "/people/computers", "/people/computers/x", "/people/demo-ana-ruiz/code"]) expect((await page.request.get(path)).status()).toBe(404);
});

test("after signing out, a browser that keeps whole pages aside shows nothing of them", async ({ server }) => {
  const { launchOptions } = test.info().project.use;
  const browser = await chromium.launch({ ...launchOptions, ignoreDefaultArgs: ["--disable-back-forward-cache"] });
  const page = await browser.newPage({ baseURL: server.origin });
  try {
    for (const leave of ["Sign out", "Lock now"]) {
      await signIn(page, "mei.tanaka@prison.example", { next: "/account" });
      await page.getByRole("button", { name: leave, exact: true }).click();
      await expect(page.getByText("Your account")).toHaveCount(0);
      await page.goBack();
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(page.getByText("Where you are signed in")).toHaveCount(0);
    }
  } finally {
    await browser.close();
  }
});

const pages: Record<string, (page: Page) => Promise<unknown>> = {
  "sign-in on a shared computer": () => Promise.resolve(),
  "my learning on a shared computer": (page) => comeIn(page, "P-1043", demoPassword),
  "the account on a shared computer": async (page) => {
    await comeIn(page, "P-1041", demoPin.pin);
    await page.goto("/account");
  },
  "the enrolled computers": (page) => signIn(page, "coordinator@prison.example", { next: "/people/computers" }),
  "an enrolled computer": async (page) => {
    await signIn(page, "coordinator@prison.example", { next: "/people/computers" });
    await page.getByRole("link", { name: "Change or remove" }).first().click();
  },
  "a locked screen": async (page) => {
    await comeIn(page, "P-1044", demoPassword);
    await page.getByRole("button", { name: "Lock" }).click();
    await page.getByRole("button", { name: "Unlock" }).click();
    await expect(page.getByRole("alert")).toBeVisible();
  },
  "a new password on a shared computer": (page) => page.goto("/reset"),
};

for (const [name, open] of Object.entries(pages)) {
  test(`${name}: nothing stands in anybody's way`, async ({ page }) => {
    await enrolHere(page, "Library");
    await open(page);
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    await expect(page).toHaveTitle(/\S+ .*Throughcare/u);
    await findNothingWrong(page);
  });
}
