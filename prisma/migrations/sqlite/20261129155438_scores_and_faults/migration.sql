-- AlterTable
ALTER TABLE "Sitting" ADD COLUMN "share" REAL;

-- AlterTable
ALTER TABLE "SittingItem" ADD COLUMN "likeItem" TEXT;

-- AlterTable
ALTER TABLE "ItemMark" ADD COLUMN "faultAt" REAL;
ALTER TABLE "ItemMark" ADD COLUMN "rightAt" REAL;
ALTER TABLE "ItemMark" ADD COLUMN "sure" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "ItemMark" ADD COLUMN "misses" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "ItemMark" ADD COLUMN "missed" TEXT;

-- What the columns hold of the counts and marks that are there.
UPDATE "Sitting" SET "share" = 1.0 * "rightCount" / "itemCount" WHERE NOT "unfinished" AND "itemCount" > 0;

UPDATE "ItemMark" SET
    "faultAt" = json_extract("mark", '$.fault.at'),
    "rightAt" = json_extract("mark", '$.rightAt'),
    "sure" = coalesce(json_extract("mark", '$.fault.confidence') = 'sure', false),
    "misses" = json_extract("mark", '$.misses'),
    "missed" = (
        SELECT m."value" FROM json_each("mark", '$.missed') m
        ORDER BY json_extract(m."value", '$.times') DESC, m."key" LIMIT 1
    );

-- CreateIndex
CREATE INDEX "Sitting_learnerId_share_startedAt_id_idx" ON "Sitting"("learnerId", "share", "startedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Sitting_learnerId_kind_share_startedAt_id_idx" ON "Sitting"("learnerId", "kind", "share", "startedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "ItemMark_learnerId_faultAt_idx" ON "ItemMark"("learnerId", "faultAt");
