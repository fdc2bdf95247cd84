import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { ownCalendar, sessionCalendar } from "../../app/server/joint-trainings/calendar.server";
import { jointFactsOf } from "../../app/server/joint-trainings/joint-facts.server";
import { addSession, cancelSession, moveSession } from "../../app/server/joint-trainings/sessions.server";
import { aPerson, signedIn } from "../support/builders";
import { mailsIn } from "../support/mails";
import { testWorld } from "../support/test-world";
import { aPlace, aTraining, attended } from "../support/trainings";

/** A training of two agencies in Nairobi, its trainer, and Ana with a place. */
async function planned() {
  const world = testWorld();
  const ana = await aPerson(world);
  const ingrid = await aPerson(world, { name: "Ingrid Solberg", email: "ingrid@prison.example", agency: "Prison", agencyKind: "prison", roles: ["trainer"] });
  const { person } = await signedIn(world, "ingrid@prison.example");
  const training = await aTraining(world, ["Prison", "Probation"], { trainers: [ingrid] });
  await aPlace(world, training, ana);
  const form = (changes: Record<string, string> = {}) => new URLSearchParams({ ticket: "one", day: "2027-03-02", from: "09:00", until: "12:00", kind: "room", place: "Norte, room 3", ...changes });
  const sessions = () => world.db.trainingSession.findMany({ orderBy: { startsAt: "asc" } });
  const facts = async () => (await jointFactsOf(world, training, world.clock.now())).filter(({ kind }) => kind === "session");
  return { world, ana, person, training, form, sessions, facts };
}

describe("a session", () => {
  test("is added once however often the form is sent, as a row and as a fact, in the time of the place", async () => {
    const { world, person, training, form, sessions, facts } = await planned();
    expect(await Promise.all([addSession(world, person, training, form()), addSession(world, person, training, form())])).toEqual([{ kind: "kept" }, { kind: "kept" }]);
    expect(await sessions()).toMatchObject([{ kind: "room", place: "Norte, room 3", startsAt: new Date("2027-03-02T06:00:00Z"), endsAt: new Date("2027-03-02T09:00:00Z"), sequence: 0 }]);
    expect(await facts()).toMatchObject([{ from: Date.parse("2027-03-02T06:00:00Z"), to: Date.parse("2027-03-02T09:00:00Z") }]);
    await addSession(world, person, training, form({ ticket: "two", from: "22:00", until: "02:00" }));
    expect((await sessions())[1]).toMatchObject({ startsAt: new Date("2027-03-02T19:00:00Z"), endsAt: new Date("2027-03-02T23:00:00Z") });
  });

  test("is refused without a place, and online without an address of the web", async () => {
    const { world, person, training, form, sessions } = await planned();
    expect(await addSession(world, person, training, form({ place: " " }))).toEqual({ kind: "refused", problem: "no-place" });
    for (const place of ["room 3", "javascript:alert(1)", "https://meet.example/a b"]) expect(await addSession(world, person, training, form({ kind: "online", place }))).toEqual({ kind: "refused", problem: "no-address" });
    expect(await sessions()).toEqual([]);
  });

  test("names the hour that the clocks leave out, and asks which one where it comes twice", async () => {
    const { world, person, training, form, sessions } = await planned();
    await world.db.jointTraining.update({ where: { id: training }, data: { timeZone: "Europe/Lisbon" } });
    expect(await addSession(world, person, training, form({ day: "2027-03-28", from: "01:30", until: "05:00" }))).toMatchObject({ problem: "left-out", which: "from", at: { day: "2027-03-28", time: "01:30" } });
    const night = { day: "2027-10-30", from: "22:00", until: "01:30" };
    expect(await addSession(world, person, training, form(night))).toMatchObject({ problem: "twice", which: "until" });
    await addSession(world, person, training, form({ ...night, untilFold: "second" }));
    expect(await sessions()).toMatchObject([{ startsAt: new Date("2027-10-30T21:00:00Z"), endsAt: new Date("2027-10-31T01:30:00Z") }]);
  });

  test("that was moved counts at its new time, and of two who move it at once the second is told", async () => {
    const { world, person, training, form, sessions, facts } = await planned();
    await addSession(world, person, training, form());
    const [{ id } = { id: "" }] = await sessions();
    world.clock.advance(60);
    expect(await moveSession(world, person, training, id, form({ sequence: "0", from: "10:00", until: "13:00" }))).toEqual({ kind: "kept" });
    expect(await moveSession(world, person, training, id, form({ sequence: "0", from: "08:00", until: "11:00" }))).toEqual({ kind: "refused", problem: "moved-on" });
    // The same form once more is no other word.
    expect(await moveSession(world, person, training, id, form({ sequence: "0", from: "10:00", until: "13:00" }))).toEqual({ kind: "kept" });
    expect(await sessions()).toMatchObject([{ startsAt: new Date("2027-03-02T07:00:00Z"), sequence: 1 }]);
    expect((await facts()).at(-1)).toMatchObject({ from: Date.parse("2027-03-02T07:00:00Z") });
    expect(mailsIn(world).at(-1)).toContain("10:00–13:00: Norte, room 3");
  });

  test("in which somebody is entered is neither moved nor cancelled; where it is may be put right", async () => {
    const { world, ana, person, training, form, sessions } = await planned();
    await addSession(world, person, training, form());
    const [{ id } = { id: "" }] = await sessions();
    await attended(world, id, ana);
    expect(await moveSession(world, person, training, id, form({ sequence: "0", from: "10:00" }))).toEqual({ kind: "refused", problem: "entered" });
    expect(await cancelSession(world, person, training, id)).toBe("entered");
    expect(await moveSession(world, person, training, id, form({ sequence: "0", place: "Norte, room 4" }))).toEqual({ kind: "kept" });
    expect(await sessions()).toMatchObject([{ place: "Norte, room 4", sequence: 1, cancelledAt: null }]);
  });

  test("that is cancelled counts no more, once however often that is pressed", async () => {
    const { world, person, training, form, sessions, facts } = await planned();
    await addSession(world, person, training, form());
    const [{ id } = { id: "" }] = await sessions();
    expect(await Promise.all([cancelSession(world, person, training, id), cancelSession(world, person, training, id)])).toEqual(["cancelled", "cancelled"]);
    expect(await sessions()).toMatchObject([{ cancelledAt: world.clock.now(), sequence: 1 }]);
    expect(await facts()).toEqual([]);
    expect(await moveSession(world, person, training, id, form({ sequence: "1" }))).toBeNull();
    expect(await cancelSession(world, person, "another", id)).toBeNull();
  });
});

describe("a calendar file", () => {
  const events = (file: string | null) => new ICAL.Component(ICAL.parse(file ?? "") as unknown[]).getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));

  test("is read back by a calendar: the same event, its changes counted, at instants", async () => {
    const { world, person, training, form, sessions } = await planned();
    await addSession(world, person, training, form({ place: "Norte; room 3, left" }));
    const [{ id } = { id: "" }] = await sessions();
    const [first] = events(await sessionCalendar(world, training, id, true));
    expect(first).toMatchObject({ summary: "The night of release", location: "Norte; room 3, left", sequence: 0 });
    expect([first?.startDate.toJSDate(), first?.endDate.toJSDate()]).toEqual([new Date("2027-03-02T06:00:00Z"), new Date("2027-03-02T09:00:00Z")]);
    await moveSession(world, person, training, id, form({ sequence: "0", from: "10:00", until: "13:00" }));
    const [moved] = events(await sessionCalendar(world, training, id, true));
    expect([moved?.uid, moved?.sequence, moved?.component.getFirstPropertyValue("status")]).toEqual([first?.uid, 1, "CONFIRMED"]);
    await cancelSession(world, person, training, id);
    const [cancelled] = events(await sessionCalendar(world, training, id, true));
    expect([cancelled?.uid, cancelled?.sequence, cancelled?.component.getFirstPropertyValue("status")]).toEqual([first?.uid, 2, "CANCELLED"]);
  });

  test("keeps the address of a meeting for those who are told it", async () => {
    const { world, person, training, form, sessions } = await planned();
    await addSession(world, person, training, form({ kind: "online", place: "https://meet.example/secret" }));
    const [{ id } = { id: "" }] = await sessions();
    expect(await sessionCalendar(world, training, id, false)).not.toContain("meet.example");
    expect(events(await sessionCalendar(world, training, id, true))[0]?.location).toBe("https://meet.example/secret");
    expect(mailsIn(world).join("")).not.toContain("meet.example");
    expect(await sessionCalendar(world, "another", id, true)).toBeNull();
  });

  test("of all one's sessions holds those in which one has a place or which one trains, and no others", async () => {
    const { world, person, training, form } = await planned();
    await addSession(world, person, training, form());
    await aPerson(world, { name: "Sam", email: "sam@probation.example" });
    const [{ person: ana }, { person: sam }] = [await signedIn(world), await signedIn(world, "sam@probation.example")];
    expect(events(await ownCalendar(world, ana, "Joint trainings"))).toHaveLength(1);
    expect(events(await ownCalendar(world, person, "Joint trainings"))).toHaveLength(1);
    expect(events(await ownCalendar(world, sam, "Joint trainings"))).toEqual([]);
    await world.db.trainingPlace.updateMany({ data: { state: "declined" } });
    expect(events(await ownCalendar(world, ana, "Joint trainings"))).toEqual([]);
  });
});
