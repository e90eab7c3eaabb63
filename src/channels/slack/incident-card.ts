import { findIncident, type Incident } from "../../storage/incidents.ts";
import { findPost } from "../../storage/slack.ts";
import { inOrder } from "../../storage/slack-order.ts";
import { scopeInWords, stuckInWords } from "../../texts/rooms/incident-words.ts";
import { context, MAX_HEADER_CHARACTERS, plain, section } from "./blocks.ts";
import type { DeskPlace } from "./desk-thread.ts";
import { type Content, change, post, remember } from "./posting.ts";
import { escapeText, shorten } from "./slack-text.ts";

/** The desk's channel, and where browsers reach the desk. */
type IncidentPlace = DeskPlace & { readonly publicUrl: string };

/** Posts the card of an incident, or draws it anew where it stands. May be called any number of times. */
export function showIncident(place: IncidentPlace, incidentId: string): Promise<void> {
  const subject = `incident:${incidentId}`;
  return inOrder(place.database, `slack-${subject}`, async () => {
    const incident = await findIncident(place.database, incidentId);
    if (incident === null) return;
    const content = incidentCard(incident, place.publicUrl);
    const card = await findPost(place.database, subject);
    // A card in a channel that is the desk's no more does not count.
    const isStanding = card?.channel === place.deskChannel;
    if (card !== null && isStanding && (await change(place, card, content))) return;
    const { deskChannel: channel } = place;
    const ts = await post(place, { channel, threadTs: null }, content);
    await remember(place.database, subject, { team: await place.team(), channel, ts }, ts);
  });
}

/** In English, as the cards of cases are; what to do about it is on the desk's page. */
function incidentCard(incident: Incident, publicUrl: string): Content {
  const title = `Incident · ${scopeInWords(incident.scope, "en")}`;
  const link = `<${publicUrl}/desk/incidents/${incident.id}|Figures, cases and an update for all>`;
  return {
    text: escapeText(shorten(`${title} (${stateWords(incident)})`, 300)),
    blocks: [
      { type: "header", text: plain(shorten(title, MAX_HEADER_CHARACTERS)) },
      section(`${escapeText(stuckInWords(incident.latest, "en"))}\n${link}`),
      context(escapeText(stateWords(incident))),
    ],
  };
}

function stateWords({ closedAt, closedBy, easedAt }: Incident): string {
  if (closedAt !== null) return closedBy === null ? "Ended by itself" : `Closed by ${closedBy}`;
  return easedAt === null ? "Open" : "As usual again: tell the sellers and close it";
}
