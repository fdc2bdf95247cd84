import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { remindByHand } from "../../app/server/reminders/remind-by-hand.server";
import { listReminderDays, setReminderDays } from "../../app/server/reminders/reminder-days.server";
import { sendReminders } from "../../app/server/reminders/send-reminders.server";
import { countDue } from "../../app/server/reports/due.server";
import { toldInPerson } from "../../app/server/reports/told-in-person.server";
import { countStandings, showTrend } from "../../app/server/reports/trend.server";
import { renewStandings } from "../../app/server/programmes/renew-standings.server";
import type { World } from "../../app/server/world";
import { aPerson, signedIn } from "../support/builders";
import { aProgramme } from "../support/programmes";
import { courseWorld } from "../support/course-builders";

const DAY = 24 * 3600;

function mailsIn({ env }: World): string[] {
  try {
    const dir = join(env.dataDir, "outbox");
    return readdirSync(dir).sort().map((name) => readFileSync(join(dir, name), "utf8").replaceAll("=\r\n", "").replaceAll("=3D", "="));
  } catch {
    return [];
  }
}
const to = (world: World) => mailsIn(world).map((mail) => /^To: (.*)\r$/mu.exec(mail)?.[1]);

/** Ana and Leila, whose manager is Viktor, are to meet a programme within 30 days, with 14 days of grace; Sam coordinates. */
async function atAgency() {
  const { world } = await courseWorld();
  const ana = await aPerson(world);
  const leila = await aPerson(world, { name: "Leila Haddad", email: "leila@probation.example" });
  const paper = await aPerson(world, { name: "Petr Novak", email: null, staffCode: "P-7" });
  const viktor = await aPerson(world, { name: "Viktor Lund", email: "viktor@probation.example" });
  await aPerson(world, { name: "Sam Achieng", email: "sam@probation.example", roles: ["coordinator"] });
  const { id: managerId } = await world.db.membership.findFirstOrThrow({ where: { personId: viktor } });
  await world.db.membership.updateMany({ where: { personId: { in: [ana, leila, paper] } }, data: { managerId } });
  await world.db.membership.updateMany({ where: { person: { email: { in: ["viktor@probation.example", "sam@probation.example"] } } }, data: { profession: "manager" } });
  const programme = await aProgramme(world, { rule: { professions: ["probation_officer"] } });
  const { person: sam } = await signedIn(world, "sam@probation.example");
  const [agency] = sam.memberships;
  if (agency === undefined) throw new Error("no agency");
  const set = (data: { remindDays?: number; escalateDays?: number }) => world.db.agency.updateMany({ data });
  await set({ remindDays: 7, escalateDays: 20 });
  await renewStandings(world);
  const { dueAt } = await world.db.programmeStanding.findFirstOrThrow({ where: { personId: ana } });
  /** Winds the clock on to so many seconds after it was due, or before. */
  const windTo = (seconds: number) => {
    world.clock.advance((dueAt.getTime() - world.clock.now().getTime()) / 1000 + seconds);
  };
  return { world, ana, leila, sam, agency, programme, set, managerId, windTo };
}

describe("a reminder", () => {
  test("comes so many days before something is due, once, and once more when it is overdue", async () => {
    const { world, windTo } = await atAgency();
    windTo(-7 * DAY - 1);
    await sendReminders(world);
    expect(to(world)).toEqual([]);
    world.clock.advance(1);
    await Promise.all([sendReminders(world), sendReminders(world)]);
    await sendReminders(world);
    expect(to(world).sort()).toEqual(["ana@probation.example", "leila@probation.example"]);
    expect(mailsIn(world)[0]).toMatch(/Gate: due 21\s+December 2026/u);
    windTo(14 * DAY - 1);
    await sendReminders(world);
    expect(mailsIn(world)).toHaveLength(2);
    world.clock.advance(1);
    await sendReminders(world);
    expect(mailsIn(world).filter((mail) => mail.includes("Subject: Training that is overdue"))).toHaveLength(2);
  });

  test("never comes where an agency wants none, to whoever waits for a partner, or has left", async () => {
    const { world, ana, leila, set } = await atAgency();
    await set({ remindDays: 0, escalateDays: 0 });
    world.clock.advance(60 * DAY);
    await sendReminders(world);
    expect(to(world)).toEqual([]);
    await set({ remindDays: 7, escalateDays: 1 });
    await renewStandings(world);
    await world.db.programmeStanding.updateMany({ where: { personId: ana }, data: { waitingSince: world.clock.now() } });
    await world.db.membership.updateMany({ where: { personId: leila }, data: { endedAt: world.clock.now() } });
    await sendReminders(world);
    // Petr has no address, and Viktor is told of him alone.
    expect(to(world)).toEqual(["viktor@probation.example"]);
    expect(mailsIn(world)[0]).toContain("Petr Novak");
    for (const name of ["Ana", "Leila"]) expect(mailsIn(world)[0]).not.toContain(name);
  });

  test("that could not be sent is tried again, and stops nobody else's", async () => {
    const { world } = await atAgency();
    world.clock.advance(25 * DAY);
    const { mail } = world;
    world.mail = { send: (outgoing) => (outgoing.to.startsWith("ana") ? Promise.reject(new Error("no room on the disk")) : mail.send(outgoing)) };
    await sendReminders(world);
    expect(to(world)).toEqual(["leila@probation.example"]);
    world.mail = mail;
    await sendReminders(world);
    expect(to(world).sort()).toEqual(["ana@probation.example", "leila@probation.example"]);
  });
});

describe("a line manager", () => {
  test("is told once of all in their team who are overdue for so long, in one mail a day", async () => {
    const { world, managerId, windTo } = await atAgency();
    windTo(20 * DAY - 1);
    await sendReminders(world);
    expect(to(world)).not.toContain("viktor@probation.example");
    world.clock.advance(1);
    await sendReminders(world);
    const told = () => mailsIn(world).filter((mail) => mail.includes("To: viktor@"));
    expect(told()).toHaveLength(1);
    for (const name of ["Ana Ruiz", "Leila Haddad", "Petr Novak"]) expect(told()[0]).toContain(name);
    // What else is overdue waits for the next day.
    await world.db.reminder.deleteMany({ where: { kind: "escalated", membershipId: (await world.db.membership.findFirstOrThrow({ where: { managerId } })).id } });
    await sendReminders(world);
    expect(told()).toHaveLength(1);
    world.clock.advance(DAY);
    await sendReminders(world);
    expect(told()).toHaveLength(2);
  });
});

describe("the button", () => {
  test("reminds those who are overdue and have an address once a day, however often it is pressed", async () => {
    const { world, agency } = await atAgency();
    world.clock.advance(44 * DAY);
    await renewStandings(world);
    expect(await countDue(world, agency.agencyId)).toMatchObject([{ overdue: 3, bands: { 30: 0, 60: 0, 90: 0 } }]);
    const sent = await Promise.all([remindByHand(world, agency), remindByHand(world, agency)]);
    expect(sent.reduce((sum, count) => sum + count, 0)).toBe(2);
    expect(await remindByHand(world, agency)).toBe(0);
    world.clock.advance(DAY);
    expect(await remindByHand(world, agency)).toBe(2);
    expect(await toldInPerson(world, agency, "en")).toMatchObject([{ name: "Petr Novak", staffCode: "P-7", programme: "Gate", state: "overdue" }]);
  });
});

test("the days of an agency are set by its own coordinator, and to days that there are", async () => {
  const { world, sam, agency } = await atAgency();
  expect([await setReminderDays(world, sam, agency.agencyId, "30", "7"), await setReminderDays(world, sam, agency.agencyId, "31", "7"), await setReminderDays(world, sam, "elsewhere", "30", "7")]).toEqual([true, false, false]);
  expect(await listReminderDays(world, sam)).toMatchObject([{ remindDays: 30, escalateDays: 7 }]);
  const { person: ana } = await signedIn(world);
  expect([await setReminderDays(world, ana, agency.agencyId, "0", "0"), await listReminderDays(world, ana)]).toEqual([false, []]);
});

test("what is due is in one band, from the moment at which it is due in thirty, sixty or ninety days", async () => {
  const { world, agency, windTo } = await atAgency();
  const bands = async () => (await countDue(world, agency.agencyId))[0]?.bands;
  windTo(-30 * DAY);
  expect(await bands()).toEqual({ 30: 0, 60: 3, 90: 0 });
  world.clock.advance(0.001);
  expect(await bands()).toEqual({ 30: 3, 60: 0, 90: 0 });
});

test("the trend has a figure for each day on which it was counted, the last of the day, and begins with nothing", async () => {
  const { world, agency } = await atAgency();
  expect(await showTrend(world, agency.agencyId)).toMatchObject({ months: [], since: null });
  await countStandings(world);
  await countStandings(world);
  expect(await world.db.standingCount.aggregate({ _sum: { people: true } })).toEqual({ _sum: { people: 3 } });
  world.clock.advance(40 * DAY);
  await countStandings(world);
  expect(await showTrend(world, agency.agencyId)).toMatchObject({ since: "2026-11-21", months: [{ month: "2026-11" }, { month: "2026-12" }], lines: [{ points: [{ complete: 0, total: 3 }, { complete: 0, total: 3 }] }] });
});
