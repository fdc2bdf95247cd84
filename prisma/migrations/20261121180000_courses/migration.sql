-- CreateTable
CREATE TABLE "LearningEvent" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "course" TEXT,
    "courseVersion" TEXT,
    "lesson" TEXT,
    "kind" TEXT NOT NULL,
    "subject" TEXT,
    "subjectVersion" TEXT,
    "value" TEXT,
    "at" DATETIME NOT NULL,
    "once" TEXT,
    CONSTRAINT "LearningEvent_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LessonPlace" (
    "personId" TEXT NOT NULL,
    "course" TEXT NOT NULL,
    "lesson" TEXT NOT NULL,
    "anchor" TEXT NOT NULL,
    "section" TEXT,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("personId", "course", "lesson"),
    CONSTRAINT "LessonPlace_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LessonNote" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "course" TEXT NOT NULL,
    "lesson" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "ask" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "LessonNote_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "LearningEvent_personId_course_idx" ON "LearningEvent"("personId", "course");

-- CreateIndex
CREATE INDEX "LearningEvent_kind_at_idx" ON "LearningEvent"("kind", "at");

-- CreateIndex
CREATE UNIQUE INDEX "LearningEvent_personId_once_key" ON "LearningEvent"("personId", "once");

-- CreateIndex
CREATE UNIQUE INDEX "LessonNote_personId_course_lesson_about_key" ON "LessonNote"("personId", "course", "lesson", "about");


-- Scenarios that were played to an ending before this count as well, each once for a person, at the first ending.
INSERT INTO "LearningEvent" ("id", "personId", "kind", "subject", "subjectVersion", "at", "once")
SELECT lower(hex(randomblob(16))), a."personId", 'scenario-ended', v."scenario", v."version", min(a."endedAt"), 'scenario-ended ' || v."scenario"
FROM "Attempt" a JOIN "ScenarioVersion" v ON v."id" = a."scenarioVersionId"
WHERE a."endedAt" IS NOT NULL
GROUP BY a."personId", v."scenario";
