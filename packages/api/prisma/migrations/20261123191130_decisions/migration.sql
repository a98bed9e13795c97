-- AlterTable
ALTER TABLE "Party" ADD COLUMN     "hostId" TEXT,
ADD COLUMN     "parentId" TEXT,
ADD COLUMN     "validFrom" TEXT,
ADD COLUMN     "validTo" TEXT;

-- AlterTable
ALTER TABLE "PartyName" ADD COLUMN     "kind" TEXT NOT NULL DEFAULT 'ALIAS';

-- AlterTable
ALTER TABLE "Plan" ADD COLUMN     "frozenOn" TEXT,
ADD COLUMN     "membershipRule" TEXT NOT NULL DEFAULT 'FOLLOWING';

-- AlterTable
ALTER TABLE "Task" ADD COLUMN     "frozenOn" TEXT,
ADD COLUMN     "membershipRule" TEXT;

-- CreateTable
CREATE TABLE "TaskDecision" (
    "planId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "task" TEXT,
    "partyId" TEXT,
    "role" TEXT,
    "certainty" TEXT,
    "since" TEXT,
    "reason" TEXT NOT NULL,
    "author" TEXT,
    "decidedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "TaskDecision_pkey" PRIMARY KEY ("planId","id")
);

-- CreateTable
CREATE TABLE "TaskDecisionUnit" (
    "planId" TEXT NOT NULL,
    "decisionId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "unitId" TEXT NOT NULL,

    CONSTRAINT "TaskDecisionUnit_pkey" PRIMARY KEY ("planId","decisionId","position")
);

-- CreateTable
CREATE TABLE "Succession" (
    "endedId" TEXT NOT NULL,
    "successorId" TEXT NOT NULL,

    CONSTRAINT "Succession_pkey" PRIMARY KEY ("endedId","successorId")
);

-- CreateIndex
CREATE INDEX "TaskDecision_partyId_idx" ON "TaskDecision"("partyId");

-- CreateIndex
CREATE UNIQUE INDEX "TaskDecision_planId_position_key" ON "TaskDecision"("planId", "position");

-- CreateIndex
CREATE INDEX "TaskDecisionUnit_unitId_idx" ON "TaskDecisionUnit"("unitId");

-- CreateIndex
CREATE INDEX "Succession_successorId_idx" ON "Succession"("successorId");

-- AddForeignKey
ALTER TABLE "TaskDecision" ADD CONSTRAINT "TaskDecision_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TaskDecision" ADD CONSTRAINT "TaskDecision_partyId_fkey" FOREIGN KEY ("partyId") REFERENCES "Party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TaskDecisionUnit" ADD CONSTRAINT "TaskDecisionUnit_planId_decisionId_fkey" FOREIGN KEY ("planId", "decisionId") REFERENCES "TaskDecision"("planId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TaskDecisionUnit" ADD CONSTRAINT "TaskDecisionUnit_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Party" ADD CONSTRAINT "Party_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Party" ADD CONSTRAINT "Party_hostId_fkey" FOREIGN KEY ("hostId") REFERENCES "Party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Succession" ADD CONSTRAINT "Succession_endedId_fkey" FOREIGN KEY ("endedId") REFERENCES "Party"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Succession" ADD CONSTRAINT "Succession_successorId_fkey" FOREIGN KEY ("successorId") REFERENCES "Party"("id") ON DELETE CASCADE ON UPDATE CASCADE;
