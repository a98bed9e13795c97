-- AlterTable
ALTER TABLE "Plan" ADD COLUMN     "withdrawnAt" TIMESTAMPTZ(3),
ADD COLUMN     "withdrawnBy" TEXT;
