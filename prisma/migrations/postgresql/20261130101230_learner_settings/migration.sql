-- CreateTable
CREATE TABLE "LearnerSetting" (
    "learnerId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "LearnerSetting_pkey" PRIMARY KEY ("learnerId","name")
);

-- AddForeignKey
ALTER TABLE "LearnerSetting" ADD CONSTRAINT "LearnerSetting_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;
