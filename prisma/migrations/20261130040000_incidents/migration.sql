-- Parcels that are stuck together beyond the usual: one incident for the desk, with its cases and what is told to all of them.

-- CreateTable
CREATE TABLE "incidents" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "scope" TEXT NOT NULL,
    "open_scope" TEXT,
    "origin" TEXT,
    "destination" TEXT,
    "carrier" TEXT,
    "stage" TEXT NOT NULL,
    "opening" JSONB NOT NULL,
    "latest" JSONB NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "counted_at" TIMESTAMPTZ(3) NOT NULL,
    "eased_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "closed_by_id" UUID,

    CONSTRAINT "incidents_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "incident_parcels" (
    "incident_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "moved_at" TIMESTAMPTZ(3),

    CONSTRAINT "incident_parcels_pkey" PRIMARY KEY ("incident_id","number")
);

-- CreateTable
CREATE TABLE "incident_tickets" (
    "incident_id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "agent_id" UUID NOT NULL,
    "linked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "incident_tickets_pkey" PRIMARY KEY ("incident_id","ticket_id")
);

-- CreateTable
CREATE TABLE "incident_updates" (
    "id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "agent_id" UUID NOT NULL,
    "resolves" BOOLEAN NOT NULL DEFAULT false,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "incident_updates_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "incident_tellings" (
    "update_id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "outcome" TEXT,

    CONSTRAINT "incident_tellings_pkey" PRIMARY KEY ("update_id","ticket_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "incidents_open_scope_key" ON "incidents"("open_scope");

-- CreateIndex
CREATE INDEX "incidents_scope_opened_at_idx" ON "incidents"("scope", "opened_at");

-- CreateIndex
CREATE INDEX "incidents_closed_at_opened_at_idx" ON "incidents"("closed_at", "opened_at");

-- CreateIndex
CREATE INDEX "incident_parcels_number_idx" ON "incident_parcels"("number");

-- CreateIndex
CREATE INDEX "incident_tickets_ticket_id_idx" ON "incident_tickets"("ticket_id");

-- CreateIndex
CREATE INDEX "incident_updates_incident_id_at_idx" ON "incident_updates"("incident_id", "at");

-- CreateIndex
CREATE INDEX "incident_tellings_ticket_id_idx" ON "incident_tellings"("ticket_id");

-- AddForeignKey
ALTER TABLE "incidents" ADD CONSTRAINT "incidents_closed_by_id_fkey" FOREIGN KEY ("closed_by_id") REFERENCES "agents"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_parcels" ADD CONSTRAINT "incident_parcels_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incidents"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_tickets" ADD CONSTRAINT "incident_tickets_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incidents"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_tickets" ADD CONSTRAINT "incident_tickets_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "tickets"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_tickets" ADD CONSTRAINT "incident_tickets_agent_id_fkey" FOREIGN KEY ("agent_id") REFERENCES "agents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_updates" ADD CONSTRAINT "incident_updates_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incidents"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_updates" ADD CONSTRAINT "incident_updates_agent_id_fkey" FOREIGN KEY ("agent_id") REFERENCES "agents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_tellings" ADD CONSTRAINT "incident_tellings_update_id_fkey" FOREIGN KEY ("update_id") REFERENCES "incident_updates"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_tellings" ADD CONSTRAINT "incident_tellings_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "tickets"("id") ON DELETE CASCADE ON UPDATE CASCADE;
