-- CreateTable: without a log, so that counting costs no write to the disk. After a crash it is empty.
CREATE UNLOGGED TABLE "RateLimit" (
    "key" BIGINT NOT NULL,
    "usedUntil" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "SittingItem_itemId_versionId_idx" ON "SittingItem"("itemId", "versionId");

-- CreateIndex: what a sweep looks for. Few sittings are without an answer for long, so it stays small.
CREATE INDEX "Sitting_unanswered_startedAt_idx" ON "Sitting"("startedAt") WHERE "answeredCount" = 0;
