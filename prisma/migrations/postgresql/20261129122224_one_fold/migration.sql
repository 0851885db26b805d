-- AlterTable
ALTER TABLE "Sitting" ADD COLUMN     "cram" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "foldAfter" INTEGER,
ADD COLUMN     "foldTurn" INTEGER;

-- CreateTable
CREATE TABLE "UndoneResponse" (
    "responseId" INTEGER NOT NULL,
    "learnerId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "UndoneResponse_pkey" PRIMARY KEY ("responseId")
);

-- CreateTable
CREATE TABLE "LearnerFold" (
    "learnerId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "responseId" INTEGER NOT NULL,
    "turn" INTEGER NOT NULL,
    "names" TEXT NOT NULL,
    "memory" TEXT NOT NULL,
    "totals" TEXT NOT NULL,
    "undo" TEXT,

    CONSTRAINT "LearnerFold_pkey" PRIMARY KEY ("learnerId")
);

-- CreateTable
CREATE TABLE "NoteMemory" (
    "learnerId" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "memory" TEXT NOT NULL,
    "answers" INTEGER NOT NULL,
    "right" INTEGER NOT NULL,

    CONSTRAINT "NoteMemory_pkey" PRIMARY KEY ("learnerId","note")
);

-- CreateTable
CREATE TABLE "ItemMark" (
    "learnerId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "generation" INTEGER NOT NULL,
    "note" TEXT NOT NULL,
    "mark" TEXT NOT NULL,

    CONSTRAINT "ItemMark_pkey" PRIMARY KEY ("learnerId","itemId","generation")
);

-- CreateTable
CREATE TABLE "StudyTime" (
    "learnerId" TEXT NOT NULL,
    "slot" INTEGER NOT NULL,
    "tally" TEXT NOT NULL,

    CONSTRAINT "StudyTime_pkey" PRIMARY KEY ("learnerId","slot")
);

-- CreateTable
CREATE TABLE "NoteWeek" (
    "learnerId" TEXT NOT NULL,
    "week" INTEGER NOT NULL,
    "note" TEXT NOT NULL,
    "answers" INTEGER NOT NULL,
    "right" INTEGER NOT NULL,

    CONSTRAINT "NoteWeek_pkey" PRIMARY KEY ("learnerId","week","note")
);

-- CreateTable
CREATE TABLE "Plan" (
    "learnerId" TEXT NOT NULL,
    "blueprint" TEXT,
    "examDate" TEXT,
    "minutesADay" INTEGER NOT NULL,
    "daysOff" INTEGER NOT NULL DEFAULT 0,
    "extraTime" DOUBLE PRECISION NOT NULL DEFAULT 1,
    "streak" BOOLEAN NOT NULL DEFAULT false,
    "timeZone" TEXT,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Plan_pkey" PRIMARY KEY ("learnerId")
);

-- CreateTable
CREATE TABLE "SuspendedNote" (
    "learnerId" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "until" TIMESTAMP(3),

    CONSTRAINT "SuspendedNote_pkey" PRIMARY KEY ("learnerId","note")
);

-- CreateTable
CREATE TABLE "ItemMemo" (
    "learnerId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "cause" TEXT,
    "memo" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ItemMemo_pkey" PRIMARY KEY ("learnerId","itemId")
);

-- CreateIndex
CREATE INDEX "UndoneResponse_learnerId_idx" ON "UndoneResponse"("learnerId");

-- CreateIndex
CREATE INDEX "Sitting_learnerId_foldTurn_idx" ON "Sitting"("learnerId", "foldTurn");

-- CreateIndex
CREATE INDEX "ItemResponse_learnerId_id_idx" ON "ItemResponse"("learnerId", "id");

-- AddForeignKey
ALTER TABLE "UndoneResponse" ADD CONSTRAINT "UndoneResponse_responseId_fkey" FOREIGN KEY ("responseId") REFERENCES "ItemResponse"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UndoneResponse" ADD CONSTRAINT "UndoneResponse_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LearnerFold" ADD CONSTRAINT "LearnerFold_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoteMemory" ADD CONSTRAINT "NoteMemory_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ItemMark" ADD CONSTRAINT "ItemMark_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StudyTime" ADD CONSTRAINT "StudyTime_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoteWeek" ADD CONSTRAINT "NoteWeek_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SuspendedNote" ADD CONSTRAINT "SuspendedNote_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ItemMemo" ADD CONSTRAINT "ItemMemo_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Exams that are finished: their answers stand behind their own last one, as if each was finished right after it.
UPDATE "Sitting" SET "foldAfter" = coalesce((SELECT max(r."id") FROM "ItemResponse" r WHERE r."sittingId" = "Sitting"."id"), 0)
WHERE "kind" = 'exam' AND "state" <> 'open';

UPDATE "Sitting" SET "foldTurn" = t."turn"
FROM (
    SELECT "id", row_number() OVER (PARTITION BY "learnerId" ORDER BY "foldAfter", "finishedAt", "id") AS "turn"
    FROM "Sitting" WHERE "foldAfter" IS NOT NULL
) t
WHERE t."id" = "Sitting"."id";
