-- AlterTable
ALTER TABLE "SittingItem" ADD COLUMN "flagTurn" INTEGER;

-- CreateTable
CREATE TABLE "ItemHistory" (
    "learnerId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "generation" INTEGER NOT NULL,
    "answered" INTEGER NOT NULL,
    "right" INTEGER NOT NULL,
    "firstResponseId" INTEGER NOT NULL,
    "firstVerdict" TEXT NOT NULL,
    "firstAt" DATETIME NOT NULL,
    "lastResponseId" INTEGER NOT NULL,
    "lastVerdict" TEXT NOT NULL,
    "lastAt" DATETIME NOT NULL,
    "lastVersionId" TEXT NOT NULL,
    "lastOptions" TEXT NOT NULL,
    "lastConfidence" TEXT,
    "lastElapsedMs" INTEGER,

    PRIMARY KEY ("learnerId", "itemId", "generation"),
    CONSTRAINT "ItemHistory_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ItemStar" (
    "learnerId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "starred" BOOLEAN NOT NULL,
    "turn" INTEGER NOT NULL,

    PRIMARY KEY ("learnerId", "itemId"),
    CONSTRAINT "ItemStar_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- AlterTable: columns are added, where Prisma would make the table anew.
DROP INDEX "Sitting_learnerId_state_idx";
ALTER TABLE "Sitting" ADD COLUMN "note" TEXT;
ALTER TABLE "Sitting" ADD COLUMN "itemCount" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "Sitting" ADD COLUMN "answeredCount" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "Sitting" ADD COLUMN "rightCount" INTEGER;
ALTER TABLE "Sitting" ADD COLUMN "unfinished" BOOLEAN NOT NULL DEFAULT true;

-- CreateIndex
CREATE INDEX "Sitting_learnerId_state_deadline_idx" ON "Sitting"("learnerId", "state", "deadline");
CREATE INDEX "Sitting_learnerId_note_startedAt_idx" ON "Sitting"("learnerId", "note", "startedAt");
CREATE INDEX "Sitting_learnerId_unfinished_startedAt_idx" ON "Sitting"("learnerId", "unfinished", "startedAt");

-- What the columns and tables hold of the responses, sittings and flags that are there. `haeseol rebuild` does the same.
UPDATE "Sitting" SET
    "note" = CASE WHEN json_array_length("source", '$.notes') = 1 THEN json_extract("source", '$.notes[0]') END,
    "itemCount" = (SELECT count(*) FROM "SittingItem" i WHERE i."sittingId" = "Sitting"."id");

UPDATE "Sitting" SET ("answeredCount", "rightCount", "unfinished") = (
    SELECT
        count(p."verdict"),
        CASE WHEN "Sitting"."kind" = 'exam' AND "Sitting"."state" = 'open' THEN NULL
            ELSE count(CASE WHEN p."verdict" = 'right' THEN 1 END) END,
        "Sitting"."state" = 'open' AND ("Sitting"."kind" = 'exam' OR count(p."verdict") < count(*))
    FROM (
        SELECT (
            SELECT r."verdict" FROM "ItemResponse" r
            WHERE r."sittingId" = i."sittingId" AND r."itemId" = i."itemId" ORDER BY r."seq" DESC LIMIT 1
        ) AS "verdict"
        FROM "SittingItem" i WHERE i."sittingId" = "Sitting"."id"
    ) p
);

INSERT INTO "ItemHistory" (
    "learnerId", "itemId", "generation", "answered", "right",
    "firstResponseId", "firstVerdict", "firstAt",
    "lastResponseId", "lastVerdict", "lastAt", "lastVersionId", "lastOptions", "lastConfidence", "lastElapsedMs"
)
SELECT
    c."learnerId", c."itemId", c."generation", c."answered", c."right",
    f."id", f."verdict", f."at",
    l."id", l."verdict", l."at", l."versionId", l."options", l."confidence", l."elapsedMs"
FROM (
    SELECT
        r."learnerId", r."itemId", v."generation", count(*) AS "answered",
        count(CASE WHEN r."verdict" = 'right' THEN 1 END) AS "right", min(r."id") AS "firstId", max(r."id") AS "lastId"
    FROM "ItemResponse" r
    JOIN "Sitting" s ON s."id" = r."sittingId"
    JOIN "ItemVersion" v ON v."itemId" = r."itemId" AND v."id" = r."versionId"
    WHERE NOT (s."kind" = 'exam' AND s."state" = 'open') AND NOT EXISTS (
        SELECT 1 FROM "ItemResponse" o
        WHERE o."sittingId" = r."sittingId" AND o."itemId" = r."itemId" AND o."seq" > r."seq"
    )
    GROUP BY r."learnerId", r."itemId", v."generation"
) c
JOIN "ItemResponse" f ON f."id" = c."firstId"
JOIN "ItemResponse" l ON l."id" = c."lastId";

UPDATE "SittingItem" SET "flagTurn" = t."turn"
FROM (
    SELECT i."sittingId", i."itemId",
        row_number() OVER (PARTITION BY s."learnerId", i."itemId" ORDER BY s."startedAt", s."id") AS "turn"
    FROM "SittingItem" i JOIN "Sitting" s ON s."id" = i."sittingId" WHERE i."flagged"
) t
WHERE t."sittingId" = "SittingItem"."sittingId" AND t."itemId" = "SittingItem"."itemId";

INSERT INTO "ItemStar" ("learnerId", "itemId", "starred", "turn")
SELECT s."learnerId", i."itemId", true, max(i."flagTurn")
FROM "SittingItem" i JOIN "Sitting" s ON s."id" = i."sittingId" WHERE i."flagged"
GROUP BY s."learnerId", i."itemId";
