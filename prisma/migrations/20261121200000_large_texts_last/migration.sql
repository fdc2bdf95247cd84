-- RedefineTables
-- A row is read from its beginning: what stands behind half a megabyte of text is found only by passing over all of it.
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_ScenarioVersion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "scenario" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "logicHash" TEXT NOT NULL,
    "textHash" TEXT NOT NULL,
    "storedAt" DATETIME NOT NULL,
    "offered" BOOLEAN NOT NULL,
    "withdrawnAt" DATETIME,
    "source" TEXT NOT NULL,
    "representation" TEXT NOT NULL
);
INSERT INTO "new_ScenarioVersion" ("id", "logicHash", "offered", "representation", "scenario", "source", "storedAt", "textHash", "version", "withdrawnAt") SELECT "id", "logicHash", "offered", "representation", "scenario", "source", "storedAt", "textHash", "version", "withdrawnAt" FROM "ScenarioVersion";
DROP TABLE "ScenarioVersion";
ALTER TABLE "new_ScenarioVersion" RENAME TO "ScenarioVersion";
CREATE UNIQUE INDEX "ScenarioVersion_scenario_version_key" ON "ScenarioVersion"("scenario", "version");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
