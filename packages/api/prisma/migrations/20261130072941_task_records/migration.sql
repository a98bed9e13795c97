-- AlterTable
ALTER TABLE "AuditEvent" ADD COLUMN     "sourceName" TEXT;

-- AlterTable
ALTER TABLE "FindingWaiver" ADD COLUMN     "undoneBy" TEXT;

-- AlterTable
ALTER TABLE "TaskDecision" ADD COLUMN     "undoneBy" TEXT;

-- CreateTable
CREATE TABLE "TaskRecord" (
    "planId" TEXT NOT NULL,
    "task" TEXT NOT NULL,
    "eventId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "field" TEXT,
    "role" TEXT,
    "before" TEXT,
    "after" TEXT,

    CONSTRAINT "TaskRecord_pkey" PRIMARY KEY ("planId","task","eventId","position")
);

-- CreateIndex
CREATE INDEX "TaskRecord_eventId_idx" ON "TaskRecord"("eventId");

-- AddForeignKey
ALTER TABLE "TaskRecord" ADD CONSTRAINT "TaskRecord_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TaskRecord" ADD CONSTRAINT "TaskRecord_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "AuditEvent"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- What is certain of plans that are there already: where one import only ever changed tasks, it brought all of them.
INSERT INTO "TaskRecord" ("planId", "task", "eventId", "position", "kind")
SELECT t."planId", t."key", e."id", 1, 'ADDED'
FROM "Task" t
JOIN "AuditEvent" e ON e."planId" = t."planId"
WHERE e."action" IN ('IMPORT_PLAN', 'COMMIT_DRAFT') AND e."added" > 0
  AND NOT EXISTS (
    SELECT 1 FROM "AuditEvent" o
    WHERE o."planId" = e."planId" AND o."id" <> e."id" AND o."action" IN ('IMPORT_PLAN', 'COMMIT_DRAFT')
      AND o."added" + o."changed" + o."removed" > 0
  );

-- And where there was one import only, the plan names its file.
UPDATE "AuditEvent" e SET "sourceName" = p."sourceName"
FROM "Plan" p
WHERE p."id" = e."planId" AND e."action" IN ('IMPORT_PLAN', 'COMMIT_DRAFT')
  AND NOT EXISTS (
    SELECT 1 FROM "AuditEvent" o
    WHERE o."planId" = e."planId" AND o."id" <> e."id" AND o."action" IN ('IMPORT_PLAN', 'COMMIT_DRAFT')
  );
