-- AlterTable
ALTER TABLE "Sitting" ADD COLUMN     "share" DOUBLE PRECISION;

-- AlterTable
ALTER TABLE "SittingItem" ADD COLUMN     "likeItem" TEXT;

-- AlterTable
ALTER TABLE "ItemMark" ADD COLUMN     "faultAt" DOUBLE PRECISION,
ADD COLUMN     "missed" TEXT,
ADD COLUMN     "misses" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "rightAt" DOUBLE PRECISION,
ADD COLUMN     "sure" BOOLEAN NOT NULL DEFAULT false;

-- What the columns hold of the counts and marks that are there.
UPDATE "Sitting" SET "share" = 1.0 * "rightCount" / "itemCount" WHERE NOT "unfinished" AND "itemCount" > 0;

UPDATE "ItemMark" SET
    "faultAt" = ("mark"::json -> 'fault' ->> 'at')::double precision,
    "rightAt" = ("mark"::json ->> 'rightAt')::double precision,
    "sure" = coalesce("mark"::json -> 'fault' ->> 'confidence' = 'sure', false),
    "misses" = ("mark"::json ->> 'misses')::integer,
    "missed" = (
        SELECT m."value"::text FROM json_array_elements("mark"::json -> 'missed') WITH ORDINALITY m("value", "nth")
        ORDER BY (m."value" ->> 'times')::integer DESC, m."nth" LIMIT 1
    );

-- CreateIndex
CREATE INDEX "Sitting_learnerId_share_startedAt_id_idx" ON "Sitting"("learnerId", "share", "startedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Sitting_learnerId_kind_share_startedAt_id_idx" ON "Sitting"("learnerId", "kind", "share", "startedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "ItemMark_learnerId_faultAt_idx" ON "ItemMark"("learnerId", "faultAt");
