-- CreateIndex
CREATE INDEX "Sitting_learnerId_kind_startedAt_id_idx" ON "Sitting"("learnerId", "kind", "startedAt", "id");
