import { randomUUID } from "node:crypto";
import { SignJWT } from "jose";
import { createOpenStreams, type OpenStreams } from "../../../src/channels/widget/open-streams.ts";
import { widgetRoutes } from "../../../src/channels/widget/routes.ts";
import type { Desk } from "../../../src/desk/desk.ts";
import { type Message, NO_PARTS } from "../../../src/domain/message.ts";
import { createLog } from "../../../src/log.ts";
import { createMetrics } from "../../../src/metrics.ts";
import { buildServer } from "../../../src/server.ts";
import { createLookUp } from "../../../src/shipping/look-up-shipments.ts";
import { createShipmentTable } from "../../../src/shipping/shipment-table.ts";
import { addMessage, findMessage, findReply } from "../../../src/storage/messages.ts";
import { receiveMessage } from "../../../src/storage/receive-message.ts";
import { findShipments } from "../../../src/storage/shipments.ts";
import { handOff } from "../../../src/turn/hand-off.ts";
import type { Inbound } from "../../../src/turn/inbound.ts";
import type { TurnEvent } from "../../../src/turn/turn-event.ts";
import { watchParcel } from "../../../src/turn/watch-parcel.ts";
import { keptLists } from "../../support/kept-lists.ts";
import { openTestDatabase, type TestDatabase } from "../../support/test-database.ts";

export const IDENTITY_SECRET = "a secret that only the shop and this server know";

export interface RunningWidget extends TestDatabase {
  readonly address: string;
  readonly desk: Desk;
  readonly streams: OpenStreams;
  readonly call: (path: string, init?: Call) => Promise<Response>;
  /** A fresh visitor's token. */
  readonly visitor: () => Promise<string>;
}

export interface Call {
  readonly token?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly method?: string;
  readonly signal?: AbortSignal;
}

export interface Settings {
  readonly allowedOrigins?: readonly string[];
  readonly identitySecret?: string | undefined;
  readonly now?: () => Date;
}

/** The widget's API over real HTTP and PostgreSQL; only what the assistant says is scripted. */
export async function runWidget(settings: Settings = {}): Promise<RunningWidget> {
  const stored = await openTestDatabase();
  const { database, outbox, signals } = stored;
  const now = settings.now ?? (() => new Date());
  const desk = { database, outbox, now };
  const log = createLog("silent");
  const streams = createOpenStreams(signals);
  const lookUp = createLookUp([createShipmentTable((numbers) => findShipments(database, numbers), now)]);
  const server = await buildServer({
    log,
    metrics: createMetrics(),
    isReady: async () => {},
    channels: [
      widgetRoutes({
        ...{ database, streams, now, log },
        ...keptLists(database, now, "https://desk.example"),
        turns: { takeTurn: (inbound) => scriptedTurn(stored, inbound) },
        handOff: (demand) => handOff(desk, demand),
        watchParcel: (wish) => watchParcel({ database, lookUp, now }, wish),
        secretKey: "a key of this test that is long enough to sign with",
        identitySecret: "identitySecret" in settings ? settings.identitySecret : IDENTITY_SECRET,
        allowedOrigins: settings.allowedOrigins ?? [],
        publicUrl: "https://desk.example",
      }),
    ],
  });
  const address = await server.listen({ host: "127.0.0.1", port: 0 });
  const call = (path: string, init: Call = {}) => callApi(address, path, init);
  return {
    ...{ ...stored, address, desk, streams, call },
    visitor: async () => (await (await call("session", { body: { inbox: "default" } })).json()).token,
    stop: async () => {
      await server.close();
      await stored.stop();
    },
  };
}

function callApi(
  address: string,
  path: string,
  { token, body, headers, method, signal }: Call,
): Promise<Response> {
  return fetch(`${address}/api/widget/${path}`, {
    method: method ?? (body === undefined ? "GET" : "POST"),
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    ...(signal === undefined ? {} : { signal }),
  });
}

/** Saves like a turn does and says what the message asks for. */
async function* scriptedTurn({ database }: TestDatabase, inbound: Inbound): AsyncGenerator<TurnEvent> {
  const { receivedAt: at, ...arrived } = inbound;
  const received = await receiveMessage(database, { ...arrived, language: "en", at, holder: randomUUID() });
  if (received.kind === "conflict") return yield { kind: "rejected", reason: "other_text" };
  if (received.kind === "twin") return yield { kind: "silent", reason: "duplicate" };
  if (inbound.text === "say nothing") return yield { kind: "silent", reason: "desk_has_it" };
  if (inbound.text === "fall ill") return yield { kind: "failed", apology: "" };
  yield { kind: "status", status: "searching" };
  if (inbound.text === "break down") throw new Error("The script breaks here.");
  yield { kind: "text", delta: `You said: ${inbound.text}` };
  const known = await findReply(database, received.messageId);
  yield { kind: "reply", message: known ?? (await answer(database, received.messageId, inbound)) };
}

async function answer(
  database: TestDatabase["database"],
  inReplyTo: string,
  { text }: Inbound,
): Promise<Message> {
  const conversationId = (await findMessage(database, inReplyTo))?.conversationId ?? "";
  return addMessage(database, {
    ...{ conversationId, inReplyTo, author: "assistant", language: "en", parts: NO_PARTS },
    text: `You said: ${text}`,
  });
}

/** Says something as this visitor and waits for the end of the turn. */
export async function say(widget: RunningWidget, token: string, text: string, clientId = randomUUID()) {
  const response = await widget.call("messages", { token, body: { text, clientId } });
  return { status: response.status, events: readEvents(await response.text()), clientId };
}

export interface ReadEvent {
  readonly name: string;
  readonly id: string | undefined;
  readonly data: { readonly [key: string]: unknown };
}

export function readEvents(text: string): readonly ReadEvent[] {
  return text
    .split("\n\n")
    .filter((block) => /^event: /m.test(block))
    .map((block) => ({
      name: /^event: (.*)$/m.exec(block)?.[1] ?? "",
      id: /^id: (.*)$/m.exec(block)?.[1],
      data: JSON.parse(/^data: (.*)$/m.exec(block)?.[1] ?? "{}"),
    }));
}

export interface Listening {
  readonly status: number;
  /** Waits until this many messages have come, and returns all that came. */
  readonly messages: (count: number) => Promise<readonly ReadEvent[]>;
  readonly events: (isEnough: (events: readonly ReadEvent[]) => boolean) => Promise<readonly ReadEvent[]>;
  readonly leave: () => void;
}

/** Opens the event stream and returns once it is open. */
export async function listenTo(
  widget: RunningWidget,
  token: string,
  lastEventId?: string,
): Promise<Listening> {
  const controller = new AbortController();
  const headers = lastEventId === undefined ? {} : { "last-event-id": lastEventId };
  const response = await widget.call("events", { token, headers, signal: controller.signal });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  const events: Listening["events"] = async (isEnough) => {
    while (!isEnough(readEvents(text))) {
      const read = await reader?.read();
      if (read === undefined || read.done) break;
      text += read.value;
    }
    return readEvents(text);
  };
  // The stream tells the owner first, once it has caught up.
  if (response.ok) await events((all) => all.some(({ name }) => name === "owner"));
  const isMessage = ({ name }: ReadEvent) => name === "message";
  return {
    status: response.status,
    events,
    messages: async (count) =>
      (await events((all) => all.filter(isMessage).length >= count)).filter(isMessage),
    leave: () => controller.abort(),
  };
}

/** What a shop signs; every part can be made wrong. */
export function signIdentity(
  claims: Readonly<Record<string, unknown>> = {},
  { secret = IDENTITY_SECRET, lifetime = 600 }: { readonly secret?: string; readonly lifetime?: number } = {},
): Promise<string> {
  const seconds = Math.floor(Date.now() / 1000);
  const all = { sub: "seller-7", aud: "clearway", jti: randomUUID(), exp: seconds + lifetime, ...claims };
  return new SignJWT(all).setProtectedHeader({ alg: "HS256" }).sign(new TextEncoder().encode(secret));
}
