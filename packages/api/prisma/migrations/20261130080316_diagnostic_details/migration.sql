-- AlterTable
ALTER TABLE "PlanDiagnostic" ADD COLUMN     "details" JSONB;
