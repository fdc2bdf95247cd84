-- Whoever writes down a fact cannot forget what follows from it: these write, in the same transaction, whose standing is to be worked out
-- anew. Written as "insert where there is none", because the conflict clause of a statement overrules those in its triggers. A migration
-- that builds one of these tables anew has to create its triggers again.

CREATE TRIGGER "Membership_first_placement" AFTER INSERT ON "Membership" BEGIN
  INSERT INTO "Placement" ("id", "membershipId", "siteId", "profession", "managerId", "fromAt", "untilAt", "recordedAt")
  VALUES (NEW."id" || '-first', NEW."id", NEW."siteId", NEW."profession", NEW."managerId", NEW."startedAt", NEW."endedAt", COALESCE(NEW."recordedAt", NEW."startedAt"));
  INSERT INTO "StaleStanding" SELECT NEW."personId" WHERE NOT EXISTS (SELECT 1 FROM "StaleStanding" WHERE "personId" = NEW."personId");
END;

CREATE TRIGGER "Membership_stale" AFTER UPDATE OF "siteId", "profession", "startedAt", "endedAt", "personId" ON "Membership" BEGIN
  INSERT INTO "StaleStanding" SELECT NEW."personId" WHERE NOT EXISTS (SELECT 1 FROM "StaleStanding" WHERE "personId" = NEW."personId");
  INSERT INTO "StaleStanding" SELECT OLD."personId" WHERE NOT EXISTS (SELECT 1 FROM "StaleStanding" WHERE "personId" = OLD."personId");
END;

CREATE TRIGGER "LearningEvent_stale" AFTER INSERT ON "LearningEvent" WHEN NEW."kind" IN ('enrolled', 'completed', 'tested', 'scenario-ended', 'renewed') BEGIN
  INSERT INTO "StaleStanding" SELECT NEW."personId" WHERE NOT EXISTS (SELECT 1 FROM "StaleStanding" WHERE "personId" = NEW."personId");
  INSERT INTO "StaleTraining" SELECT DISTINCT "trainingId" FROM "JointEvent" WHERE "personId" = NEW."personId" AND "trainingId" NOT IN (SELECT "trainingId" FROM "StaleTraining");
END;

CREATE TRIGGER "LearningEvent_moved" AFTER UPDATE OF "personId" ON "LearningEvent" BEGIN
  INSERT INTO "StaleStanding" SELECT NEW."personId" WHERE NOT EXISTS (SELECT 1 FROM "StaleStanding" WHERE "personId" = NEW."personId");
END;

CREATE TRIGGER "Waiver_stale" AFTER INSERT ON "Waiver" BEGIN
  INSERT INTO "StaleStanding" SELECT NEW."personId" WHERE NOT EXISTS (SELECT 1 FROM "StaleStanding" WHERE "personId" = NEW."personId");
END;

CREATE TRIGGER "Waiver_withdrawn" AFTER UPDATE ON "Waiver" BEGIN
  INSERT INTO "StaleStanding" SELECT NEW."personId" WHERE NOT EXISTS (SELECT 1 FROM "StaleStanding" WHERE "personId" = NEW."personId");
END;

CREATE TRIGGER "ProgrammeVersion_stale" AFTER INSERT ON "ProgrammeVersion" BEGIN
  INSERT INTO "StaleStanding" SELECT DISTINCT m."personId" FROM "Membership" m JOIN "Programme" p ON p."agencyId" = m."agencyId"
  WHERE p."id" = NEW."programmeId" AND m."personId" NOT IN (SELECT "personId" FROM "StaleStanding");
END;

CREATE TRIGGER "Programme_retired" AFTER UPDATE OF "retiredAt" ON "Programme" BEGIN
  INSERT INTO "StaleStanding" SELECT DISTINCT "personId" FROM "Membership" WHERE "agencyId" = NEW."agencyId" AND "personId" NOT IN (SELECT "personId" FROM "StaleStanding");
END;

CREATE TRIGGER "JointEvent_stale" AFTER INSERT ON "JointEvent" BEGIN
  INSERT INTO "StaleTraining" SELECT NEW."trainingId" WHERE NOT EXISTS (SELECT 1 FROM "StaleTraining" WHERE "trainingId" = NEW."trainingId");
END;

CREATE TRIGGER "JointEvent_moved" AFTER UPDATE OF "personId" ON "JointEvent" BEGIN
  INSERT INTO "StaleTraining" SELECT NEW."trainingId" WHERE NOT EXISTS (SELECT 1 FROM "StaleTraining" WHERE "trainingId" = NEW."trainingId");
END;

CREATE TRIGGER "JointCompletion_stale" AFTER INSERT ON "JointCompletion" BEGIN
  INSERT INTO "StaleStanding" SELECT NEW."personId" WHERE NOT EXISTS (SELECT 1 FROM "StaleStanding" WHERE "personId" = NEW."personId") AND EXISTS (SELECT 1 FROM "Person" WHERE "id" = NEW."personId");
END;

CREATE TRIGGER "JointCompletion_changed" AFTER UPDATE ON "JointCompletion" BEGIN
  INSERT INTO "StaleStanding" SELECT NEW."personId" WHERE NOT EXISTS (SELECT 1 FROM "StaleStanding" WHERE "personId" = NEW."personId") AND EXISTS (SELECT 1 FROM "Person" WHERE "id" = NEW."personId");
END;

CREATE TRIGGER "JointCompletion_gone" AFTER DELETE ON "JointCompletion" BEGIN
  INSERT INTO "StaleStanding" SELECT OLD."personId" WHERE NOT EXISTS (SELECT 1 FROM "StaleStanding" WHERE "personId" = OLD."personId") AND EXISTS (SELECT 1 FROM "Person" WHERE "id" = OLD."personId");
END;

CREATE TRIGGER "JointTraining_cancelled" AFTER UPDATE OF "cancelledAt" ON "JointTraining" BEGIN
  INSERT INTO "StaleTraining" SELECT NEW."id" WHERE NOT EXISTS (SELECT 1 FROM "StaleTraining" WHERE "trainingId" = NEW."id");
  INSERT INTO "StaleStanding" SELECT DISTINCT "personId" FROM "JointCompletion" WHERE "trainingId" = NEW."id" AND "personId" NOT IN (SELECT "personId" FROM "StaleStanding");
END;

-- A programme may bind a site with all within it.
CREATE TRIGGER "Site_moved" AFTER UPDATE OF "parentId" ON "Site" BEGIN
  INSERT INTO "StaleStanding" SELECT DISTINCT "personId" FROM "Membership" WHERE "agencyId" = NEW."agencyId" AND "personId" NOT IN (SELECT "personId" FROM "StaleStanding");
END;
