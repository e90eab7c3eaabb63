-- Many parcels asked about at once. A list is kept, so that a closed tab loses nothing and its table can be read again.

-- CreateTable
CREATE TABLE "parcel_lists" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "conversation_id" UUID,
    "message_id" UUID,
    "agent_id" UUID,
    "left_out" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    "holder" UUID,
    "held_until" TIMESTAMPTZ(3),

    CONSTRAINT "parcel_lists_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "parcel_list_rows" (
    "list_id" UUID NOT NULL,
    "place" INTEGER NOT NULL,
    "written" TEXT NOT NULL,
    "times" INTEGER NOT NULL,
    "reading" TEXT NOT NULL,
    "outcome" TEXT,

    CONSTRAINT "parcel_list_rows_pkey" PRIMARY KEY ("list_id","place")
);

-- CreateIndex
CREATE UNIQUE INDEX "parcel_lists_message_id_key" ON "parcel_lists"("message_id");

-- CreateIndex
CREATE INDEX "parcel_lists_conversation_id_idx" ON "parcel_lists"("conversation_id");

-- CreateIndex
CREATE INDEX "parcel_lists_agent_id_created_at_idx" ON "parcel_lists"("agent_id", "created_at");

-- CreateIndex
CREATE INDEX "parcel_lists_created_at_idx" ON "parcel_lists"("created_at");

-- A list belongs to one who asked, and to nobody else.
ALTER TABLE "parcel_lists" ADD CONSTRAINT "parcel_lists_owner_check"
  CHECK (num_nonnulls("conversation_id", "agent_id") = 1);

-- AddForeignKey
ALTER TABLE "parcel_lists" ADD CONSTRAINT "parcel_lists_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "parcel_lists" ADD CONSTRAINT "parcel_lists_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "messages"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "parcel_lists" ADD CONSTRAINT "parcel_lists_agent_id_fkey" FOREIGN KEY ("agent_id") REFERENCES "agents"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "parcel_list_rows" ADD CONSTRAINT "parcel_list_rows_list_id_fkey" FOREIGN KEY ("list_id") REFERENCES "parcel_lists"("id") ON DELETE CASCADE ON UPDATE CASCADE;
