-- What sellers and agents say to each other in languages the other does not read. A translation belongs to its
-- conversation and goes with it; the text it was made of stands in the messages and is kept here as a hash only.

-- AlterTable
ALTER TABLE "agents" ADD COLUMN "reads" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "translations" (
    "conversation_id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "text" TEXT,
    "fault" TEXT,
    "prompt_tokens" INTEGER,
    "completion_tokens" INTEGER,
    "model_cost" DECIMAL(12,6),
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "translations_pkey" PRIMARY KEY ("conversation_id","source","language")
);

-- AddForeignKey
ALTER TABLE "translations" ADD CONSTRAINT "translations_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversations"("id") ON DELETE CASCADE ON UPDATE CASCADE;
