-- AlterTable
ALTER TABLE "turns" ADD COLUMN     "completion_tokens" INTEGER,
ADD COLUMN     "model_cost" DECIMAL(12,6),
ADD COLUMN     "prompt_tokens" INTEGER;

-- CreateTable
CREATE TABLE "model_spending" (
    "day" DATE NOT NULL,
    "who" TEXT NOT NULL,
    "tokens" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "model_spending_pkey" PRIMARY KEY ("day","who")
);
