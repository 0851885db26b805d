-- CreateTable
CREATE TABLE "ItemReport" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "learnerId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "versionId" TEXT NOT NULL,
    "noteSlug" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "verdict" TEXT,
    "reason" TEXT,
    "answeredAt" DATETIME,
    CONSTRAINT "ItemReport_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "ItemReport_verdict_itemId_idx" ON "ItemReport"("verdict", "itemId");

-- CreateIndex
CREATE UNIQUE INDEX "ItemReport_learnerId_itemId_versionId_kind_key" ON "ItemReport"("learnerId", "itemId", "versionId", "kind");
