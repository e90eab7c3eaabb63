// 17TRACK's carrier keys (apicarrier.all.json) of the carriers that we name ourselves; it names the other 3,500. Seen in
// answers: 2151, 3011, 21051, 190012. The others are as integrations write them, so they name a carrier that an answer
// brings and are not sent as a hint.
const CARRIERS: Readonly<Record<number, string>> = {
  2151: "correios_br",
  3011: "china_post",
  21051: "usps",
  100001: "dhl",
  190008: "yunexpress",
  190012: "yanwen",
  190094: "4px",
  190271: "cainiao",
};

const SURE_KEYS = [2151, 3011, 21051, 190012];

/** Our carrier id behind one of 17TRACK's keys; null for one that we do not name. */
export function carrierOfKey(key: number | null | undefined): string | null {
  return CARRIERS[key ?? 0] ?? null;
}

/** 17TRACK's key of a carrier; null when we are not sure of it, and 17TRACK had better find it out. */
export function keyOfCarrier(carrier: string | null): number | null {
  return SURE_KEYS.find((key) => CARRIERS[key] === carrier) ?? null;
}
