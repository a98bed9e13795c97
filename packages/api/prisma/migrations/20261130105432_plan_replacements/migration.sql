-- CreateTable
CREATE TABLE "PlanReplacement" (
    "planId" TEXT NOT NULL,
    "eventId" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "sourceSha256" TEXT,
    "settled" TEXT NOT NULL,
    "undoneAt" TIMESTAMPTZ(3),
    "undoneBy" TEXT,

    CONSTRAINT "PlanReplacement_pkey" PRIMARY KEY ("planId","eventId")
);

-- CreateIndex
CREATE UNIQUE INDEX "PlanReplacement_eventId_key" ON "PlanReplacement"("eventId");

-- CreateIndex
CREATE INDEX "PlanReplacement_sourceSha256_idx" ON "PlanReplacement"("sourceSha256");

-- AddForeignKey
ALTER TABLE "PlanReplacement" ADD CONSTRAINT "PlanReplacement_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanReplacement" ADD CONSTRAINT "PlanReplacement_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "AuditEvent"("id") ON DELETE CASCADE ON UPDATE CASCADE;
