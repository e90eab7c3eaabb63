import { readFileSync } from "node:fs";
import { z } from "zod";
import { type Reply, startScriptedHttp } from "./scripted-http.ts";

export interface Call {
  readonly endpoint: string;
  readonly numbers: readonly string[];
  readonly key: string | undefined;
}

/** 17TRACK on loopback: answers each call with what `reply` says. */
export interface Scripted17Track {
  readonly baseUrl: string;
  readonly calls: readonly Call[];
  /** What each call carried. */
  readonly bodies: readonly unknown[];
  readonly play: (reply: (call: Call, count: number) => Reply) => void;
  readonly mostOpen: () => number;
  readonly stop: () => Promise<void>;
}

const bodySchema = z.array(z.object({ number: z.string() }));

export async function start17Track(): Promise<Scripted17Track> {
  const server = await startScriptedHttp();
  const calls: Call[] = [];
  const bodies: unknown[] = [];
  return {
    ...{ baseUrl: server.baseUrl, calls, bodies },
    ...{ mostOpen: server.mostOpen, stop: server.stop },
    play: (reply) => {
      server.play(({ path, headers, body }) => {
        const key = headers["17token"];
        const numbers = bodySchema.parse(body).map(({ number }) => number);
        const call = { endpoint: path.slice(1), numbers, key: typeof key === "string" ? key : undefined };
        calls.push(call);
        bodies.push(body);
        return reply(call, calls.length);
      });
    },
  };
}

export function recorded(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../fixtures/17track/${name}.json`, import.meta.url), "utf8"));
}
