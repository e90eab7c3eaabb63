import type { Database } from "../storage/database.ts";
import { deleteToldDetails } from "../storage/told-details.ts";
import { deleteAnswers } from "../storage/tracking-answers.ts";
import { deleteLocks } from "../storage/tracking-locks.ts";
import { deleteSnapshots } from "../storage/tracking-snapshots.ts";

const DAY_MS = 86_400_000;
/** Long enough to read answers anew after a mapping was improved; they hold personal data, so no longer. */
const ANSWERS_KEPT_MS = 30 * DAY_MS;
/** A parcel that nobody has asked for in a quarter is over; carriers forget it by then, too. */
const SNAPSHOTS_KEPT_MS = 90 * DAY_MS;
/** Longer than any provider remembers what it was told; without its lock a parcel would be shown to anyone. */
const LOCKS_KEPT_MS = 400 * DAY_MS;

/** Deletes raw answers and pushes after 30 days, and states and details of parcels that nobody asks for any more. */
export async function forgetOldAnswers(database: Database, now: Date): Promise<void> {
  await deleteAnswers(database, new Date(now.getTime() - ANSWERS_KEPT_MS));
  await deleteSnapshots(database, new Date(now.getTime() - SNAPSHOTS_KEPT_MS));
  await deleteToldDetails(database, new Date(now.getTime() - SNAPSHOTS_KEPT_MS));
  await deleteLocks(database, new Date(now.getTime() - LOCKS_KEPT_MS));
}
