import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, signIn, type Page } from "./browser";
import type { RunningServer } from "./server";

type Server = Pick<RunningServer, "dataDir">;

/** The coordinator of the prison service makes this browser one of an enrolled computer, and goes. */
export async function enrolHere(page: Page, name: string): Promise<void> {
  await signIn(page, "coordinator@prison.example", { next: "/people/computers" });
  await page.getByLabel("Name of the computer").fill(name);
  await page.getByRole("button", { name: "Enrol this computer" }).click();
  await expect(page.getByRole("status").filter({ hasText: "This computer is enrolled." })).toBeVisible();
  await page.getByRole("button", { name: "Switch person" }).click();
  await expect(page).toHaveURL(/\/sign-in$/u);
}

/** Types a name and a secret into the page that is there. */
export async function comeIn(page: Page, account: string, secret: string): Promise<void> {
  await page.getByLabel("E-mail or staff code").fill(account);
  await page.getByLabel("Password").fill(secret);
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.pathname !== "/sign-in");
}

/** As if nothing had been heard of this person's sign-ins for so long. */
export function idleFor({ dataDir }: Server, name: string, seconds: number): void {
  const database = new Database(join(dataDir, "throughcare.db"), { timeout: 5000 });
  try {
    const rows = database.prepare('SELECT s."id", s."lastSeenAt" FROM "SignIn" s JOIN "Person" p ON p."id" = s."personId" WHERE p."name" = ?').all(name) as { id: string; lastSeenAt: string }[];
    expect(rows.length).toBeGreaterThan(0);
    for (const { id, lastSeenAt } of rows) {
      const earlier = new Date(new Date(lastSeenAt).getTime() - seconds * 1000).toISOString().replace("Z", "+00:00");
      database.prepare('UPDATE "SignIn" SET "lastSeenAt" = ? WHERE "id" = ?').run(earlier, id);
    }
  } finally {
    database.close();
  }
}

/** The link of the newest mail to this address, once it is in the outbox. */
export async function linkMailedTo({ dataDir }: Server, email: string): Promise<string> {
  const dir = join(dataDir, "outbox");
  // Other mails go to the same address: what is due, what was planned.
  const links = () => mails(dir).filter((text) => text.includes(`To: ${email}`)).flatMap((text) => /\S+\/reset\?token=\S+/u.exec(text.replaceAll("=\r\n", "").replaceAll("=3D", "="))?.[0] ?? []);
  await expect.poll(() => links().at(-1)).toBeDefined();
  return links().at(-1) ?? "";
}

function mails(dir: string): string[] {
  try {
    return readdirSync(dir).sort().filter((name) => name.endsWith(".eml")).map((name) => readFileSync(join(dir, name), "utf8"));
  } catch {
    return [];
  }
}
