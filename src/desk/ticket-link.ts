import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";

const ID_BYTES = 16;
/** 136 bits: with the id they make 33 bytes, which base64url spells in 44 characters without a spare bit. */
const TAG_BYTES = 17;
const TOKEN = /^[\w-]{44}$/;
const PURPOSE = "clearway/ticket-link/1";

/** What a private link is made of. */
export interface LinkMaker {
  readonly secretKey: string;
  /** Where browsers reach us, without a closing slash. */
  readonly publicUrl: string;
}

/** The private link of a case: whoever has it reads the case and answers in the seller's name. */
export function ticketLink({ secretKey, publicUrl }: LinkMaker, ticketId: string): string {
  return `${publicUrl}/c/${ticketToken(secretKey, ticketId)}`;
}

/** The part of the private link that is secret. */
export function ticketToken(secretKey: string, ticketId: string): string {
  const id = Buffer.from(ticketId.replaceAll("-", ""), "hex");
  if (id.length !== ID_BYTES) throw new Error(`"${ticketId}" is no ticket id.`);
  return Buffer.concat([id, tagOf(secretKey, id)]).toString("base64url");
}

/** The ticket a token stands for; null for anything that was not made under this key. Takes the same time for every forgery. */
export function readTicketLink(secretKey: string, token: string): string | null {
  if (!TOKEN.test(token)) return null;
  const bytes = Buffer.from(token, "base64url");
  const id = bytes.subarray(0, ID_BYTES);
  if (!timingSafeEqual(bytes.subarray(ID_BYTES), tagOf(secretKey, id))) return null;
  return id.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

function tagOf(secretKey: string, id: Buffer): Buffer {
  const key = Buffer.from(hkdfSync("sha256", secretKey, "", PURPOSE, 32));
  return createHmac("sha256", key).update(id).digest().subarray(0, TAG_BYTES);
}
