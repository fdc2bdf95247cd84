import { describe, expect, test } from "vitest";
import { showDay } from "../../app/server/joint-trainings/show-day.server";
import { enterHands, handsField } from "../../app/server/joint-trainings/enter-hands.server";
import { enterSheets, sheetField } from "../../app/server/joint-trainings/enter-sheets.server";
import { showHands } from "../../app/server/joint-trainings/show-hands.server";
import * as handsRoute from "../../app/routes/joint-trainings_.$id_.hands/route";
import * as printRoute from "../../app/routes/joint-trainings_.$id_.print/route";
import { aContext, aPerson, signedIn } from "../support/builders";
import { offerShipped } from "../support/shipped-scenarios";
import { testWorld } from "../support/test-world";
import { aPlace, aSession, aTraining } from "../support/trainings";

const everything = { language: "en", session: null, tables: null, script: true, slips: true };

/** Two agencies, a trainer of one, a training of tomorrow with a scenario. */
async function aDay({ scenario = "six-shifts" }: { scenario?: string | null } = {}) {
  const world = testWorld();
  if (scenario !== null) await offerShipped(world, scenario);
  const ingrid = await aPerson(world, { name: "Ingrid Solberg", email: "ingrid@probation.example", roles: ["trainer"] });
  const daniel = await aPerson(world, { name: "Daniel Osei", email: "daniel@prison.example", agency: "Prison", agencyKind: "prison" });
  const training = await aTraining(world, ["Probation", "Prison"], { trainers: [ingrid], scenario });
  const session = await aSession(world, training);
  const trainer = await signedIn(world, "ingrid@probation.example");
  return { world, ingrid, daniel, training, session, trainer };
}

const form = (fields: Record<string, string>) => new URLSearchParams(fields);

describe("the day on paper", () => {
  test("has its times in the zone of the training, its tables, and a list of names for each agency alone", async () => {
    const { world, daniel, training } = await aDay();
    await aPlace(world, training, daniel);
    await aPlace(world, training, await aPerson(world, { email: null, name: "Ana Ruiz" }), { state: "invited" });
    await aPlace(world, training, await aPerson(world, { email: null, name: "Leila Haddad" }), { state: "declined" });
    const day = await showDay(world, training, everything);
    expect(day?.session).toMatchObject({ day: "22 November 2026", from: "11:00", to: "14:00" });
    expect(day?.plan[0]).toMatchObject({ part: "welcome", from: "11:00", to: "11:10" });
    expect(day?.plan.at(-1)).toMatchObject({ part: "evaluation", to: "14:00" });
    expect(day?.seating).toEqual({ people: 1, tables: 1, perTable: 1 });
    expect(day?.agencies.map(({ name, people }) => [name, people.map((one) => one.name)])).toEqual([["Prison", ["Daniel Osei"]], ["Probation", ["Ana Ruiz"]]]);
    expect(day?.attend.address).toMatch(/\/attend$/);
  });

  test("of nobody yet is for 24 people; what is not printed is not sent", async () => {
    const { world, training } = await aDay();
    const day = await showDay(world, training, { ...everything, script: false, slips: false });
    expect(day).toMatchObject({ seating: { people: 24, tables: 4, perTable: 6 }, isPlanned: false, script: null, table: null });
    expect(day?.scenario?.slips).toBeGreaterThan(100);
  });

  test("what lies on a table names no scene, no rating and no reason", async () => {
    const { world, training } = await aDay();
    const day = await showDay(world, training, everything);
    const onTable = JSON.stringify(day?.table);
    for (const { scene, choices } of day?.script?.decisions ?? []) {
      expect(onTable).not.toContain(`"scene":"${scene}"`);
      for (const { why } of choices) expect(onTable).not.toContain(JSON.stringify(why));
    }
    expect(onTable).not.toContain("\"rating\"");
    expect(onTable).not.toContain("\"stands\"");
  });

  test("without a scenario has attendance and evaluation, and says so", async () => {
    const { world, training } = await aDay({ scenario: null });
    expect(await showDay(world, training, everything)).toMatchObject({ scenario: null, script: null, table: null, evaluation: { levels: [1, 2, 3, 4, 5] } });
  });

  test("is for who trains or plans it; a trainer of another agency finds nothing and leaves a line in the log", async () => {
    const { world, training, trainer } = await aDay();
    await aPerson(world, { name: "Yuki Arai", email: "yuki@police.example", agency: "Police", agencyKind: "police", roles: ["trainer"] });
    const other = await signedIn(world, "yuki@police.example");
    for (const [route, path] of [[printRoute, "print"], [handsRoute, "hands"]] as const) {
      const address = `/joint-trainings/${training}/${path}`;
      const asked = (request: Request) => route.loader({ context: aContext(world), params: { id: training }, request });
      await expect(asked(trainer.request(address))).resolves.toMatchObject({ title: "The night of release" });
      await expect(asked(other.request(address))).rejects.toMatchObject({ status: 404 });
      expect(await world.db.auditLine.count({ where: { action: "refused-address", subject: address } })).toBe(1);
    }
  });
});

describe("hands that were shown", () => {
  async function withHands() {
    const day = await aDay();
    const { world, training, trainer } = day;
    const shown = async (table = 1) => {
      const found = await showHands(world, training, table);
      if (found === null) throw new Error("no training");
      return found;
    };
    const [first, second] = (await shown()).decisions[0]?.choices.map(({ field }) => field) ?? [];
    const enter = async (fields: Record<string, string>, { table = 1, stand }: { table?: number; stand?: string } = {}) => enterHands(world, trainer.person, training, { table, stand: stand ?? (await shown(table)).stand, form: form(fields) });
    return { ...day, shown, first: first ?? "", second: second ?? "", enter };
  }

  test("are kept by table and told from five in all on, beside the expert path", async () => {
    const { shown, first, second, enter } = await withHands();
    expect(await enter({ [first]: "3", [second]: "1" })).toEqual({ kind: "kept" });
    expect((await shown()).decisions[0]).toMatchObject({ isCounted: false, choices: [{ hands: 3, sum: null }, { hands: 1, sum: null }, {}, {}] });
    await enter({ [second]: "2" }, { table: 2 });
    const decision = (await shown()).decisions[0];
    expect(decision).toMatchObject({ isCounted: true, choices: [{ hands: 3, sum: 3 }, { hands: 1, sum: 3 }, { sum: 0 }, { sum: 0 }] });
    expect(decision?.choices.filter(({ expert }) => expert)).toHaveLength(1);
  });

  test("that are corrected take the place of the old ones, and the log keeps both", async () => {
    const { world, first, second, enter } = await withHands();
    await enter({ [first]: "3", [second]: "1" });
    await enter({ [first]: "4" });
    expect((await world.db.shownHands.findMany()).map(({ hands }) => hands)).toEqual([4]);
    const lines = await world.db.auditLine.findMany({ where: { action: "training-changed" }, orderBy: { at: "asc" } });
    expect(lines.map(({ detail }) => (JSON.parse(detail ?? "") as { hands: { corrected: { was: number; is: number | null }[] } }).hands.corrected.map(({ was, is }) => [was, is])).at(-1)).toEqual(expect.arrayContaining([[3, 4], [1, null]]));
  });

  test("are not overwritten by a second trainer, and a second press changes nothing", async () => {
    const { world, first, shown, enter } = await withHands();
    const { stand } = await shown();
    expect(await Promise.all([enter({ [first]: "3" }, { stand }), enter({ [first]: "3" }, { stand })])).toEqual([{ kind: "kept" }, { kind: "kept" }]);
    expect(await enter({ [first]: "5" }, { stand })).toEqual({ kind: "changed" });
    expect((await world.db.shownHands.findMany()).map(({ hands }) => hands)).toEqual([3]);
    expect(await world.db.auditLine.count()).toBe(1);
  });

  test("are whole numbers from 0 to 99, or nothing of the table is kept", async () => {
    const { world, first, second, enter } = await withHands();
    expect(await enter({ [first]: "many", [second]: "2" })).toEqual({ kind: "not-numbers", fields: [first] });
    expect(await enter({ [first]: "100" })).toEqual({ kind: "not-numbers", fields: [first] });
    expect(await world.db.shownHands.count()).toBe(0);
    expect(await enter({ [first]: "0", [second]: "99" })).toEqual({ kind: "kept" });
  });

  test("that are refused come back as they were typed, with what stands now", async () => {
    const { world, training, trainer, first } = await withHands();
    const request = trainer.request(`/joint-trainings/${training}/hands`, { intent: "hands", table: "2", stand: "another", [first]: "2" });
    const refused = await handsRoute.action({ context: aContext(world), params: { id: training }, request });
    expect(refused).toMatchObject({ data: { problem: { kind: "changed" }, now: { table: 2 } } });
    expect((refused as { data: { typed: [string, string][] } }).data.typed).toContainEqual([first, "2"]);
  });

  test("of a scene and choice have one field", () => {
    expect(handsField("table", "officer.plan")).toBe("hands-table.officer.plan");
  });
});

describe("sheets of paper", () => {
  test("are kept several at once, without a name, and once however often that is pressed", async () => {
    const { world, ingrid, training } = await aDay({ scenario: null });
    const typed = form({ [sheetField(1, "reaction-fits")]: "5", [sheetField(3, "takes")]: "A telephone number.", [sheetField(3, "gain-reach-before")]: "2", [sheetField(3, "gain-reach-after")]: "4", [sheetField(2, "plan")]: " " });
    expect(await enterSheets(world, ingrid, training, "ticket", typed)).toEqual({ kind: "kept", count: 2 });
    expect(await enterSheets(world, ingrid, training, "ticket", typed)).toEqual({ kind: "repeated" });
    expect(await world.db.trainingEvaluation.findMany({ select: { personId: true, kind: true, enteredById: true } })).toEqual([{ personId: null, kind: "day", enteredById: ingrid }, { personId: null, kind: "day", enteredById: ingrid }]);
    expect((await showHands(world, training, 1))?.sheets.entered).toBe(2);
  });

  test("of which one cannot be read are kept none of, and it is named", async () => {
    const { world, ingrid, training } = await aDay({ scenario: null });
    const half = form({ [sheetField(1, "reaction-fits")]: "5", [sheetField(2, "gain-reach-before")]: "2" });
    expect(await enterSheets(world, ingrid, training, "ticket", half)).toEqual({ kind: "problem", problem: "half", number: 2 });
    expect(await enterSheets(world, ingrid, training, "ticket", form({}))).toEqual({ kind: "problem", problem: "nothing", number: 0 });
    expect(await world.db.trainingEvaluation.count()).toBe(0);
  });
});
