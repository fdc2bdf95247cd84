-- CreateTable
CREATE TABLE "TestSitting" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "course" TEXT NOT NULL,
    "courseVersion" TEXT NOT NULL,
    "position" TEXT NOT NULL,
    "half" TEXT NOT NULL,
    "seed" INTEGER NOT NULL,
    "questions" TEXT NOT NULL,
    "begunAt" DATETIME NOT NULL,
    "handedInAt" DATETIME,
    CONSTRAINT "TestSitting_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TestAnswer" (
    "sittingId" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "questionVersion" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("sittingId", "question"),
    CONSTRAINT "TestAnswer_sittingId_fkey" FOREIGN KEY ("sittingId") REFERENCES "TestSitting" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Waiver" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "agencyId" TEXT NOT NULL,
    "course" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "grantedById" TEXT,
    "grantedAt" DATETIME NOT NULL,
    "withdrawnById" TEXT,
    "withdrawnAt" DATETIME,
    "withdrawnReason" TEXT,
    CONSTRAINT "Waiver_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Waiver_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Waiver_grantedById_fkey" FOREIGN KEY ("grantedById") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Waiver_withdrawnById_fkey" FOREIGN KEY ("withdrawnById") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "OwnCase" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "course" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "offeredAt" DATETIME,
    "offeredText" TEXT,
    "offeredByName" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "OwnCase_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Agency" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "refresherDays" INTEGER NOT NULL DEFAULT 7,
    "createdAt" DATETIME NOT NULL
);
INSERT INTO "new_Agency" ("createdAt", "id", "kind", "name", "slug", "timeZone") SELECT "createdAt", "id", "kind", "name", "slug", "timeZone" FROM "Agency";
DROP TABLE "Agency";
ALTER TABLE "new_Agency" RENAME TO "Agency";
CREATE UNIQUE INDEX "Agency_slug_key" ON "Agency"("slug");
CREATE TABLE "new_LessonNote" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "course" TEXT NOT NULL,
    "lesson" TEXT NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'plan',
    "about" TEXT NOT NULL,
    "ask" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "remindAt" DATETIME,
    "outcome" TEXT,
    CONSTRAINT "LessonNote_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_LessonNote" ("about", "ask", "course", "id", "lesson", "personId", "text", "updatedAt") SELECT "about", "ask", "course", "id", "lesson", "personId", "text", "updatedAt" FROM "LessonNote";
DROP TABLE "LessonNote";
ALTER TABLE "new_LessonNote" RENAME TO "LessonNote";
CREATE INDEX "LessonNote_remindAt_idx" ON "LessonNote"("remindAt");
CREATE UNIQUE INDEX "LessonNote_personId_course_lesson_about_key" ON "LessonNote"("personId", "course", "lesson", "about");
CREATE TABLE "new_Person" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "language" TEXT NOT NULL DEFAULT 'en',
    "passwordHash" TEXT,
    "pinHash" TEXT,
    "pinOffAt" DATETIME,
    "digest" TEXT NOT NULL DEFAULT 'off',
    "digestSentAt" DATETIME,
    "createdAt" DATETIME NOT NULL
);
INSERT INTO "new_Person" ("createdAt", "email", "id", "language", "name", "passwordHash", "pinHash", "pinOffAt") SELECT "createdAt", "email", "id", "language", "name", "passwordHash", "pinHash", "pinOffAt" FROM "Person";
DROP TABLE "Person";
ALTER TABLE "new_Person" RENAME TO "Person";
CREATE UNIQUE INDEX "Person_email_key" ON "Person"("email");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "TestSitting_personId_course_idx" ON "TestSitting"("personId", "course");

-- CreateIndex
CREATE INDEX "Waiver_personId_course_idx" ON "Waiver"("personId", "course");

-- CreateIndex
CREATE INDEX "Waiver_agencyId_idx" ON "Waiver"("agencyId");

-- CreateIndex
CREATE INDEX "Waiver_grantedById_idx" ON "Waiver"("grantedById");

-- CreateIndex
CREATE INDEX "Waiver_withdrawnById_idx" ON "Waiver"("withdrawnById");

-- CreateIndex
CREATE INDEX "OwnCase_offeredAt_idx" ON "OwnCase"("offeredAt");

-- CreateIndex
CREATE UNIQUE INDEX "OwnCase_personId_course_key" ON "OwnCase"("personId", "course");


