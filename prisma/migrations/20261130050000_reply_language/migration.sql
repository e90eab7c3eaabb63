-- Into which language what agents write in Slack under a case's card is translated on its way; null leaves it as written.

-- AlterTable
ALTER TABLE "tickets" ADD COLUMN "reply_language" TEXT;
