-- CreateTable
CREATE TABLE "Site" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "agencyId" TEXT NOT NULL,
    "parentId" TEXT,
    "name" TEXT NOT NULL,
    "city" TEXT,
    "createdAt" DATETIME NOT NULL,
    "closedAt" DATETIME,
    CONSTRAINT "Site_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Site_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Site" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Placement" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "membershipId" TEXT NOT NULL,
    "siteId" TEXT,
    "profession" TEXT NOT NULL,
    "managerId" TEXT,
    "fromAt" DATETIME NOT NULL,
    "untilAt" DATETIME,
    "recordedAt" DATETIME NOT NULL,
    "replacedAt" DATETIME,
    "recordedById" TEXT,
    CONSTRAINT "Placement_membershipId_fkey" FOREIGN KEY ("membershipId") REFERENCES "Membership" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AuditLine" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "at" DATETIME NOT NULL,
    "agencyId" TEXT,
    "personId" TEXT,
    "who" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT,
    "detail" TEXT
);

-- CreateTable
CREATE TABLE "PeopleImport" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "agencyId" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "fileHash" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "summary" TEXT NOT NULL,
    "appliedAt" DATETIME,
    "undoneAt" DATETIME,
    CONSTRAINT "PeopleImport_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PeopleImportRow" (
    "importId" TEXT NOT NULL,
    "row" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "staffCode" TEXT,
    "name" TEXT NOT NULL,
    "detail" TEXT NOT NULL,
    "before" TEXT,

    PRIMARY KEY ("importId", "row"),
    CONSTRAINT "PeopleImportRow_importId_fkey" FOREIGN KEY ("importId") REFERENCES "PeopleImport" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Programme" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "agencyId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "retiredAt" DATETIME,
    CONSTRAINT "Programme_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ProgrammeVersion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "rule" TEXT NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    "recordedById" TEXT,
    CONSTRAINT "ProgrammeVersion_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ProgrammeStanding" (
    "programmeId" TEXT NOT NULL,
    "membershipId" TEXT NOT NULL,
    "agencyId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "siteId" TEXT,
    "profession" TEXT NOT NULL,
    "startedAt" DATETIME,
    "satisfiedAt" DATETIME,
    "validUntil" DATETIME,
    "dueAt" DATETIME NOT NULL,
    "overdueAt" DATETIME NOT NULL,
    "waitingSince" DATETIME,
    "waivedAt" DATETIME,

    PRIMARY KEY ("programmeId", "membershipId"),
    CONSTRAINT "ProgrammeStanding_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ProgrammeStanding_membershipId_fkey" FOREIGN KEY ("membershipId") REFERENCES "Membership" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "StaleStanding" (
    "personId" TEXT NOT NULL PRIMARY KEY,
    CONSTRAINT "StaleStanding_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "StaleTraining" (
    "trainingId" TEXT NOT NULL PRIMARY KEY,
    CONSTRAINT "StaleTraining_trainingId_fkey" FOREIGN KEY ("trainingId") REFERENCES "JointTraining" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Reminder" (
    "programmeId" TEXT NOT NULL,
    "membershipId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "dueAt" DATETIME NOT NULL,
    "sentAt" DATETIME NOT NULL,

    PRIMARY KEY ("programmeId", "membershipId", "kind", "dueAt"),
    CONSTRAINT "Reminder_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "StandingCount" (
    "agencyId" TEXT NOT NULL,
    "programmeId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "people" INTEGER NOT NULL,

    PRIMARY KEY ("agencyId", "programmeId", "day", "state")
);

-- CreateTable
CREATE TABLE "JointProgramme" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "agencyId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "endedAt" DATETIME,
    CONSTRAINT "JointProgramme_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "JointProgrammeVersion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "about" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    "recordedById" TEXT,
    CONSTRAINT "JointProgrammeVersion_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "JointProgramme" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "JointAgreement" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "versionId" TEXT NOT NULL,
    "agencyId" TEXT NOT NULL,
    "word" TEXT NOT NULL,
    "note" TEXT,
    "at" DATETIME NOT NULL,
    "personId" TEXT,
    CONSTRAINT "JointAgreement_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "JointProgrammeVersion" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "JointAgreement_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "JointTraining" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "versionId" TEXT NOT NULL,
    "agencyId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "about" TEXT NOT NULL DEFAULT '',
    "timeZone" TEXT NOT NULL,
    "scenario" TEXT,
    "scenarioSince" DATETIME,
    "materials" TEXT NOT NULL DEFAULT '[]',
    "createdAt" DATETIME NOT NULL,
    "createdById" TEXT,
    "cancelledAt" DATETIME,
    CONSTRAINT "JointTraining_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "JointProgrammeVersion" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "JointTraining_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TrainingAgency" (
    "trainingId" TEXT NOT NULL,
    "agencyId" TEXT NOT NULL,
    "capacity" INTEGER NOT NULL,

    PRIMARY KEY ("trainingId", "agencyId"),
    CONSTRAINT "TrainingAgency_trainingId_fkey" FOREIGN KEY ("trainingId") REFERENCES "JointTraining" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "TrainingAgency_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TrainingTrainer" (
    "trainingId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,

    PRIMARY KEY ("trainingId", "personId"),
    CONSTRAINT "TrainingTrainer_trainingId_fkey" FOREIGN KEY ("trainingId") REFERENCES "JointTraining" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "TrainingTrainer_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TrainingSession" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "trainingId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "startsAt" DATETIME NOT NULL,
    "endsAt" DATETIME NOT NULL,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "cancelledAt" DATETIME,
    "codeHash" TEXT,
    "codeUntil" DATETIME,
    CONSTRAINT "TrainingSession_trainingId_fkey" FOREIGN KEY ("trainingId") REFERENCES "JointTraining" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TrainingPlace" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "trainingId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "agencyId" TEXT NOT NULL,
    "profession" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "invitedById" TEXT,
    "invitedAt" DATETIME NOT NULL,
    "changedAt" DATETIME NOT NULL,
    CONSTRAINT "TrainingPlace_trainingId_fkey" FOREIGN KEY ("trainingId") REFERENCES "JointTraining" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "TrainingPlace_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "JointEvent" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "trainingId" TEXT NOT NULL,
    "sessionId" TEXT,
    "kind" TEXT NOT NULL,
    "personId" TEXT,
    "agencyId" TEXT,
    "profession" TEXT,
    "value" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "byId" TEXT,
    "once" TEXT,
    CONSTRAINT "JointEvent_trainingId_fkey" FOREIGN KEY ("trainingId") REFERENCES "JointTraining" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "JointEvent_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "TrainingSession" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "JointCompletion" (
    "trainingId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "agencyId" TEXT NOT NULL,
    "doneAt" DATETIME,
    "completedAt" DATETIME,

    PRIMARY KEY ("trainingId", "personId"),
    CONSTRAINT "JointCompletion_trainingId_fkey" FOREIGN KEY ("trainingId") REFERENCES "JointTraining" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TrainingEvaluation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "trainingId" TEXT NOT NULL,
    "personId" TEXT,
    "agencyId" TEXT,
    "kind" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "enteredById" TEXT,
    CONSTRAINT "TrainingEvaluation_trainingId_fkey" FOREIGN KEY ("trainingId") REFERENCES "JointTraining" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "TrainingEvaluation_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ShownHands" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "trainingId" TEXT NOT NULL,
    "table" INTEGER NOT NULL,
    "scene" TEXT NOT NULL,
    "choice" TEXT NOT NULL,
    "hands" INTEGER NOT NULL,
    "at" DATETIME NOT NULL,
    "byId" TEXT,
    CONSTRAINT "ShownHands_trainingId_fkey" FOREIGN KEY ("trainingId") REFERENCES "JointTraining" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SharedDebrief" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "attemptId" TEXT NOT NULL,
    "trainingId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "sharedAt" DATETIME NOT NULL,
    "withdrawnAt" DATETIME,
    CONSTRAINT "SharedDebrief_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "SharedDebrief_trainingId_fkey" FOREIGN KEY ("trainingId") REFERENCES "JointTraining" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "SharedDebrief_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Inspector" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "agencyId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "organisation" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "secretHash" TEXT NOT NULL,
    "sample" TEXT NOT NULL DEFAULT '[]',
    "grantedById" TEXT,
    "grantedAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "endedAt" DATETIME,
    CONSTRAINT "Inspector_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency" ("id") ON DELETE CASCADE ON UPDATE CASCADE
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
    "remindDays" INTEGER NOT NULL DEFAULT 30,
    "escalateDays" INTEGER NOT NULL DEFAULT 14,
    "createdAt" DATETIME NOT NULL
);
INSERT INTO "new_Agency" ("createdAt", "id", "kind", "name", "refresherDays", "slug", "timeZone") SELECT "createdAt", "id", "kind", "name", "refresherDays", "slug", "timeZone" FROM "Agency";
DROP TABLE "Agency";
ALTER TABLE "new_Agency" RENAME TO "Agency";
CREATE UNIQUE INDEX "Agency_slug_key" ON "Agency"("slug");
CREATE TABLE "new_Membership" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "agencyId" TEXT NOT NULL,
    "staffCode" TEXT,
    "profession" TEXT NOT NULL,
    "startedAt" DATETIME NOT NULL,
    "endedAt" DATETIME,
    "recordedAt" DATETIME,
    "siteId" TEXT,
    "managerId" TEXT,
    CONSTRAINT "Membership_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Membership_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Membership_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Membership_managerId_fkey" FOREIGN KEY ("managerId") REFERENCES "Membership" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Membership" ("agencyId", "endedAt", "id", "personId", "profession", "staffCode", "startedAt") SELECT "agencyId", "endedAt", "id", "personId", "profession", "staffCode", "startedAt" FROM "Membership";
DROP TABLE "Membership";
ALTER TABLE "new_Membership" RENAME TO "Membership";
CREATE UNIQUE INDEX "Membership_staffCode_key" ON "Membership"("staffCode");
CREATE INDEX "Membership_agencyId_idx" ON "Membership"("agencyId");
CREATE INDEX "Membership_siteId_idx" ON "Membership"("siteId");
CREATE INDEX "Membership_managerId_idx" ON "Membership"("managerId");
CREATE UNIQUE INDEX "Membership_personId_agencyId_key" ON "Membership"("personId", "agencyId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "Site_parentId_idx" ON "Site"("parentId");

-- CreateIndex
CREATE UNIQUE INDEX "Site_agencyId_name_key" ON "Site"("agencyId", "name");

-- CreateIndex
CREATE INDEX "Placement_membershipId_idx" ON "Placement"("membershipId");

-- CreateIndex
CREATE INDEX "AuditLine_agencyId_at_idx" ON "AuditLine"("agencyId", "at");

-- CreateIndex
CREATE INDEX "PeopleImport_agencyId_at_idx" ON "PeopleImport"("agencyId", "at");

-- CreateIndex
CREATE INDEX "PeopleImportRow_importId_kind_idx" ON "PeopleImportRow"("importId", "kind");

-- CreateIndex
CREATE INDEX "Programme_agencyId_idx" ON "Programme"("agencyId");

-- CreateIndex
CREATE UNIQUE INDEX "ProgrammeVersion_programmeId_number_key" ON "ProgrammeVersion"("programmeId", "number");

-- CreateIndex
CREATE INDEX "ProgrammeStanding_matrix" ON "ProgrammeStanding"("agencyId", "programmeId", "siteId", "profession", "waivedAt", "satisfiedAt", "validUntil", "waitingSince", "overdueAt", "startedAt", "dueAt");

-- CreateIndex
CREATE INDEX "ProgrammeStanding_membershipId_idx" ON "ProgrammeStanding"("membershipId");

-- CreateIndex
CREATE INDEX "ProgrammeStanding_personId_idx" ON "ProgrammeStanding"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "JointProgrammeVersion_programmeId_number_key" ON "JointProgrammeVersion"("programmeId", "number");

-- CreateIndex
CREATE INDEX "JointAgreement_versionId_agencyId_idx" ON "JointAgreement"("versionId", "agencyId");

-- CreateIndex
CREATE INDEX "JointTraining_versionId_idx" ON "JointTraining"("versionId");

-- CreateIndex
CREATE INDEX "JointTraining_agencyId_idx" ON "JointTraining"("agencyId");

-- CreateIndex
CREATE INDEX "TrainingAgency_agencyId_idx" ON "TrainingAgency"("agencyId");

-- CreateIndex
CREATE INDEX "TrainingTrainer_personId_idx" ON "TrainingTrainer"("personId");

-- CreateIndex
CREATE INDEX "TrainingSession_trainingId_startsAt_idx" ON "TrainingSession"("trainingId", "startsAt");

-- CreateIndex
CREATE INDEX "TrainingPlace_personId_idx" ON "TrainingPlace"("personId");

-- CreateIndex
CREATE INDEX "TrainingPlace_trainingId_agencyId_idx" ON "TrainingPlace"("trainingId", "agencyId");

-- CreateIndex
CREATE UNIQUE INDEX "TrainingPlace_trainingId_personId_key" ON "TrainingPlace"("trainingId", "personId");

-- CreateIndex
CREATE INDEX "JointEvent_trainingId_at_idx" ON "JointEvent"("trainingId", "at");

-- CreateIndex
CREATE INDEX "JointEvent_personId_idx" ON "JointEvent"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "JointEvent_trainingId_once_key" ON "JointEvent"("trainingId", "once");

-- CreateIndex
CREATE INDEX "JointCompletion_personId_idx" ON "JointCompletion"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "TrainingEvaluation_trainingId_personId_kind_key" ON "TrainingEvaluation"("trainingId", "personId", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "ShownHands_trainingId_table_scene_choice_key" ON "ShownHands"("trainingId", "table", "scene", "choice");

-- CreateIndex
CREATE INDEX "SharedDebrief_trainingId_idx" ON "SharedDebrief"("trainingId");

-- CreateIndex
CREATE INDEX "SharedDebrief_personId_idx" ON "SharedDebrief"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "SharedDebrief_attemptId_trainingId_key" ON "SharedDebrief"("attemptId", "trainingId");

-- CreateIndex
CREATE UNIQUE INDEX "Inspector_secretHash_key" ON "Inspector"("secretHash");

-- CreateIndex
CREATE INDEX "Inspector_agencyId_idx" ON "Inspector"("agencyId");



-- Whoever is a member already was placed when they began.
INSERT INTO "Placement" ("id", "membershipId", "profession", "fromAt", "untilAt", "recordedAt")
SELECT "id" || '-first', "id", "profession", "startedAt", "endedAt", "startedAt" FROM "Membership";
