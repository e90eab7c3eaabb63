import type { ShipmentCard, Tone } from "../domain/card.ts";
import { STOP_STATES } from "../domain/shipments/way.ts";
import { signedIds } from "./signed-id.ts";
import type { LinkMaker } from "./ticket-link.ts";

const PURPOSE = "clearway/picture-link/1";
const DAY_MS = 86_400_000;
/** Long enough for Slack to fetch it and to show it while a case lasts. */
const VALID_DAYS = 30;
const VERSION = 1;
const TONES: readonly Tone[] = ["moving", "waiting", "act_now", "done", "unknown"];
const BYTES = 16;
/** Two bits for each stop; the fourth value says that there is no more. */
const MAX_STOPS = 12;
const NO_STOP = STOP_STATES.length;
const NOTHING = 0xffff;

/** What a picture shows, and nothing by which a parcel or a person could be told. */
export interface PictureContent {
  readonly tone: Tone;
  readonly stops: readonly { readonly state: (typeof STOP_STATES)[number] }[];
  readonly gauge: NonNullable<ShipmentCard["way"]>["gauge"];
}

/**
 * Public addresses of pictures. What is drawn stands in the address itself, signed and with its last day, so nothing is
 * stored, nothing can be guessed or altered, and a picture outlives neither its day nor the secret key.
 */
export interface PictureLinks {
  /** Null where there is nothing to draw, and while nobody outside can fetch it: Slack wants https. */
  readonly pictureOf: (card: Pick<ShipmentCard, "tone" | "way">) => string | null;
  /** Null for what we did not make and for what is over. */
  readonly read: (token: string) => PictureContent | null;
}

export function createPictureLinks({ secretKey, publicUrl }: LinkMaker, now: () => Date): PictureLinks {
  const ids = signedIds(secretKey, PURPOSE);
  const today = () => Math.floor(now().getTime() / DAY_MS);
  return {
    pictureOf: ({ tone, way }) => {
      if (way === undefined || way.stops.length > MAX_STOPS || !publicUrl.startsWith("https://")) return null;
      const packed = pack({ tone, ...way }, today() + VALID_DAYS);
      return `${publicUrl}/pictures/${ids.sign(packed.toString("hex"))}.png`;
    },
    read: (token) => {
      const id = ids.read(token);
      return id === null ? null : unpack(Buffer.from(id.replaceAll("-", ""), "hex"), today());
    },
  };
}

/** Version, tone, last day, stops, and the four numbers of the gauge. */
function pack({ tone, stops, gauge }: PictureContent, lastDay: number): Buffer {
  const bytes = Buffer.alloc(BYTES);
  bytes.writeUInt8(VERSION, 0);
  bytes.writeUInt8(TONES.indexOf(tone), 1);
  bytes.writeUInt16BE(lastDay, 2);
  const states = Array.from({ length: MAX_STOPS }, (_, at) => {
    const stop = stops[at];
    return stop === undefined ? NO_STOP : STOP_STATES.indexOf(stop.state);
  });
  bytes.writeUIntBE(
    states.reduce((bits, state) => bits * 4 + state, 0),
    4,
    3,
  );
  const numbers = gauge === null ? [] : [gauge.spent, gauge.from, gauge.to, gauge.limit];
  for (let at = 0; at < 4; at += 1) {
    const days = numbers[at] ?? null;
    bytes.writeUInt16BE(days === null ? NOTHING : Math.min(Math.round(days), NOTHING - 1), 7 + at * 2);
  }
  return bytes;
}

function unpack(bytes: Buffer, today: number): PictureContent | null {
  const tone = TONES[bytes.readUInt8(1)];
  if (bytes.readUInt8(0) !== VERSION || tone === undefined || bytes.readUInt16BE(2) < today) return null;
  const bits = bytes.readUIntBE(4, 3);
  const stops = Array.from(
    { length: MAX_STOPS },
    (_, at) => (bits >> ((MAX_STOPS - 1 - at) * 2)) & 3,
  ).flatMap((place) => {
    const state = STOP_STATES[place];
    return state === undefined ? [] : [{ state }];
  });
  const [spent = NOTHING, from = 0, to = 0, limit = NOTHING] = [0, 1, 2, 3].map((at) =>
    bytes.readUInt16BE(7 + at * 2),
  );
  const gauge = spent === NOTHING ? null : { spent, from, to, limit: limit === NOTHING ? null : limit };
  return { tone, stops, gauge };
}
