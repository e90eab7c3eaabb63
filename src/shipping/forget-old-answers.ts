import type { Database } from "../storage/database.ts";
import { deleteLists } from "../storage/parcel-lists.ts";
import { deleteToldDetails } from "../storage/told-details.ts";
import { deleteAnswers } from "../storage/tracking-answers.ts";
import { deleteLocks } from "../storage/tracking-locks.ts";
import { deleteSnapshots } from "../storage/tracking-snapshots.ts";
import { deleteWatches } from "../storage/watches.ts";

const DAY_MS = 86_400_000;
/** Long enough to read answers anew after a mapping was improved; they hold personal data, so no longer. */
const ANSWERS_KEPT_MS = 30 * DAY_MS;
/** A parcel that nobody has asked for in a quarter is over; carriers forget it by then, too. */
const SNAPSHOTS_KEPT_MS = 90 * DAY_MS;
/** Longer than any provider remembers what it was told; without its lock a parcel would be shown to anyone. */
const LOCKS_KEPT_MS = 400 * DAY_MS;
/** A list says how things stood on one day; a month later nobody acts on it. */
const LISTS_KEPT_MS = 30 * DAY_MS;

/** Who begins again by then is not told anew what they know. */
const WATCHES_KEPT_MS = 180 * DAY_MS;

/** Deletes raw answers, pushes and lists after 30 days, and states and details of parcels that nobody asks for any more. */
export async function forgetOldAnswers(database: Database, now: Date): Promise<void> {
  const before = (keptMs: number) => new Date(now.getTime() - keptMs);
  await deleteAnswers(database, before(ANSWERS_KEPT_MS));
  await deleteSnapshots(database, before(SNAPSHOTS_KEPT_MS));
  await deleteToldDetails(database, before(SNAPSHOTS_KEPT_MS));
  await deleteWatches(database, before(WATCHES_KEPT_MS));
  await deleteLocks(database, before(LOCKS_KEPT_MS));
  await deleteLists(database, before(LISTS_KEPT_MS));
}
