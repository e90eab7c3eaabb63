-- CreateTable
CREATE TABLE "tracking_snapshots" (
    "provider" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "fresh_until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "tracking_snapshots_pkey" PRIMARY KEY ("provider","number")
);

-- CreateTable
CREATE TABLE "tracking_answers" (
    "provider" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "number" TEXT,
    "body" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "tracking_answers_pkey" PRIMARY KEY ("provider","key")
);

-- CreateTable
CREATE TABLE "tracking_paces" (
    "provider" TEXT NOT NULL,
    "free_at" TIMESTAMPTZ(3) NOT NULL,
    "day" DATE NOT NULL,
    "used" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "tracking_paces_pkey" PRIMARY KEY ("provider")
);

-- CreateIndex
CREATE INDEX "tracking_snapshots_fresh_until_idx" ON "tracking_snapshots"("fresh_until");

-- CreateIndex
CREATE INDEX "tracking_answers_received_at_idx" ON "tracking_answers"("received_at");
