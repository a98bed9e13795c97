-- CreateTable
CREATE TABLE "DirectoryEdit" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "base" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "change" JSONB NOT NULL,
    "before" JSONB NOT NULL,
    "author" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "DirectoryEdit_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "DirectoryEdit_revision_idx" ON "DirectoryEdit"("revision");
