import type { Transaction } from "../storage/database.ts";
import { addressUpdate, addUpdate, type NewUpdate } from "../storage/incident-updates.ts";
import { endIncident, holdOpenIncident } from "../storage/incidents.ts";
import type { Desk } from "./desk.ts";

/** What an agent writes on an incident. `id` is new for each writing: the same twice is written once. */
export type WriteRequest = Pick<NewUpdate, "id" | "incidentId" | "agentId" | "text">;

export type Written = { readonly kind: "done" | "repeat" | "not_found" };

/** Tells the sellers of all linked cases, each in the conversation of their case. */
export function postUpdate(desk: Desk, request: WriteRequest): Promise<Written> {
  return write(desk, { ...request, kind: "update", resolves: false });
}

/** Writes down what only agents read. */
export function noteOnIncident(desk: Desk, request: WriteRequest): Promise<Written> {
  return write(desk, { ...request, kind: "note", resolves: false });
}

/**
 * Closes an incident. With a last update the sellers of all linked cases are told it and, where `resolves`, each case is
 * resolved then.
 */
export function closeIncident(
  desk: Desk,
  request: Omit<WriteRequest, "text"> & {
    readonly last: { readonly text: string; readonly resolves: boolean } | null;
  },
): Promise<Written> {
  const { last, ...ids } = request;
  const { incidentId, agentId } = ids;
  const end = async (transaction: Transaction) => {
    await endIncident(transaction, incidentId, { agentId, now: desk.now() });
    await desk.outbox.enqueue(transaction, { kind: "show_incident", incidentId });
  };
  if (last !== null) return write(desk, { ...ids, ...last, kind: "update" }, end);
  return desk.database.$transaction(async (transaction) => {
    if ((await holdOpenIncident(transaction, incidentId)) === null) return { kind: "not_found" };
    await end(transaction);
    return { kind: "done" };
  });
}

/** Keeps what was written, enqueues its telling, and does what goes with it, in one commit. */
function write(
  desk: Desk,
  update: Omit<NewUpdate, "at">,
  also: (transaction: Transaction) => Promise<void> = async () => {},
): Promise<Written> {
  return desk.database.$transaction(async (transaction) => {
    if ((await holdOpenIncident(transaction, update.incidentId)) === null) return { kind: "not_found" };
    const isNew = await addUpdate(transaction, { ...update, at: desk.now() });
    if (!isNew) return { kind: "repeat" };
    if (update.kind === "update" && (await addressUpdate(transaction, update)) > 0) {
      await desk.outbox.enqueue(transaction, { kind: "tell_incident", updateId: update.id });
    }
    await also(transaction);
    return { kind: "done" };
  });
}
