-- CreateTable
CREATE TABLE "LearnerSetting" (
    "learnerId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    PRIMARY KEY ("learnerId", "name"),
    CONSTRAINT "LearnerSetting_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
