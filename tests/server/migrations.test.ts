import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import Sqlite from "better-sqlite3";
import { expect, it, onTestFinished } from "vitest";
import { migrate } from "../../app/server/adapters/migrations";

interface Place {
  file: string;
  migrations: string;
  write(name: string, sql: string): void;
  rows<T>(sql: string): T[];
}

function place(): Place {
  const dir = mkdtempSync(join(tmpdir(), "throughcare-migrations-"));
  onTestFinished(() => {
    rmSync(dir, { recursive: true, force: true });
  });
  const file = join(dir, "data", "throughcare.db");
  const migrations = join(dir, "migrations");
  mkdirSync(migrations);
  return {
    file,
    migrations,
    write: (name, sql) => {
      mkdirSync(join(migrations, name), { recursive: true });
      writeFileSync(join(migrations, name, "migration.sql"), sql);
    },
    rows: <T>(sql: string) => {
      const db = new Sqlite(file);
      try {
        return db.prepare(sql).all() as T[];
      } finally {
        db.close();
      }
    },
  };
}

const parentAndChild = `
CREATE TABLE "Agency" ("id" TEXT PRIMARY KEY, "name" TEXT NOT NULL);
CREATE TABLE "Membership" ("id" TEXT PRIMARY KEY, "agencyId" TEXT NOT NULL REFERENCES "Agency" ("id") ON DELETE CASCADE);
INSERT INTO "Agency" VALUES ('a', 'Prison');
INSERT INTO "Membership" VALUES ('m', 'a');`;

/** As Prisma writes it when a column is added to a table that others point to. */
const rebuiltParent = `
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Agency" ("id" TEXT PRIMARY KEY, "name" TEXT NOT NULL, "kind" TEXT NOT NULL DEFAULT 'other');
INSERT INTO "new_Agency" ("id", "name") SELECT "id", "name" FROM "Agency";
DROP TABLE "Agency";
ALTER TABLE "new_Agency" RENAME TO "Agency";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;`;

/** Long enough to be killed in, or to be waited for. */
const slow = `CREATE TABLE "Slow" AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000000) SELECT i FROM n;`;

function migrateInChild({ file, migrations }: Place) {
  const code = `import { migrate } from ${JSON.stringify(join(process.cwd(), "app/server/adapters/migrations.ts"))}; process.stdout.write("begun"); process.stdout.write(JSON.stringify(migrate(${JSON.stringify(file)}, ${JSON.stringify(migrations)})));`;
  return spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", code], { stdio: ["ignore", "pipe", "inherit"] });
}

it("migrations are applied in order and once, and Prisma's own table says so", () => {
  const here = place();
  here.write("2_then", `CREATE TABLE "B" AS SELECT * FROM "A";`);
  here.write("1_first", `CREATE TABLE "A" ("id" TEXT);`);
  expect(migrate(here.file, here.migrations)).toEqual({ ok: true, applied: ["1_first", "2_then"] });
  expect(migrate(here.file, here.migrations)).toEqual({ ok: true, applied: [] });
  const rows = here.rows<{ migration_name: string; checksum: string; applied_steps_count: number }>("SELECT * FROM _prisma_migrations ORDER BY migration_name");
  expect(rows.map((row) => [row.migration_name, row.applied_steps_count, row.checksum.length])).toEqual([["1_first", 1, 64], ["2_then", 1, 64]]);
});

it("rebuilding a parent table keeps its children", () => {
  const here = place();
  here.write("1_first", parentAndChild);
  migrate(here.file, here.migrations);
  here.write("2_kind", rebuiltParent);
  expect(migrate(here.file, here.migrations)).toMatchObject({ ok: true, applied: ["2_kind"] });
  expect(here.rows(`SELECT m.id, a.kind FROM Membership m JOIN Agency a ON a.id = m.agencyId`)).toEqual([{ id: "m", kind: "other" }]);
});

it("a migration that would leave children without a parent changes nothing", () => {
  const here = place();
  here.write("1_first", parentAndChild);
  migrate(here.file, here.migrations);
  here.write("2_orphans", `DELETE FROM "Agency";`);
  expect(migrate(here.file, here.migrations)).toMatchObject({ ok: false, problem: expect.stringContaining("2_orphans") as string });
  expect(here.rows("SELECT * FROM Agency")).toHaveLength(1);
});

it("when the second of three fails, none is applied and it is named", () => {
  const here = place();
  here.write("1_first", parentAndChild);
  here.write("2_wrong", "CREATE TABLE;");
  here.write("3_last", `CREATE TABLE "C" ("id" TEXT);`);
  expect(migrate(here.file, here.migrations)).toMatchObject({ ok: false, problem: expect.stringContaining("2_wrong") as string });
  expect(here.rows("SELECT name FROM sqlite_master")).toEqual([]);
});

it("a database with something in it is copied once before it is changed, and the copy is as it was", () => {
  const here = place();
  const clock = { now: () => new Date("2026-11-21T08:00:00Z") };
  here.write("1_first", parentAndChild);
  expect(migrate(here.file, here.migrations, clock)).toEqual({ ok: true, applied: ["1_first"] });
  here.write("2_kind", rebuiltParent);
  here.write("3_more", `CREATE TABLE "C" ("id" TEXT);`);
  const copy = join(dirname(here.file), "throughcare-2026-11-21-before-2_kind.db");
  expect(migrate(here.file, here.migrations, clock)).toEqual({ ok: true, applied: ["2_kind", "3_more"], copy });
  expect(migrate(here.file, here.migrations, clock)).toEqual({ ok: true, applied: [] });
  expect(readdirSync(dirname(here.file)).sort()).toEqual([basename(copy), "throughcare.db"]);
  expect(statSync(copy).mode & 0o777).toBe(0o600);
  const before = new Sqlite(copy, { readonly: true });
  expect(before.prepare(`SELECT * FROM "Agency"`).all()).toEqual([{ id: "a", name: "Prison" }]);
  expect(before.prepare(`SELECT name FROM sqlite_master WHERE name = 'C'`).all()).toEqual([]);
  before.close();
});

it("a database without a row is not copied, nor does a migration that fails leave a copy at every start", () => {
  const here = place();
  here.write("1_first", `CREATE TABLE "A" ("id" TEXT);`);
  migrate(here.file, here.migrations);
  here.write("2_row", `INSERT INTO "A" VALUES ('a');`);
  expect(migrate(here.file, here.migrations)).toEqual({ ok: true, applied: ["2_row"] });
  here.write("3_wrong", "CREATE TABLE;");
  expect(migrate(here.file, here.migrations)).toMatchObject({ ok: false });
  expect(readdirSync(dirname(here.file))).toEqual(["throughcare.db"]);
});

it("where no copy can be made nothing is migrated", () => {
  const here = place();
  here.write("1_first", parentAndChild);
  migrate(here.file, here.migrations);
  here.write("2_kind", rebuiltParent);
  const clock = { now: () => new Date("2026-11-21T08:00:00Z") };
  mkdirSync(join(dirname(here.file), "throughcare-2026-11-21-before-2_kind.db"));
  expect(() => migrate(here.file, here.migrations, clock)).toThrow(/EISDIR|ENOTEMPTY|ENOTDIR/);
  expect(here.rows(`SELECT * FROM "Agency"`)).toEqual([{ id: "a", name: "Prison" }]);
});

it("a file that was changed after it was applied is named", () => {
  const here = place();
  here.write("1_first", parentAndChild);
  migrate(here.file, here.migrations);
  here.write("1_first", `${parentAndChild} -- changed`);
  expect(migrate(here.file, here.migrations)).toMatchObject({ ok: false, problem: expect.stringMatching(/1_first was changed/) as string });
});

it("a database that is newer than the program is refused", () => {
  const here = place();
  here.write("1_first", parentAndChild);
  here.write("2_kind", rebuiltParent);
  migrate(here.file, here.migrations);
  rmSync(join(here.migrations, "2_kind"), { recursive: true });
  expect(migrate(here.file, here.migrations)).toMatchObject({ ok: false, problem: expect.stringMatching(/newer than this program.*2_kind/) as string });
});

it("of two processes that migrate at once one does the work and the other finds it done", async () => {
  const here = place();
  mkdirSync(dirname(here.file));
  here.write("1_slow", slow);
  const outputs = await Promise.all(
    [migrateInChild(here), migrateInChild(here)].map(async (child) => {
      let text = "";
      child.stdout.on("data", (data: Buffer) => (text += data.toString()));
      await once(child, "close");
      return text;
    }),
  );
  expect(outputs.sort()).toEqual(['begun{"ok":true,"applied":["1_slow"]}', 'begun{"ok":true,"applied":[]}']);
});

it("a migration that was killed half way is done again from the start", async () => {
  const here = place();
  here.write("1_first", parentAndChild);
  migrate(here.file, here.migrations);
  here.write("2_slow", slow);
  const child = migrateInChild(here);
  await once(child.stdout, "data");
  // Until the transaction has really begun to write.
  while (!existsSync(`${here.file}-wal`)) await new Promise((resolve) => setImmediate(resolve));
  child.kill("SIGKILL");
  await once(child, "close");
  expect(migrate(here.file, here.migrations)).toMatchObject({ ok: true, applied: ["2_slow"] });
  expect(here.rows("SELECT count(*) AS n FROM Slow")).toEqual([{ n: 2_000_000 }]);
});

it("the first migration makes every table of the models", () => {
  const here = place();
  expect(migrate(here.file, "prisma/migrations").ok).toBe(true);
  const models = [...readFileSync("prisma/schema.prisma", "utf8").matchAll(/^model (\w+)/gm)].map((match) => match[1] ?? "");
  const tables = here.rows<{ name: string }>("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_%' ESCAPE '\\' AND name NOT LIKE 'sqlite%'").map((row) => row.name);
  expect(tables.sort()).toEqual(models.sort());
});

it("a file that is no database is said to be none", () => {
  const here = place();
  mkdirSync(dirname(here.file));
  writeFileSync(here.file, "a letter, and long enough to be looked at as one, which a database is not");
  expect(migrate(here.file, here.migrations)).toEqual({ ok: false, problem: "file is not a database" });
});
