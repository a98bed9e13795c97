-- CreateTable
CREATE TABLE "Plan" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "year" INTEGER,
    "issuer" TEXT,
    "documentNumber" TEXT,
    "issuedOn" TEXT,
    "leadRule" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sourceName" TEXT,
    "sourceMediaType" TEXT,
    "sourceSha256" TEXT,
    "sourceReader" TEXT,
    "readColumns" TEXT[],
    "readLeadRule" TEXT,
    "readYear" INTEGER,

    CONSTRAINT "Plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ActionArea" (
    "planId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "ActionArea_pkey" PRIMARY KEY ("planId","id")
);

-- CreateTable
CREATE TABLE "Task" (
    "planId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "part" TEXT,
    "areaId" TEXT,
    "name" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "deadlineText" TEXT NOT NULL,
    "deadlineKind" TEXT NOT NULL,
    "deadlineDate" TEXT,
    "deadlinePrecision" TEXT,
    "deadlineAssumed" TEXT[],
    "deadlineMilestone" TEXT,
    "openEnded" TEXT[],
    "sourceTable" INTEGER,
    "sourceRow" INTEGER,
    "sourceColumn" INTEGER,
    "sourceLine" INTEGER,
    "sourceStart" INTEGER,
    "sourceEnd" INTEGER,

    CONSTRAINT "Task_pkey" PRIMARY KEY ("planId","id")
);

-- CreateTable
CREATE TABLE "Responsibility" (
    "planId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "taskId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "partyId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "collective" BOOLEAN NOT NULL,
    "qualifiers" TEXT[],
    "except" TEXT[],
    "sourceTable" INTEGER,
    "sourceRow" INTEGER,
    "sourceColumn" INTEGER,
    "sourceLine" INTEGER,
    "sourceStart" INTEGER,
    "sourceEnd" INTEGER,

    CONSTRAINT "Responsibility_pkey" PRIMARY KEY ("planId","id")
);

-- CreateTable
CREATE TABLE "PlanDiagnostic" (
    "planId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "severity" TEXT NOT NULL,
    "task" TEXT,
    "message" TEXT NOT NULL,
    "sourceTable" INTEGER,
    "sourceRow" INTEGER,
    "sourceColumn" INTEGER,
    "sourceLine" INTEGER,
    "sourceStart" INTEGER,
    "sourceEnd" INTEGER,

    CONSTRAINT "PlanDiagnostic_pkey" PRIMARY KEY ("planId","position")
);

-- CreateTable
CREATE TABLE "SourceFile" (
    "sha256" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SourceFile_pkey" PRIMARY KEY ("sha256")
);

-- CreateTable
CREATE TABLE "Directory" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,

    CONSTRAINT "Directory_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Party" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "collective" BOOLEAN NOT NULL,
    "origin" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "code" TEXT,
    "membersKnown" BOOLEAN NOT NULL DEFAULT false,
    "source" TEXT,

    CONSTRAINT "Party_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PartyName" (
    "id" TEXT NOT NULL,
    "partyId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "validFrom" TEXT,
    "validTo" TEXT,

    CONSTRAINT "PartyName_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "id" TEXT NOT NULL,
    "groupId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "validFrom" TEXT,
    "validTo" TEXT,

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "id" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "author" TEXT,
    "planId" TEXT,
    "revision" INTEGER,
    "idempotencyKey" TEXT,
    "fingerprint" TEXT,
    "added" INTEGER NOT NULL DEFAULT 0,
    "changed" INTEGER NOT NULL DEFAULT 0,
    "removed" INTEGER NOT NULL DEFAULT 0,
    "unchanged" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Plan_slug_key" ON "Plan"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "ActionArea_planId_position_key" ON "ActionArea"("planId", "position");

-- CreateIndex
CREATE INDEX "Task_planId_position_idx" ON "Task"("planId", "position");

-- CreateIndex
CREATE INDEX "Task_planId_areaId_idx" ON "Task"("planId", "areaId");

-- CreateIndex
CREATE UNIQUE INDEX "Task_planId_key_key" ON "Task"("planId", "key");

-- CreateIndex
CREATE INDEX "Responsibility_planId_taskId_position_idx" ON "Responsibility"("planId", "taskId", "position");

-- CreateIndex
CREATE INDEX "Responsibility_partyId_idx" ON "Responsibility"("partyId");

-- CreateIndex
CREATE UNIQUE INDEX "Party_name_key" ON "Party"("name");

-- CreateIndex
CREATE INDEX "PartyName_partyId_position_idx" ON "PartyName"("partyId", "position");

-- CreateIndex
CREATE INDEX "PartyName_name_idx" ON "PartyName"("name");

-- CreateIndex
CREATE INDEX "Membership_groupId_position_idx" ON "Membership"("groupId", "position");

-- CreateIndex
CREATE INDEX "Membership_unitId_idx" ON "Membership"("unitId");

-- CreateIndex
CREATE UNIQUE INDEX "AuditEvent_idempotencyKey_key" ON "AuditEvent"("idempotencyKey");

-- CreateIndex
CREATE INDEX "AuditEvent_planId_at_idx" ON "AuditEvent"("planId", "at");

-- AddForeignKey
ALTER TABLE "ActionArea" ADD CONSTRAINT "ActionArea_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_planId_areaId_fkey" FOREIGN KEY ("planId", "areaId") REFERENCES "ActionArea"("planId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Responsibility" ADD CONSTRAINT "Responsibility_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Responsibility" ADD CONSTRAINT "Responsibility_planId_taskId_fkey" FOREIGN KEY ("planId", "taskId") REFERENCES "Task"("planId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Responsibility" ADD CONSTRAINT "Responsibility_partyId_fkey" FOREIGN KEY ("partyId") REFERENCES "Party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanDiagnostic" ADD CONSTRAINT "PlanDiagnostic_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PartyName" ADD CONSTRAINT "PartyName_partyId_fkey" FOREIGN KEY ("partyId") REFERENCES "Party"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Party"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Party"("id") ON DELETE CASCADE ON UPDATE CASCADE;
