import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Desk } from "../../src/desk/desk.ts";
import { linkToIncident, unlinkFromIncident } from "../../src/desk/link-to-incident.ts";
import { openTicket } from "../../src/desk/open-ticket.ts";
import { closeIncident, noteOnIncident, postUpdate } from "../../src/desk/update-incident.ts";
import type { ShipmentRecord } from "../../src/domain/shipments/shipment-record.ts";
import type { Ticket } from "../../src/domain/tickets/ticket.ts";
import { lookForIncidents } from "../../src/jobs/look-for-incidents.ts";
import { createLaneHistory, NO_HISTORY } from "../../src/shipping/lane-history.ts";
import { snapshotOf } from "../../src/shipping/stored-lookup.ts";
import { ensureSlackAgent } from "../../src/storage/agents.ts";
import { ensureContact, ensureConversation } from "../../src/storage/conversations.ts";
import { incidentOfCase, linkedCases, suggestedCases } from "../../src/storage/incident-cases.ts";
import { listUpdates } from "../../src/storage/incident-updates.ts";
import { type Incident, incidentParcels, listIncidents } from "../../src/storage/incidents.ts";
import { listMessages } from "../../src/storage/messages.ts";
import { saveShipments } from "../../src/storage/shipments.ts";
import { findTicket } from "../../src/storage/tickets.ts";
import { saveSnapshot } from "../../src/storage/tracking-snapshots.ts";
import { tellIncident } from "../../src/turn/tell-incident.ts";
import { openTestDatabase, type TestDatabase } from "../support/test-database.ts";
import { cleared, waiting } from "./stuck-parcels.ts";

const DAY_MS = 86_400_000;
const NOW = new Date("2026-11-22T12:00:00Z");

let parts: TestDatabase;
let desk: Desk;
let ada: string;
let bob: string;
const clock = { now: NOW };

beforeAll(async () => {
  parts = await openTestDatabase();
  desk = { database: parts.database, outbox: parts.outbox, now: () => clock.now };
  ada = (await ensureSlackAgent(parts.database, { slackId: "T1:ADA", name: "Ada", email: null })).id;
  bob = (await ensureSlackAgent(parts.database, { slackId: "T1:BOB", name: "Bob", email: null })).id;
});
afterAll(() => parts.stop());
beforeEach(async () => {
  clock.now = NOW;
  await parts.database.incident.deleteMany();
  await parts.database.shipment.deleteMany();
  await parts.database.trackingSnapshot.deleteMany();
});

/** Fourteen of sixteen from China to Brazil are in customs for 18 days; elsewhere two of twenty are. */
function strike(): readonly ShipmentRecord[] {
  return [
    ...waiting({ now: NOW, count: 14, days: 18 }),
    ...waiting({ now: NOW, count: 2, days: 3 }),
    ...elsewhere(),
  ];
}

function elsewhere(): readonly ShipmentRecord[] {
  return [
    ...waiting({ now: NOW, count: 2, days: 18, destination: "ES", carrier: "correos" }),
    ...waiting({ now: NOW, count: 18, days: 3, destination: "ES", carrier: "correos" }),
  ];
}

describe("a look at the parcels that wait", () => {
  test("opens one incident with the figures it rests on and its parcels", async () => {
    await saveShipments(parts.database, strike());
    await look();
    const [incident, ...others] = await open();
    expect(others).toEqual([]);
    expect(incident).toMatchObject({
      scope: { origin: "CN", destination: "BR", carrier: "cainiao", stage: "import_customs" },
      latest: {
        ...{ waiting: 16, stuck: 14, usual: expect.closeTo(0.1, 2) },
        reference: { basis: "elsewhere", parcels: 20, share: 0.1 },
      },
      ...{ openedAt: NOW, easedAt: null, closedAt: null, tickets: 0 },
    });
    const parcels = await incidentParcels(parts.database, incident?.id ?? "", 100);
    expect(parcels).toHaveLength(14);
    expect(parcels.every(({ movedAt }) => movedAt === null)).toBe(true);
  });

  test("opens none where nothing is out of the ordinary, nor from few parcels", async () => {
    await saveShipments(parts.database, [...elsewhere(), ...waiting({ now: NOW, count: 4, days: 18 })]);
    await look();
    expect(await open()).toEqual([]);
  });

  test("rests on the lane's own finished parcels when enough are finished", async () => {
    await saveShipments(parts.database, [...strike(), ...cleared({ now: NOW, count: 40, days: 5 })]);
    await look();
    const [incident] = await open();
    expect(incident?.latest.reference).toEqual({ basis: "finished", parcels: 40, share: 0 });
  });

  test("opens none on a lane that is always slow", async () => {
    await saveShipments(parts.database, [...strike(), ...cleared({ now: NOW, count: 29, days: 60 })]);
    await look(NO_HISTORY);
    expect(await open()).toHaveLength(1);
    await parts.database.incident.deleteMany();
    await saveShipments(parts.database, cleared({ now: NOW, count: 11, days: 60 }));
    await look(NO_HISTORY);
    expect(await open()).toEqual([]);
  });

  test("counts what providers said lately, and nothing that was heard long ago", async () => {
    const heard = async (ago: number) => {
      const fetchedAt = new Date(NOW.getTime() - ago * DAY_MS);
      for (const { number } of waiting({ now: NOW, count: 9, days: 0 })) {
        const since = new Date(NOW.getTime() - 20 * DAY_MS).toISOString();
        const status = { milestone: "import_customs", customs: CUSTOMS } as const;
        const snapshot = snapshotOf(
          {
            ...{ kind: "found", number },
            shipment: {
              ...{ number, aliases: [], carrier: "correios", origin: "CN", destination: "BR", ...status },
              ...{ since, events: [], lastEventAt: since, source: "17track", isSample: false },
              fetchedAt: fetchedAt.toISOString(),
            },
          },
          fetchedAt,
        );
        if (snapshot === null) throw new Error("A found parcel is kept.");
        await saveSnapshot(parts.database, "17track", snapshot);
      }
    };
    await saveShipments(parts.database, elsewhere());
    await heard(5);
    await look();
    expect(await open()).toEqual([]);
    await heard(0.1);
    await look();
    expect((await open()).map(({ scope, latest }) => [scope.carrier, latest.stuck])).toEqual([
      ["correios", 9],
    ]);
  });

  test("finds nobody stuck in a table that is not filled any more", async () => {
    await saveShipments(parts.database, waiting({ now: NOW, count: 14, days: 3 }));
    clock.now = new Date(NOW.getTime() + 20 * DAY_MS);
    await look();
    expect(await open()).toEqual([]);
  });

  test("by several processes at once opens it once", async () => {
    await saveShipments(parts.database, strike());
    await Promise.all([look(), look(), look(), look()]);
    expect(await open()).toHaveLength(1);
    await look();
    expect(await open()).toHaveLength(1);
  });

  test("ends what nobody waits for when its parcels move, and may open it again", async () => {
    const records = strike();
    await saveShipments(parts.database, records);
    await look();
    await release(records, 14);
    await look();
    expect(await open()).toEqual([]);
    const [ended] = await closed();
    expect(ended).toMatchObject({ closedBy: null, latest: { stuck: 0 } });
    const parcels = await incidentParcels(parts.database, ended?.id ?? "", 100);
    expect(parcels.every(({ movedAt }) => movedAt !== null)).toBe(true);
    await saveShipments(parts.database, waiting({ now: clock.now, count: 14, days: 18 }));
    await look();
    expect(await open()).toHaveLength(1);
  });

  test("does not flap between the two levels", async () => {
    const records = strike();
    await saveShipments(parts.database, records);
    await look();
    await release(records, 9);
    await look();
    // Five of sixteen open none, but are not the usual either.
    expect(await open()).toHaveLength(1);
  });
});

describe("what the desk does with an incident", () => {
  test("cases about its parcels are suggested, said on the case, linked and taken off", async () => {
    const { incident, tickets } = await strikeWithCases(2);
    const other = await newTicket("RB123456785CN");
    const [first, second] = tickets;
    const suggested = await suggestedCases(parts.database, incident.id);
    expect(suggested.map(({ ticketId }) => ticketId)).toEqual([first?.id, second?.id]);
    expect(await incidentOfCase(parts.database, other.id)).toBeNull();
    expect(await incidentOfCase(parts.database, first?.id ?? "")).toEqual({
      incidentId: incident.id,
      isLinked: false,
    });
    await link(incident, [other]);
    expect(await incidentOfCase(parts.database, other.id)).toMatchObject({ isLinked: true });
    expect((await linkedCases(parts.database, incident.id)).map(({ number }) => number)).toEqual([
      other.number,
    ]);
    await unlinkFromIncident(desk, { incidentId: incident.id, agentId: ada, ticketIds: [other.id] });
    expect(await linkedCases(parts.database, incident.id)).toEqual([]);
  });

  test("an update is said once in each linked case, whoever has it, and however often the job runs", async () => {
    const { incident, tickets } = await strikeWithCases(3);
    const [mine, taken, closedBefore] = tickets;
    if (mine === undefined || taken === undefined || closedBefore === undefined) throw new Error("No cases.");
    await parts.database.ticket.update({
      where: { id: taken.id },
      data: { state: "claimed", assigneeId: bob },
    });
    await link(incident, tickets);
    await parts.database.ticket.update({ where: { id: closedBefore.id }, data: { state: "resolved" } });
    const request = {
      id: randomUUID(),
      incidentId: incident.id,
      agentId: ada,
      text: "Customs is on strike.",
    };
    expect([await postUpdate(desk, request), await postUpdate(desk, request)]).toEqual([
      { kind: "done" },
      { kind: "repeat" },
    ]);
    await Promise.all([tellIncident(desk, request.id), tellIncident(desk, request.id)]);
    await tellIncident(desk, request.id);
    expect(await said(mine)).toEqual(["Customs is on strike."]);
    expect(await said(taken)).toEqual(["Customs is on strike."]);
    expect(await said(closedBefore)).toEqual([]);
    expect(await findTicket(parts.database, mine.id)).toMatchObject({ state: "open", assignee: null });
    expect(await findTicket(parts.database, taken.id)).toMatchObject({ assignee: { name: "Bob" } });
    expect((await findTicket(parts.database, mine.id))?.firstReplyAt).toEqual(NOW);
    expect(await listUpdates(parts.database, incident.id)).toMatchObject([{ cases: 2, told: 2, missed: 0 }]);
  });

  test("a note is for agents alone", async () => {
    const { incident, tickets } = await strikeWithCases(1);
    await link(incident, tickets);
    const request = { id: randomUUID(), incidentId: incident.id, agentId: ada, text: "Called Cainiao." };
    await noteOnIncident(desk, request);
    await tellIncident(desk, request.id);
    expect(await said(tickets[0])).toEqual([]);
    expect(await listUpdates(parts.database, incident.id)).toMatchObject([{ kind: "note", cases: 0 }]);
  });

  test("closing tells the last update and resolves all cases; it stays closed while its parcels are stuck", async () => {
    const { incident, tickets } = await strikeWithCases(2);
    await link(incident, tickets);
    const id = randomUUID();
    const last = { text: "The strike is over.", resolves: true };
    await closeIncident(desk, { id, incidentId: incident.id, agentId: ada, last });
    await tellIncident(desk, id);
    await tellIncident(desk, id);
    for (const ticket of tickets) {
      expect(await said(ticket)).toEqual(["The strike is over."]);
      expect((await findTicket(parts.database, ticket.id))?.state).toBe("resolved");
    }
    await look();
    expect(await open()).toEqual([]);
    expect((await closed())[0]).toMatchObject({ closedBy: "Ada", easedAt: null });
    const again = { id: randomUUID(), incidentId: incident.id, agentId: ada, text: "Late." };
    expect(await postUpdate(desk, again)).toEqual({ kind: "not_found" });
  });

  test("with cases linked it does not end by itself but is said to be over", async () => {
    const { incident, tickets, records } = await strikeWithCases(1);
    await link(incident, tickets);
    await release(records, 14);
    await look();
    expect(await open()).toMatchObject([{ easedAt: clock.now, closedAt: null }]);
  });
});

const CUSTOMS = { side: "import", state: "submitted", asks: null, preDeclared: false } as const;

function look(laneHistory = createLaneHistory(parts.database, { now: desk.now, onFailure: () => {} })) {
  return lookForIncidents({ ...desk, times: () => [], laneHistory });
}

function open(): Promise<readonly Incident[]> {
  return listIncidents(parts.database, "open");
}

function closed(): Promise<readonly Incident[]> {
  return listIncidents(parts.database, "closed");
}

/** So many parcels are released a day later. */
async function release(records: readonly ShipmentRecord[], count: number): Promise<void> {
  clock.now = new Date(clock.now.getTime() + DAY_MS);
  const scan = { at: clock.now, status: "import_customs.released", description: "Released", location: "" };
  await saveShipments(
    parts.database,
    records.slice(0, count).map((one) => ({ ...one, events: [...one.events, scan], updatedAt: clock.now })),
  );
}

async function strikeWithCases(count: number) {
  const records = strike();
  await saveShipments(parts.database, records);
  await look();
  const [incident] = await open();
  if (incident === undefined) throw new Error("There is no incident.");
  const tickets: Ticket[] = [];
  for (const { number } of records.slice(0, count)) tickets.push(await newTicket(number));
  return { incident, tickets, records };
}

async function newTicket(number: string): Promise<Ticket> {
  const key = { channel: "widget", externalId: randomUUID() } as const;
  const { id: contactId } = await ensureContact(parts.database, { ...key, name: "Li" });
  const { id: conversationId } = await ensureConversation(parts.database, { ...key, contactId });
  return parts.database.$transaction((transaction) =>
    openTicket(transaction, parts.outbox, {
      ...{ conversationId, caseType: "held", subject: "Held", summary: "Held", language: "en", at: NOW },
      ...{ details: { trackingNumber: number.replace(/(.{4})/g, "$1 ") }, announce: false },
    }),
  );
}

function link(incident: Incident, tickets: readonly Ticket[]) {
  return linkToIncident(desk, {
    ...{ incidentId: incident.id, agentId: ada },
    ticketIds: tickets.map(({ id }) => id),
  });
}

async function said(ticket: Ticket | undefined): Promise<readonly string[]> {
  const messages = await listMessages(parts.database, ticket?.conversationId ?? "");
  return messages.filter(({ author }) => author === "agent").map(({ text }) => text);
}
