-- AlterTable
ALTER TABLE "AuditEvent" ADD COLUMN     "viewId" TEXT;

-- CreateTable
CREATE TABLE "View" (
    "id" TEXT NOT NULL,
    "planId" TEXT,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "author" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "View_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "View_planId_slug_key" ON "View"("planId", "slug");

-- AddForeignKey
ALTER TABLE "View" ADD CONSTRAINT "View_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;
