import { type Ask, parseStatusCode } from "../../src/domain/shipments/milestone.ts";
import type { Shipment } from "../../src/domain/shipments/shipment.ts";

/** Nothing known, and everything that customs can ask for. */
export const ASKS: readonly (Ask | null)[] = [
  null,
  "id_number",
  "invoice",
  "proof_of_payment",
  "certificate",
  "power_of_attorney",
  "description",
  "duty",
];

export const PARCEL_NUMBER = "LP00417730952618";

/** A parcel from China with that status code. */
export function parcelAt(
  code: string,
  {
    destination = "BR",
    since = "2026-11-21T09:00:00Z",
    asks = null,
  }: Partial<Pick<Shipment, "destination" | "since"> & { readonly asks: Ask | null }> = {},
): Shipment {
  const status = parseStatusCode(code);
  if (status === null) throw new Error(`${code} is no status`);
  return {
    number: PARCEL_NUMBER,
    aliases: [],
    carrier: "cainiao",
    origin: "CN",
    destination,
    milestone: status.milestone,
    customs: status.customs === null ? null : { ...status.customs, asks },
    since,
    events: [],
    lastEventAt: since,
    source: "test",
    fetchedAt: "2026-11-22T12:00:00Z",
    isSample: false,
  };
}
