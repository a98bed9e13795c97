-- AlterTable
ALTER TABLE "Plan" ADD COLUMN     "readFillDown" TEXT[] DEFAULT ARRAY['AREA']::TEXT[];

-- AlterTable
ALTER TABLE "AuditEvent" ADD COLUMN     "draftId" TEXT;

-- CreateTable
CREATE TABLE "Draft" (
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "reader" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,
    "author" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DraftStep" (
    "draftId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "settings" JSONB NOT NULL,

    CONSTRAINT "DraftStep_pkey" PRIMARY KEY ("draftId","position")
);

-- CreateIndex
CREATE INDEX "Draft_sha256_idx" ON "Draft"("sha256");

-- AddForeignKey
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "SourceFile"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftStep" ADD CONSTRAINT "DraftStep_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "Draft"("id") ON DELETE CASCADE ON UPDATE CASCADE;
