import { expect, test } from "vitest";
import { contentFolder } from "../support/scenarios";
import { testWorld } from "../support/test-world";

test("what is written beside a transaction that is rolled back stays, and what is read beside it was never in it", async () => {
  const { db, clock } = testWorld({ CONTENT_DIR: contentFolder().dir });
  const createdAt = clock.now();
  const names = async () => (await db.agency.findMany({ orderBy: { name: "asc" } })).map(({ name }) => name);
  let beside: Promise<unknown> | undefined;
  let read: Promise<string[]> | undefined;
  const taken = db.$transaction(async (tx) => {
    await tx.agency.create({ data: { id: "1", slug: "1", name: "Taken back", kind: "prison", timeZone: "UTC", createdAt } });
    read = names();
    beside = db.agency.create({ data: { id: "2", slug: "2", name: "Stays", kind: "prison", timeZone: "UTC", createdAt } }).then(() => undefined);
    // Enough turns for both to have come to the connection.
    await tx.agency.count();
    await tx.agency.count();
    throw new Error("Taken back");
  });
  await expect(taken).rejects.toThrow("Taken back");
  await beside;
  expect(await read).not.toContain("Taken back");
  expect(await names()).toEqual(["Stays"]);
});

test("transactions that are begun at once end one after the other, and none is lost", async () => {
  const { db, clock } = testWorld({ CONTENT_DIR: contentFolder().dir });
  const numbers = Array.from({ length: 20 }, (_, index) => String(index));
  await Promise.all(
    numbers.map((id) =>
      db.$transaction(async (tx) => {
        const before = await tx.agency.count();
        await tx.agency.create({ data: { id, slug: id, name: String(before), kind: "prison", timeZone: "UTC", createdAt: clock.now() } });
      }),
    ),
  );
  expect((await db.agency.findMany()).map(({ name }) => Number(name)).sort((a, b) => a - b)).toEqual(numbers.map(Number));
});
