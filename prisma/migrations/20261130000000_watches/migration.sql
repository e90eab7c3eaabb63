-- AlterTable
ALTER TABLE "contacts" ADD COLUMN     "time_zone" TEXT;

-- CreateTable
CREATE TABLE "watches" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "contact_id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by" TEXT,
    "begun" BOOLEAN NOT NULL DEFAULT false,
    "outcome" TEXT,
    "last_event_at" TEXT,
    "next_look_at" TIMESTAMPTZ(3) NOT NULL,
    "failures" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "watches_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "watch_notices" (
    "id" BIGSERIAL NOT NULL,
    "watch_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "noticed_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "told_at" TIMESTAMPTZ(3),
    "message_id" UUID,

    CONSTRAINT "watch_notices_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "watches_ended_at_next_look_at_idx" ON "watches"("ended_at", "next_look_at");

-- CreateIndex
CREATE INDEX "watches_number_idx" ON "watches"("number");

-- CreateIndex
CREATE INDEX "watches_conversation_id_idx" ON "watches"("conversation_id");

-- CreateIndex
CREATE UNIQUE INDEX "watches_contact_id_number_key" ON "watches"("contact_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "watch_notices_watch_id_kind_key" ON "watch_notices"("watch_id", "kind");

-- CreateIndex
CREATE INDEX "watch_notices_told_at_due_at_idx" ON "watch_notices"("told_at", "due_at");

-- CreateIndex
CREATE INDEX "watch_notices_message_id_idx" ON "watch_notices"("message_id");

-- AddForeignKey
ALTER TABLE "watches" ADD CONSTRAINT "watches_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "contacts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "watches" ADD CONSTRAINT "watches_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "watch_notices" ADD CONSTRAINT "watch_notices_watch_id_fkey" FOREIGN KEY ("watch_id") REFERENCES "watches"("id") ON DELETE CASCADE ON UPDATE CASCADE;
