import { signedIds } from "./signed-id.ts";
import type { LinkMaker } from "./ticket-link.ts";

const PURPOSE = "clearway/watch-link/1";

/** The private link by which a seller stops being told of a parcel; it stands in each e-mail about it. */
export function watchLink({ secretKey, publicUrl }: LinkMaker, watchId: string): string {
  return `${publicUrl}/w/${signedIds(secretKey, PURPOSE).sign(watchId)}`;
}

/** The watch a token stands for; null for anything that was not made under this key. */
export function readWatchLink(secretKey: string, token: string): string | null {
  return signedIds(secretKey, PURPOSE).read(token);
}
