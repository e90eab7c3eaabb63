import { randomUUID } from "node:crypto";

export interface StreamedEvent {
  readonly event: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A seller's browser without a browser: the widget's API as a page would use it. */
export interface Visitor {
  readonly token: string;
  /** All events of one turn. */
  readonly say: (text: string, clientId?: string) => Promise<readonly StreamedEvent[]>;
  readonly request: (method: string, path: string, body?: unknown) => Promise<Response>;
  readonly history: () => Promise<readonly Readonly<Record<string, unknown>>[]>;
}

export async function openVisitor(url: string): Promise<Visitor> {
  const session = await fetch(`${url}/api/widget/session`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ inbox: "default" }),
  });
  const { token } = await session.json();
  return visitorAt(url, token);
}

/** A visitor who has a session already. */
export function visitorAt(url: string, token: string): Visitor {
  const request = (method: string, path: string, body?: unknown) =>
    fetch(`${url}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  return {
    token,
    request,
    say: async (text, clientId = randomUUID()) => {
      const response = await request("POST", "/api/widget/messages", { text, clientId });
      if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
      return parseEvents(await response.text());
    },
    history: async () => {
      const { messages } = await (await request("GET", "/api/widget/messages")).json();
      return messages;
    },
  };
}

export function parseEvents(text: string): readonly StreamedEvent[] {
  return text
    .split("\n\n")
    .map((block) => ({ event: /^event: (.*)$/m.exec(block)?.[1], data: /^data: (.*)$/m.exec(block)?.[1] }))
    .flatMap(({ event, data }) => (event === undefined ? [] : [{ event, data: JSON.parse(data ?? "{}") }]));
}

/** The text that a turn streamed. */
export function streamedText(events: readonly StreamedEvent[]): string {
  return events.flatMap(({ event, data }) => (event === "text" ? [String(data.delta)] : [])).join("");
}
