-- AlterTable
ALTER TABLE "ScenarioVersion" ADD COLUMN "withdrawnAt" DATETIME;

-- CreateTable
CREATE TABLE "AttemptMove" (
    "attemptId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "fromVersionId" TEXT NOT NULL,
    "toVersionId" TEXT NOT NULL,
    "change" TEXT NOT NULL,
    "logBefore" TEXT,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("attemptId", "number"),
    CONSTRAINT "AttemptMove_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "AttemptMove_fromVersionId_fkey" FOREIGN KEY ("fromVersionId") REFERENCES "ScenarioVersion" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "AttemptMove_toVersionId_fkey" FOREIGN KEY ("toVersionId") REFERENCES "ScenarioVersion" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);


