import { expect, test } from "vitest";
import { recordToCsv } from "../../app/server/learning/record-to-csv";
import { showRecord } from "../../app/server/learning/show-record.server";
import { en } from "../../app/messages/en";
import { aPerson, signedIn } from "../support/builders";
import { contentFolder } from "../support/scenarios";
import { testWorld } from "../support/test-world";
import { aSession, aTraining, attended } from "../support/trainings";

/** Ana of probation and, unless he is late, Tomasz of the police were at a session of three hours in the morning of 22 November 2026. */
async function session() {
  const world = testWorld({ CONTENT_DIR: contentFolder().dir });
  const ana = await aPerson(world);
  const tomasz = await aPerson(world, { name: "Tomasz Nowak", email: "tomasz@police.example", agency: "Police", agencyKind: "police" });
  const id = await aSession(world, await aTraining(world, ["Probation", "Police"]));
  world.clock.advance(2 * 24 * 3600);
  const record = async (email: string, year: string | null = null) => showRecord(world, (await signedIn(world, email)).person, year);
  return { world, ana, tomasz, id, record };
}

test("one's own part of a joint training stands in the record with the hours one was there, and its completion together as a fact beside it", async () => {
  const { world, ana, tomasz, id, record } = await session();
  await attended(world, id, ana);
  const line = { title: "The night of release", agency: "Probation", minutes: 180, isDone: true, date: "2026-11-22" };
  expect(await record("ana@probation.example")).toMatchObject({ minutes: 180, joint: [{ ...line, complete: null }] });
  await attended(world, id, tomasz);
  const complete = await record("ana@probation.example");
  expect(complete).toMatchObject({ years: ["2026"], joint: [{ ...line, complete: { date: "2026-11-22" } }] });
  expect(recordToCsv(complete, en.recordTable)).toContain("\r\nAna Ruiz,Joint training,The night of release,,2026-11-22,180,attendance,,,,2026-11-22\r\n");
  expect(await record("ana@probation.example", "2025")).toMatchObject({ minutes: 0, joint: [] });
});

test("of who left too early the hours stand there, and their own part does not", async () => {
  const { world, ana, id, record } = await session();
  const { startsAt } = await world.db.trainingSession.findUniqueOrThrow({ where: { id } });
  await attended(world, id, ana, { to: new Date(startsAt.getTime() + 45 * 60_000) });
  expect(await record("ana@probation.example")).toMatchObject({ minutes: 45, joint: [{ minutes: 45, isDone: false, complete: null }] });
  expect(await record("tomasz@police.example")).toMatchObject({ joint: [] });
});
