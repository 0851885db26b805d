-- CreateTable
CREATE TABLE "RateLimit" (
    "key" BIGINT NOT NULL PRIMARY KEY,
    "usedUntil" REAL NOT NULL
);

-- CreateIndex
CREATE INDEX "SittingItem_itemId_versionId_idx" ON "SittingItem"("itemId", "versionId");

-- CreateIndex: what a sweep looks for. Few sittings are without an answer for long, so it stays small.
CREATE INDEX "Sitting_unanswered_startedAt_idx" ON "Sitting"("startedAt") WHERE "answeredCount" = 0;
