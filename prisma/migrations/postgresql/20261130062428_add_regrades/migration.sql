-- AlterTable
ALTER TABLE "Learner" ADD COLUMN     "regradesRead" INTEGER;

-- CreateTable
CREATE TABLE "Regrade" (
    "id" SERIAL NOT NULL,
    "responseId" INTEGER NOT NULL,
    "learnerId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "versionId" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "isUndo" BOOLEAN NOT NULL DEFAULT false,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Regrade_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Regrade_responseId_id_idx" ON "Regrade"("responseId", "id");

-- CreateIndex
CREATE INDEX "Regrade_learnerId_id_idx" ON "Regrade"("learnerId", "id");

-- CreateIndex
CREATE INDEX "Regrade_itemId_versionId_idx" ON "Regrade"("itemId", "versionId");

-- AddForeignKey
ALTER TABLE "Regrade" ADD CONSTRAINT "Regrade_responseId_fkey" FOREIGN KEY ("responseId") REFERENCES "ItemResponse"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Regrade" ADD CONSTRAINT "Regrade_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Regrade" ADD CONSTRAINT "Regrade_itemId_versionId_fkey" FOREIGN KEY ("itemId", "versionId") REFERENCES "ItemVersion"("itemId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
