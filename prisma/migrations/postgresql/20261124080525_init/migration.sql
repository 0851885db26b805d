-- CreateTable
CREATE TABLE "Learner" (
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Learner_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Sitting" (
    "id" TEXT NOT NULL,
    "learnerId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "seed" TEXT NOT NULL,
    "blueprint" TEXT,
    "minutes" DOUBLE PRECISION,
    "startedAt" TIMESTAMP(3) NOT NULL,
    "deadline" TIMESTAMP(3),
    "finishedAt" TIMESTAMP(3),

    CONSTRAINT "Sitting_pkey" PRIMARY KEY ("id")
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

    CONSTRAINT "SittingItem_pkey" PRIMARY KEY ("sittingId","itemId")
);

-- CreateTable
CREATE TABLE "ItemVersion" (
    "id" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "generation" INTEGER NOT NULL,
    "noteSlug" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "ItemVersion_pkey" PRIMARY KEY ("itemId","id")
);

-- CreateTable
CREATE TABLE "ItemResponse" (
    "id" SERIAL NOT NULL,
    "learnerId" TEXT NOT NULL,
    "sittingId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "versionId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "options" TEXT NOT NULL,
    "confidence" TEXT,
    "elapsedMs" INTEGER,
    "at" TIMESTAMP(3) NOT NULL,
    "verdict" TEXT NOT NULL,

    CONSTRAINT "ItemResponse_pkey" PRIMARY KEY ("id")
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

-- AddForeignKey
ALTER TABLE "Sitting" ADD CONSTRAINT "Sitting_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SittingItem" ADD CONSTRAINT "SittingItem_sittingId_fkey" FOREIGN KEY ("sittingId") REFERENCES "Sitting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SittingItem" ADD CONSTRAINT "SittingItem_itemId_versionId_fkey" FOREIGN KEY ("itemId", "versionId") REFERENCES "ItemVersion"("itemId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ItemResponse" ADD CONSTRAINT "ItemResponse_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ItemResponse" ADD CONSTRAINT "ItemResponse_sittingId_itemId_fkey" FOREIGN KEY ("sittingId", "itemId") REFERENCES "SittingItem"("sittingId", "itemId") ON DELETE CASCADE ON UPDATE CASCADE;
