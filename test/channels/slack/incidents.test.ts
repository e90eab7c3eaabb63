import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeIncident } from "../../../src/desk/update-incident.ts";
import { lookForIncidents } from "../../../src/jobs/look-for-incidents.ts";
import { NO_HISTORY } from "../../../src/shipping/lane-history.ts";
import { ensureSlackAgent } from "../../../src/storage/agents.ts";
import { listIncidents } from "../../../src/storage/incidents.ts";
import { saveShipments } from "../../../src/storage/shipments.ts";
import { waiting } from "../../jobs/stuck-parcels.ts";
import { DESK } from "./payloads.ts";
import { eventually, openSlackOffice, type SlackOffice } from "./slack-office.ts";

let office: SlackOffice;
beforeAll(async () => {
  office = await openSlackOffice();
});
afterAll(() => office.stop());

test("an incident is one card in the desk's channel, with its figures and its page, drawn anew when it is closed", async () => {
  const { desk } = office;
  const now = new Date();
  await saveShipments(desk.database, [
    ...waiting({ now, count: 14, days: 18 }),
    ...waiting({ now, count: 20, days: 3, destination: "ES", carrier: "correos" }),
  ]);
  const look = () => lookForIncidents({ ...desk, times: () => [], laneHistory: NO_HISTORY });
  await Promise.all([look(), look()]);
  const [incident] = await listIncidents(desk.database, "open");
  const cards = () => office.recorded.roots(DESK).filter(({ text }) => text.startsWith("Incident"));
  await eventually(() => expect(cards()).toHaveLength(1));
  const [card] = cards();
  expect(JSON.stringify(card)).toContain("14 of 14 parcels wait longer than usual");
  expect(JSON.stringify(card)).toContain(`/desk/incidents/${incident?.id}|`);
  const agent = await ensureSlackAgent(desk.database, { slackId: "T1:EVE", name: "Eve", email: null });
  await closeIncident(desk, {
    ...{ id: randomUUID(), incidentId: incident?.id ?? "", agentId: agent.id, last: null },
  });
  await eventually(() => expect(JSON.stringify(cards())).toContain("Closed by Eve"));
  expect(cards().map(({ ts }) => ts)).toEqual([card?.ts]);
});
