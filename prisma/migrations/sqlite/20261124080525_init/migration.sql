-- CreateTable
CREATE TABLE "Learner" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Sitting" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "learnerId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "seed" TEXT NOT NULL,
    "blueprint" TEXT,
    "minutes" REAL,
    "startedAt" DATETIME NOT NULL,
    "deadline" DATETIME,
    "finishedAt" DATETIME,
    CONSTRAINT "Sitting_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SittingItem" (
    "sittingId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "versionId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "options" TEXT NOT NULL,
    "domain" TEXT,
    "flagged" BOOLEAN NOT NULL DEFAULT false,

    PRIMARY KEY ("sittingId", "itemId"),
    CONSTRAINT "SittingItem_sittingId_fkey" FOREIGN KEY ("sittingId") REFERENCES "Sitting" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "SittingItem_itemId_versionId_fkey" FOREIGN KEY ("itemId", "versionId") REFERENCES "ItemVersion" ("itemId", "id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ItemVersion" (
    "id" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "generation" INTEGER NOT NULL,
    "noteSlug" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    PRIMARY KEY ("itemId", "id")
);

-- CreateTable
CREATE TABLE "ItemResponse" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "learnerId" TEXT NOT NULL,
    "sittingId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "versionId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "options" TEXT NOT NULL,
    "confidence" TEXT,
    "elapsedMs" INTEGER,
    "at" DATETIME NOT NULL,
    "verdict" TEXT NOT NULL,
    CONSTRAINT "ItemResponse_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ItemResponse_sittingId_itemId_fkey" FOREIGN KEY ("sittingId", "itemId") REFERENCES "SittingItem" ("sittingId", "itemId") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Sitting_learnerId_startedAt_id_idx" ON "Sitting"("learnerId", "startedAt", "id");

-- CreateIndex
CREATE INDEX "Sitting_learnerId_state_idx" ON "Sitting"("learnerId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "SittingItem_sittingId_position_key" ON "SittingItem"("sittingId", "position");

-- CreateIndex
CREATE INDEX "ItemResponse_learnerId_itemId_idx" ON "ItemResponse"("learnerId", "itemId");

-- CreateIndex
CREATE UNIQUE INDEX "ItemResponse_sittingId_itemId_seq_key" ON "ItemResponse"("sittingId", "itemId", "seq");
