import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { LogFields } from "../../app/server/adapters/log";
import { openMail } from "../../app/server/adapters/mail";
import { outboxIn } from "../../app/server/adapters/outbox";
import { smtpDelivery } from "../../app/server/adapters/smtp";
import { mailReset, mayAskForMail } from "../../app/server/people/mail-reset.server";
import { isOpenToken, redeemReset } from "../../app/server/people/redeem-reset.server";
import type { World } from "../../app/server/world";
import { aPerson, signedIn } from "../support/builders";
import { testWorld } from "../support/test-world";
import { tinySmtp } from "../support/tiny-smtp";

const newPassword = "three old boats";

function mailsIn({ env }: World): { name: string; text: string; mode: number }[] {
  const dir = join(env.dataDir, "outbox");
  try {
    return readdirSync(dir).sort().map((name) => ({ name, text: readFileSync(join(dir, name), "utf8"), mode: statSync(join(dir, name)).mode & 0o777 }));
  } catch {
    return [];
  }
}

/** The link as it stands in the mail, whose long lines are folded (quoted-printable). */
function linkIn(text: string): string {
  return /\S+\/reset\?token=\S+/u.exec(text.replaceAll("=\r\n", "").replaceAll("=3D", "="))?.[0] ?? "";
}

function redeem(world: World, token: string) {
  return redeemReset(world, { account: "", code: "", token, newPassword, newPasswordAgain: newPassword, pin: "", pinAgain: "" }, { address: "192.0.2.1", computer: null });
}

describe("a new password by e-mail", () => {
  it("comes as a link to our own address, which works once and for an hour", async () => {
    const world = testWorld({ ORIGIN: "https://training.example" });
    await aPerson(world);
    await mailReset(world, "ana@probation.example");
    const [mail] = mailsIn(world);
    expect(mail!.text).toMatch(/^From: Throughcare <no-reply@training\.example>\r\n/mu);
    expect(mail!.text).toMatch(/^To: ana@probation\.example\r\n/mu);
    expect(mail!.mode).toBe(0o600);
    const link = linkIn(mail!.text);
    expect(link).toMatch(/^https:\/\/training\.example\/reset\?token=[\w-]+$/u);
    const token = new URL(link).searchParams.get("token") ?? "";
    expect([await isOpenToken(world, token), await isOpenToken(world, `${token}x`), await isOpenToken(world, "")]).toEqual([true, false, false]);
    expect(JSON.stringify(await world.db.passwordReset.findMany())).not.toContain(token);
    expect([await redeem(world, token), await redeem(world, token)]).toEqual([{ kind: "done" }, { kind: "no" }]);
  });

  it("is void after an hour, and when another is asked for", async () => {
    const world = testWorld();
    await aPerson(world);
    const links: string[] = [];
    for (let asked = 0; asked < 2; asked++) {
      await mailReset(world, "ana@probation.example");
      links.push(linkIn(mailsIn(world)[asked]!.text));
      world.clock.advance(60);
    }
    const [first, second] = links.map((link) => new URL(link).searchParams.get("token") ?? "");
    expect(await redeem(world, first!)).toEqual({ kind: "no" });
    world.clock.advance(3600);
    expect(await redeem(world, second!)).toEqual({ kind: "no" });
  });

  it("is sent to nobody who has no account, and fills no mailbox", async () => {
    const world = testWorld();
    await aPerson(world);
    for (const email of ["nobody@probation.example", "ana@probation.example\r\nBcc: eve@evil.example", "ana@probation.example, eve@evil.example"]) await mailReset(world, email);
    expect(mailsIn(world)).toEqual([]);
    for (let asked = 0; asked < 20; asked++) {
      await mailReset(world, "ana@probation.example");
      world.clock.advance(asked < 10 ? 5 : 600);
    }
    expect(mailsIn(world)).toHaveLength(5);
  });

  it("a computer that asks again and again waits", async () => {
    const world = testWorld();
    for (let asked = 0; asked < 20; asked++) expect(await mayAskForMail(world, "192.0.2.1")).toEqual({ kind: "go" });
    expect([await mayAskForMail(world, "192.0.2.1"), await mayAskForMail(world, "192.0.2.2")]).toEqual([{ kind: "wait", seconds: 2 }, { kind: "go" }]);
  });

  it("leaves a paper code alone that was given meanwhile", async () => {
    const world = testWorld();
    const id = await aPerson(world);
    const { person } = await signedIn(world);
    const row = { personId: id, secretHash: "x", way: "code", givenAt: world.clock.now(), expiresAt: world.clock.now(), givenById: person.id };
    await world.db.passwordReset.create({ data: { id: "code", ...row } });
    await mailReset(world, "ana@probation.example");
    expect((await world.db.passwordReset.findUniqueOrThrow({ where: { id: "code" } })).replacedAt).toBeNull();
  });
});

describe("mails", () => {
  const mail = { to: "ana@probation.example", subject: "A new password", text: "Hello,\n.\nthis is all.\n" };

  it("take no header from what is written into them", async () => {
    const world = testWorld();
    await world.mail.send({ to: "ana@probation.example", subject: "Hello\r\nBcc: eve@evil.example", text: "x\r\nBcc: eve@evil.example" });
    expect(mailsIn(world)[0]!.text.split("\r\n\r\n", 1)[0]).not.toMatch(/^Bcc:/imu);
  });

  it("go out by smtp and leave the outbox", async () => {
    const world = testWorld();
    const server = await tinySmtp();
    await openMail({ ...world.env, mailUrl: `${server.url}?from=training@norte.example` }, world.clock, world.ids, world.log).send(mail);
    await expect.poll(() => server.received.length).toBe(1);
    expect(server.received[0]).toMatchObject({ from: "training@norte.example", to: "ana@probation.example" });
    expect(server.received[0]!.text).toContain("this is all.");
    await expect.poll(() => mailsIn(world)).toEqual([]);
  });

  it("that are refused stay, are tried again later, and are given up after an hour, without an address in the log", async () => {
    const world = testWorld();
    const server = await tinySmtp();
    const lines: LogFields[] = [];
    const write = (fields: LogFields) => void lines.push(fields);
    const outbox = outboxIn(world.env.dataDir, world.clock, world.ids);
    const delivery = smtpDelivery(server.url, outbox, world.clock, { info: write, warn: write, error: write });
    await world.mail.send(mail);
    server.refuse(2);
    await delivery.now();
    await delivery.now();
    expect([mailsIn(world).length, lines.length]).toEqual([1, 1]);
    world.clock.advance(60);
    await delivery.now();
    world.clock.advance(120);
    await Promise.all([delivery.now(), delivery.now()]);
    expect([mailsIn(world).length, server.received.length]).toEqual([0, 1]);
    await world.mail.send(mail);
    server.refuse(1000);
    await delivery.now();
    world.clock.advance(3600);
    await delivery.now();
    server.refuse(0);
    await delivery.now();
    expect([mailsIn(world).map(({ name }) => name.endsWith(".unsent")), server.received.length]).toEqual([[true], 1]);
    expect(lines[0]).toMatchObject({ tries: 1, answer: 451 });
    expect(JSON.stringify(lines)).not.toMatch(/@/u);
  });
});
