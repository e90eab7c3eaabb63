-- What sellers were not helped by is looked at by a person, once per answer. The answer, its sources and the talk
-- before it are never edited, so a review points at the message and keeps no copy.

-- AlterTable
ALTER TABLE "feedback" ADD COLUMN "comment" TEXT;

-- CreateTable
CREATE TABLE "reviews" (
    "message_id" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "agent_id" UUID,
    "touched_at" TIMESTAMPTZ(3),
    "note" TEXT,

    CONSTRAINT "reviews_pkey" PRIMARY KEY ("message_id")
);

-- CreateIndex
CREATE INDEX "reviews_state_opened_at_idx" ON "reviews"("state", "opened_at");

-- CreateIndex
CREATE INDEX "feedback_helpful_at_idx" ON "feedback"("helpful", "at");

-- The report on gaps reads the turns of some weeks that found nothing or refused; they are few among all.
CREATE INDEX "turns_gaps_idx" ON "turns" ("finished_at")
  WHERE "state" = 'answered' AND ("reason" = 'no_evidence' OR "kind" = 'refuse');

-- AddForeignKey
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "messages"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_agent_id_fkey" FOREIGN KEY ("agent_id") REFERENCES "agents"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- A verdict goes with its answer: now that it may hold the seller's words it must not outlive them.
DELETE FROM "feedback" WHERE NOT EXISTS (SELECT 1 FROM "messages" WHERE "messages"."id" = "feedback"."message_id");

-- AddForeignKey
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "messages"("id") ON DELETE CASCADE ON UPDATE CASCADE;
