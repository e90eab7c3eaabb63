import { postalOperatorName } from "./s10-operators.ts";

/** Parcel companies that are not national posts. `express` carriers clear customs themselves, within days. */
export interface Carrier {
  readonly id: string;
  readonly name: string;
  readonly express: boolean;
  /** What people write for it, lower case, accents folded; Latin and Cyrillic words are matched whole. */
  readonly spokenAs: readonly string[];
}

/** Proper names are not translated; an unknown id comes back as it is. */
export function carrierName(id: string): string {
  return COURIERS.find((carrier) => carrier.id === id)?.name ?? postalOperatorName(id) ?? id;
}

/** True for couriers that declare parcels to customs in their own name; false for posts and for what is unknown. */
export function isExpress(id: string | null): boolean {
  return COURIERS.some((carrier) => carrier.id === id && carrier.express);
}

/** True for the logistics companies of cross-border lines, which clear many parcels at once through a broker. */
export function isLine(id: string | null): boolean {
  return id !== null && LINES.has(id);
}

const LINES: ReadonlySet<string> = new Set([
  ...["cainiao", "yanwen", "yunexpress", "4px", "cne", "sunyou", "jt_express", "jd_logistics", "speedpak"],
  ...["uniuni", "gofo", "speedx", "swiftx"],
]);

function courier(id: string, name: string, ...spokenAs: readonly string[]): Carrier {
  return {
    id,
    name,
    express: false,
    spokenAs,
  };
}

function express(id: string, name: string, ...spokenAs: readonly string[]): Carrier {
  return {
    ...courier(id, name, ...spokenAs),
    express: true,
  };
}

/** Couriers, and the posts whose own digit-only numbers need their name beside them. */
export const COURIERS: readonly Carrier[] = [
  express("dhl", "DHL", "dhl", "敦豪", "дхл"),
  express("fedex", "FedEx", "fedex", "fed ex", "联邦快递", "федекс"),
  express("ups", "UPS", "ups", "юпс"),
  express("tnt", "TNT", "tnt"),
  express("aramex", "Aramex", "aramex", "арамекс"),
  express("sf_express", "SF Express", "sf express", "sf-express", "sfexpress", "顺丰", "順豐"),
  courier("usps", "USPS", "usps", "us postal"),
  courier("canada_post", "Canada Post", "canada post", "canadapost", "postes canada"),
  courier("purolator", "Purolator", "purolator"),
  courier("canpar", "Canpar", "canpar"),
  courier("old_dominion", "Old Dominion", "old dominion", "odfl"),
  courier("amazon", "Amazon Logistics", "amazon"),
  courier("ontrac", "OnTrac", "ontrac"),
  courier("lasership", "LaserShip", "lasership", "laser ship"),
  courier("landmark", "Landmark Global", "landmark global"),
  courier("speedee", "Spee-Dee", "speedee", "spee-dee"),
  courier("yodel", "Yodel", "yodel"),
  courier("evri", "Evri", "evri", "hermes"),
  courier("gls", "GLS", "gls"),
  courier("dpd", "DPD", "dpd"),
  courier("novapost_intl", "Nova Post"),
  courier("nova_poshta", "Nova Poshta", "nova poshta", "nova post", "новая почта", "нова пошта"),
  courier("cdek", "CDEK", "cdek", "sdek", "сдэк", "сдек"),
  courier("cainiao", "Cainiao", "cainiao", "菜鸟", "菜鳥", "цаиняо", "каиняо"),
  courier("yanwen", "Yanwen", "yanwen", "燕文"),
  courier("yunexpress", "YunExpress", "yunexpress", "yun express", "云途"),
  courier("yto", "YTO Express", "圆通", "圓通", "yto"),
  courier("zto", "ZTO Express", "中通", "zto"),
  courier("sto", "STO Express", "申通"),
  courier("yunda", "Yunda", "韵达", "韻達", "yunda"),
  courier("4px", "4PX", "递四方", "遞四方", "4px"),
  courier("cne", "CNE Express", "cne"),
  courier("sunyou", "SunYou", "顺友", "sunyou"),
  courier("jt_express", "J&T Express", "极兔", "j&t", "jt express"),
  courier("jd_logistics", "JD Logistics", "京东物流", "京东快递", "jd logistics"),
  courier("speedpak", "SpeedPAK", "speedpak"),
  courier("uniuni", "UniUni", "uniuni"),
  courier("gofo", "GOFO", "gofo"),
  courier("speedx", "SpeedX", "speedx"),
  courier("swiftx", "SwiftX", "swiftx"),
  courier("shopee_express", "SPX Express", "shopee"),
  courier("s10", "National post"),
];
