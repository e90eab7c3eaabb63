import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";

const ID_BYTES = 16;
/** 136 bits: with the id they make 33 bytes, which base64url spells in 44 characters without a spare bit. */
const TAG_BYTES = 17;
const TOKEN = /^[\w-]{44}$/;

/** Ids that only we can hand out: whoever shows one has it from us. */
export interface SignedIds {
  /** @throws Error for what is no UUID. */
  readonly sign: (id: string) => string;
  /** The id a token stands for; null for anything that was not made under this key. Takes the same time for every forgery. */
  readonly read: (token: string) => string | null;
}

/** Signs with a key of its own for each purpose, so that a link to one thing never opens another. */
export function signedIds(secretKey: string, purpose: string): SignedIds {
  const key = Buffer.from(hkdfSync("sha256", secretKey, "", purpose, 32));
  const tagOf = (id: Buffer) => createHmac("sha256", key).update(id).digest().subarray(0, TAG_BYTES);
  return {
    sign: (id) => {
      const bytes = Buffer.from(id.replaceAll("-", ""), "hex");
      if (bytes.length !== ID_BYTES) throw new Error(`"${id}" is no id that can be signed.`);
      return Buffer.concat([bytes, tagOf(bytes)]).toString("base64url");
    },
    read: (token) => {
      if (!TOKEN.test(token)) return null;
      const bytes = Buffer.from(token, "base64url");
      const id = bytes.subarray(0, ID_BYTES);
      if (!timingSafeEqual(bytes.subarray(ID_BYTES), tagOf(id))) return null;
      return id.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
    },
  };
}
