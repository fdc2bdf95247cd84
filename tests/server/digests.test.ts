import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { setDigest } from "../../app/server/people/set-digest.server";
import { showAccount } from "../../app/server/people/show-account.server";
import { completeLesson } from "../../app/server/progress/complete-lesson.server";
import { sendDigests } from "../../app/server/refreshers/send-digests.server";
import type { World } from "../../app/server/world";
import { aPerson, signedIn } from "../support/builders";
import { courseWorld } from "../support/course-builders";

const DAY = 24 * 3600;

function mailsIn({ env }: World): string[] {
  const dir = join(env.dataDir, "outbox");
  try {
    return readdirSync(dir).sort().map((name) => readFileSync(join(dir, name), "utf8").replaceAll("=\r\n", "").replaceAll("=3D", "="));
  } catch {
    return [];
  }
}

async function wanting() {
  const { world, course, lesson } = await courseWorld();
  const ana = await aPerson(world);
  const { person } = await signedIn(world);
  await setDigest(world, person, "weekly");
  for (const slug of ["first", "second"]) await completeLesson(world, ana, await course(), await lesson(slug));
  return { world, ana, person };
}

describe("the weekly mail", () => {
  test("comes when something is due, says how long it takes, and names no course", async () => {
    const { world } = await wanting();
    world.clock.advance(7 * DAY - 0.001);
    await sendDigests(world);
    expect(mailsIn(world)).toEqual([]);
    world.clock.advance(0.001);
    await sendDigests(world);
    const [mail = ""] = mailsIn(world);
    expect(mail).toMatch(/^To: ana@probation\.example\r\n/mu);
    for (const words of ["about 2 minutes", `${world.env.origin}/learning/refresh`, `${world.env.origin}/account`]) expect(mail).toContain(words);
    for (const secret of ["Late returns", "late-returns", "The first", "Ana"]) expect(mail).not.toContain(secret);
  });

  test("comes once a week at most, from however many runs at once", async () => {
    const { world } = await wanting();
    world.clock.advance(7 * DAY);
    await Promise.all([sendDigests(world), sendDigests(world)]);
    await sendDigests(world);
    world.clock.advance(7 * DAY - 0.001);
    await sendDigests(world);
    expect(mailsIn(world)).toHaveLength(1);
    world.clock.advance(0.001);
    await sendDigests(world);
    expect(mailsIn(world)).toHaveLength(2);
  });

  test("comes to nobody who did not ask for it, has no address, or has left their agency", async () => {
    const { world, ana, person } = await wanting();
    await setDigest(world, person, "off");
    world.clock.advance(7 * DAY);
    await sendDigests(world);
    await world.db.person.update({ where: { id: ana }, data: { digest: "weekly", email: null } });
    await sendDigests(world);
    await world.db.person.update({ where: { id: ana }, data: { email: "ana@probation.example" } });
    await world.db.membership.updateMany({ data: { endedAt: world.clock.now() } });
    await sendDigests(world);
    expect(mailsIn(world)).toEqual([]);
  });

  test("is tried again when it could not be sent, and stops nobody else's", async () => {
    const { world, ana } = await wanting();
    const leila = await aPerson(world, { name: "Leila Haddad", email: "leila@probation.example" });
    await world.db.person.update({ where: { id: leila }, data: { digest: "weekly" } });
    await world.db.learningEvent.createMany({ data: [{ id: "mark", personId: leila, kind: "completed", course: "late-returns", lesson: "first", at: world.clock.now() }] });
    world.clock.advance(7 * DAY);
    const { mail } = world;
    world.mail = { send: (outgoing) => (outgoing.to.startsWith("ana") ? Promise.reject(new Error("no room on the disk")) : mail.send(outgoing)) };
    await sendDigests(world);
    expect(mailsIn(world)).toHaveLength(1);
    expect((await world.db.person.findUniqueOrThrow({ where: { id: ana } })).digestSentAt).toBeNull();
    world.mail = mail;
    await sendDigests(world);
    expect(mailsIn(world)).toHaveLength(2);
  });

  test("is chosen in one's own account, off until then, and not without an address", async () => {
    const { world, ana, person } = await wanting();
    expect((await showAccount(world, person)).digest).toBe("weekly");
    await setDigest(world, person, "daily");
    expect((await showAccount(world, person)).digest).toBe("off");
    await world.db.person.update({ where: { id: ana }, data: { email: null } });
    await setDigest(world, person, "weekly");
    expect((await showAccount(world, person)).digest).toBe("off");
  });
});
