-- CreateTable
CREATE TABLE "UndoneResponse" (
    "responseId" INTEGER NOT NULL PRIMARY KEY,
    "learnerId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "UndoneResponse_responseId_fkey" FOREIGN KEY ("responseId") REFERENCES "ItemResponse" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "UndoneResponse_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LearnerFold" (
    "learnerId" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "responseId" INTEGER NOT NULL,
    "turn" INTEGER NOT NULL,
    "names" TEXT NOT NULL,
    "memory" TEXT NOT NULL,
    "totals" TEXT NOT NULL,
    "undo" TEXT,
    CONSTRAINT "LearnerFold_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "NoteMemory" (
    "learnerId" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "memory" TEXT NOT NULL,
    "answers" INTEGER NOT NULL,
    "right" INTEGER NOT NULL,

    PRIMARY KEY ("learnerId", "note"),
    CONSTRAINT "NoteMemory_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ItemMark" (
    "learnerId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "generation" INTEGER NOT NULL,
    "note" TEXT NOT NULL,
    "mark" TEXT NOT NULL,

    PRIMARY KEY ("learnerId", "itemId", "generation"),
    CONSTRAINT "ItemMark_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "StudyTime" (
    "learnerId" TEXT NOT NULL,
    "slot" INTEGER NOT NULL,
    "tally" TEXT NOT NULL,

    PRIMARY KEY ("learnerId", "slot"),
    CONSTRAINT "StudyTime_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "NoteWeek" (
    "learnerId" TEXT NOT NULL,
    "week" INTEGER NOT NULL,
    "note" TEXT NOT NULL,
    "answers" INTEGER NOT NULL,
    "right" INTEGER NOT NULL,

    PRIMARY KEY ("learnerId", "week", "note"),
    CONSTRAINT "NoteWeek_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Plan" (
    "learnerId" TEXT NOT NULL PRIMARY KEY,
    "blueprint" TEXT,
    "examDate" TEXT,
    "minutesADay" INTEGER NOT NULL,
    "daysOff" INTEGER NOT NULL DEFAULT 0,
    "extraTime" REAL NOT NULL DEFAULT 1,
    "streak" BOOLEAN NOT NULL DEFAULT false,
    "timeZone" TEXT,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Plan_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SuspendedNote" (
    "learnerId" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "until" DATETIME,

    PRIMARY KEY ("learnerId", "note"),
    CONSTRAINT "SuspendedNote_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ItemMemo" (
    "learnerId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "cause" TEXT,
    "memo" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "updatedAt" DATETIME NOT NULL,

    PRIMARY KEY ("learnerId", "itemId"),
    CONSTRAINT "ItemMemo_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- AlterTable
ALTER TABLE "Sitting" ADD COLUMN "cram" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "Sitting" ADD COLUMN "foldAfter" INTEGER;
ALTER TABLE "Sitting" ADD COLUMN "foldTurn" INTEGER;

-- CreateIndex
CREATE INDEX "Sitting_learnerId_foldTurn_idx" ON "Sitting"("learnerId", "foldTurn");

-- CreateIndex
CREATE INDEX "UndoneResponse_learnerId_idx" ON "UndoneResponse"("learnerId");

-- CreateIndex
CREATE INDEX "ItemResponse_learnerId_id_idx" ON "ItemResponse"("learnerId", "id");

-- Exams that are finished: their answers stand behind their own last one, as if each was finished right after it.
UPDATE "Sitting" SET "foldAfter" = coalesce((SELECT max(r."id") FROM "ItemResponse" r WHERE r."sittingId" = "Sitting"."id"), 0)
WHERE "kind" = 'exam' AND "state" <> 'open';

UPDATE "Sitting" SET "foldTurn" = t."turn"
FROM (
    SELECT "id", row_number() OVER (PARTITION BY "learnerId" ORDER BY "foldAfter", "finishedAt", "id") AS "turn"
    FROM "Sitting" WHERE "foldAfter" IS NOT NULL
) t
WHERE t."id" = "Sitting"."id";
