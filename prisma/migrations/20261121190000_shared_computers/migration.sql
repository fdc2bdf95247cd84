-- AlterTable
ALTER TABLE "Person" ADD COLUMN "pinHash" TEXT;
ALTER TABLE "Person" ADD COLUMN "pinOffAt" DATETIME;

-- CreateTable
CREATE TABLE "EnrolledComputer" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "tokenHash" TEXT NOT NULL,
    "agencyId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "lockMinutes" INTEGER NOT NULL,
    "enrolledById" TEXT,
    "enrolledAt" DATETIME NOT NULL,
    "lastUsedAt" DATETIME NOT NULL,
    CONSTRAINT "EnrolledComputer_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "EnrolledComputer_enrolledById_fkey" FOREIGN KEY ("enrolledById") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PasswordReset" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "secretHash" TEXT NOT NULL,
    "way" TEXT NOT NULL,
    "givenById" TEXT,
    "givenAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "usedAt" DATETIME,
    "replacedAt" DATETIME,
    CONSTRAINT "PasswordReset_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PasswordReset_givenById_fkey" FOREIGN KEY ("givenById") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_SignIn" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "tokenHash" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "lastSeenAt" DATETIME NOT NULL,
    "endedAt" DATETIME,
    "browser" TEXT NOT NULL,
    "lockedAt" DATETIME,
    "byPin" BOOLEAN NOT NULL DEFAULT false,
    "computerId" TEXT,
    CONSTRAINT "SignIn_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "SignIn_computerId_fkey" FOREIGN KEY ("computerId") REFERENCES "EnrolledComputer" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_SignIn" ("browser", "createdAt", "endedAt", "id", "lastSeenAt", "personId", "tokenHash") SELECT "browser", "createdAt", "endedAt", "id", "lastSeenAt", "personId", "tokenHash" FROM "SignIn";
DROP TABLE "SignIn";
ALTER TABLE "new_SignIn" RENAME TO "SignIn";
CREATE UNIQUE INDEX "SignIn_tokenHash_key" ON "SignIn"("tokenHash");
CREATE INDEX "SignIn_personId_idx" ON "SignIn"("personId");
CREATE INDEX "SignIn_computerId_idx" ON "SignIn"("computerId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE UNIQUE INDEX "EnrolledComputer_tokenHash_key" ON "EnrolledComputer"("tokenHash");

-- CreateIndex
CREATE INDEX "EnrolledComputer_agencyId_idx" ON "EnrolledComputer"("agencyId");

-- CreateIndex
CREATE INDEX "EnrolledComputer_enrolledById_idx" ON "EnrolledComputer"("enrolledById");

-- CreateIndex
CREATE UNIQUE INDEX "PasswordReset_secretHash_key" ON "PasswordReset"("secretHash");

-- CreateIndex
CREATE INDEX "PasswordReset_personId_givenAt_idx" ON "PasswordReset"("personId", "givenAt");

-- CreateIndex
CREATE INDEX "PasswordReset_givenById_idx" ON "PasswordReset"("givenById");


