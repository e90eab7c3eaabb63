import { createServer, type ServerResponse } from "node:http";
import { z } from "zod";
import type { WorldParcel, WorldScan } from "./parcel-world.ts";

/** What 17TRACK allows. */
const MOST_PER_SECOND = 3;
const MOST_NUMBERS = 40;

/** How often it goes wrong, by request and by parcel. */
const REQUEST_FAULTS = { throttled: 0.03, broken: 0.03, cut: 0.02 };
const PARCEL_FAULTS = { stale: 0.05, left_out: 0.01, repeated: 0.05 };

/** A 17TRACK on loopback that throttles, fails, repeats and tells old news. */
export interface TroubledTrack {
  readonly baseUrl: string;
  /** From now on everything works. */
  readonly recover: () => void;
  readonly figures: () => TrackFigures;
  readonly stop: () => Promise<void>;
}

export interface TrackFigures {
  readonly requests: number;
  readonly mostInOneSecond: number;
  readonly mostNumbersInOneCall: number;
  readonly mostOpenAtOnce: number;
  /** 429 because more came than is allowed, not by chance. */
  readonly overTheLimit: number;
  readonly faults: Readonly<Record<string, number>>;
}

const bodySchema = z.array(z.object({ number: z.string() }));

export async function startTroubledTrack(
  parcels: readonly WorldParcel[],
  { now, chance }: { readonly now: () => Date; readonly chance: () => number },
): Promise<TroubledTrack> {
  const byNumber = new Map(parcels.map((parcel) => [parcel.number, parcel]));
  const arrivals: number[] = [];
  const faults: Record<string, number> = {};
  const most = { inOneSecond: 0, numbers: 0, open: 0 };
  let [open, requests, overTheLimit, isTroubled] = [0, 0, 0, true];
  const strikes = (name: string, share: number) => {
    if (!isTroubled || chance() >= share) return false;
    faults[name] = (faults[name] ?? 0) + 1;
    return true;
  };
  const itemsOf = (number: string) => {
    const parcel = byNumber.get(number);
    if (parcel === undefined || strikes("left_out", PARCEL_FAULTS.left_out)) return [];
    const scans = [...parcel.before, ...parcel.after].filter(({ at }) => at <= now());
    const shown = strikes("stale", PARCEL_FAULTS.stale) ? scans.slice(0, -1) : scans;
    const item = itemOf(number, shown);
    return strikes("repeated", PARCEL_FAULTS.repeated) ? [item, item] : [item];
  };
  const server = createServer(async (request, response) => {
    open += 1;
    response.on("close", () => {
      open -= 1;
    });
    arrivals.push(performance.now());
    const recent = arrivals.filter((at) => at > performance.now() - 1_000).length;
    if (arrivals.length > 100) arrivals.splice(0, arrivals.length - 50);
    most.open = Math.max(most.open, open);
    most.inOneSecond = Math.max(most.inOneSecond, recent);
    requests += 1;
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const numbers = bodySchema
      .parse(JSON.parse(Buffer.concat(chunks).toString("utf8")))
      .map((one) => one.number);
    most.numbers = Math.max(most.numbers, numbers.length);
    if (recent > MOST_PER_SECOND) overTheLimit += 1;
    if (recent > MOST_PER_SECOND || strikes("throttled", REQUEST_FAULTS.throttled)) {
      return send(response, 429, {});
    }
    if (numbers.length > MOST_NUMBERS) return send(response, 200, { code: -18010014 });
    if (strikes("broken", REQUEST_FAULTS.broken)) return send(response, 500, {});
    if (strikes("cut", REQUEST_FAULTS.cut)) return request.socket.destroy();
    send(response, 200, { code: 0, data: { accepted: numbers.flatMap(itemsOf), rejected: [] } });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The simulated 17TRACK has no port.");
  return {
    baseUrl: `http://127.0.0.1:${address.port}`,
    recover: () => {
      isTroubled = false;
    },
    figures: () => ({
      ...{ requests, overTheLimit, faults },
      mostInOneSecond: most.inOneSecond,
      mostNumbersInOneCall: most.numbers,
      mostOpenAtOnce: most.open,
    }),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

function itemOf(number: string, scans: readonly WorldScan[]) {
  const events = scans.map(({ code, words, at }) => ({
    ...{ time_utc: at.toISOString(), description: words, sub_status: code },
  }));
  const sub_status = scans.at(-1)?.code ?? "NotFound_Other";
  return {
    ...{ number, carrier: 3011 },
    track_info: {
      shipping_info: { shipper_address: { country: "CN" }, recipient_address: { country: "BR" } },
      latest_status: { status: sub_status.split("_")[0], sub_status },
      tracking: { providers: [{ events: events.toReversed() }] },
    },
  };
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(body));
}
