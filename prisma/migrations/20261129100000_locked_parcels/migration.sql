-- What is kept was kept without asking who may see it; all of it can be asked for again.
DELETE FROM "tracking_snapshots";

-- AlterTable
ALTER TABLE "tracking_snapshots" DROP CONSTRAINT "tracking_snapshots_pkey",
ADD COLUMN     "opened_by" TEXT NOT NULL DEFAULT '',
ADD CONSTRAINT "tracking_snapshots_pkey" PRIMARY KEY ("provider", "number", "opened_by");

-- CreateTable
CREATE TABLE "tracking_locks" (
    "provider" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "detail" TEXT NOT NULL,
    "opened_by" TEXT,
    "opened_at" TIMESTAMPTZ(3),
    "used_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "tracking_locks_pkey" PRIMARY KEY ("provider","number")
);

-- CreateTable
CREATE TABLE "told_details" (
    "contact_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "destination_country" TEXT,
    "postal_code" TEXT,
    "phone_last_4" TEXT,
    "told_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "told_details_pkey" PRIMARY KEY ("contact_id","number")
);

-- CreateIndex
CREATE INDEX "tracking_locks_number_idx" ON "tracking_locks"("number");

-- CreateIndex
CREATE INDEX "told_details_told_at_idx" ON "told_details"("told_at");

-- AddForeignKey
ALTER TABLE "told_details" ADD CONSTRAINT "told_details_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "contacts"("id") ON DELETE CASCADE ON UPDATE CASCADE;
