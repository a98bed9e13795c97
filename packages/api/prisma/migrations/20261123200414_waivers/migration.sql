-- CreateTable
CREATE TABLE "FindingWaiver" (
    "planId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "task" TEXT,
    "party" TEXT,
    "reason" TEXT NOT NULL,
    "author" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "FindingWaiver_pkey" PRIMARY KEY ("planId","id")
);

-- AddForeignKey
ALTER TABLE "FindingWaiver" ADD CONSTRAINT "FindingWaiver_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;
