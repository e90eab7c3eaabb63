/** The postal operator that issues S10 numbers under a country code. */
export type PostalOperator = { readonly carrier: string; readonly name: string; readonly country: string };

/**
 * The operator behind the last two letters of an S10 number; null when no operator issues under that code.
 * Operators nobody asks for by name are all `s10`, "the national post". Source: UPU list of S10 issuing codes, with YP
 * (Yanwen issues its own), TW, MO and UN, which common lists lack; checked 2026-11-22.
 */
export function s10Operator(countryCode: string): PostalOperator | null {
  const named = NAMED[countryCode];
  if (named !== undefined) {
    return { carrier: named[0], name: named[1], country: countryCode === "YP" ? "CN" : countryCode };
  }
  return UNNAMED.has(countryCode) ? { carrier: "s10", name: "National post", country: countryCode } : null;
}

/** Display names of the named operators by carrier id. */
export function postalOperatorName(carrier: string): string | null {
  return NAMES.get(carrier) ?? null;
}

const NAMED: Readonly<Record<string, readonly [carrier: string, name: string]>> = {
  AE: ["emirates_post", "Emirates Post"],
  AR: ["correo_argentino", "Correo Argentino"],
  AT: ["austrian_post", "Österreichische Post"],
  AU: ["australia_post", "Australia Post"],
  BE: ["bpost", "bpost"],
  BG: ["bulgarian_posts", "Bulgarian Posts"],
  BR: ["correios_br", "Correios"],
  BY: ["belpost", "Belpochta"],
  CA: ["canada_post", "Canada Post"],
  CH: ["swiss_post", "Swiss Post"],
  CL: ["correos_chile", "CorreosChile"],
  CN: ["china_post", "China Post"],
  CO: ["472_co", "4-72"],
  CZ: ["ceska_posta", "Česká pošta"],
  DE: ["deutsche_post", "Deutsche Post"],
  DK: ["postnord_dk", "PostNord Danmark"],
  EE: ["omniva_ee", "Omniva"],
  ES: ["correos_es", "Correos"],
  FI: ["posti", "Posti"],
  FR: ["la_poste", "La Poste"],
  GB: ["royal_mail", "Royal Mail"],
  GR: ["elta", "ELTA"],
  HK: ["hongkong_post", "Hongkong Post"],
  HR: ["hrvatska_posta", "Hrvatska pošta"],
  HU: ["magyar_posta", "Magyar Posta"],
  ID: ["pos_indonesia", "Pos Indonesia"],
  IE: ["an_post", "An Post"],
  IL: ["israel_post", "Israel Post"],
  IN: ["india_post", "India Post"],
  IT: ["poste_italiane", "Poste Italiane"],
  JP: ["japan_post", "Japan Post"],
  KG: ["kyrgyz_post", "Kyrgyz Post"],
  KR: ["korea_post", "Korea Post"],
  KZ: ["kazpost", "Qazpost"],
  LT: ["lithuania_post", "Lietuvos paštas"],
  LV: ["latvijas_pasts", "Latvijas Pasts"],
  MD: ["posta_moldovei", "Poșta Moldovei"],
  MO: ["macau_post", "Macao Post"],
  MX: ["correos_mx", "Correos de México"],
  MY: ["pos_malaysia", "Pos Malaysia"],
  NG: ["nipost", "NIPOST"],
  NL: ["postnl", "PostNL"],
  NO: ["posten_norge", "Posten"],
  NZ: ["nz_post", "NZ Post"],
  PE: ["serpost", "Serpost"],
  PH: ["phlpost", "PHLPost"],
  PK: ["pakistan_post", "Pakistan Post"],
  PL: ["poczta_polska", "Poczta Polska"],
  PT: ["ctt_pt", "CTT"],
  RO: ["posta_romana", "Poșta Română"],
  RS: ["posta_srbije", "Pošta Srbije"],
  RU: ["russian_post", "Russian Post"],
  SA: ["saudi_post", "SPL Saudi Post"],
  SE: ["postnord_se", "PostNord Sverige"],
  SG: ["singpost", "SingPost"],
  SI: ["posta_slovenije", "Pošta Slovenije"],
  SK: ["slovenska_posta", "Slovenská pošta"],
  TH: ["thailand_post", "Thailand Post"],
  TR: ["ptt_tr", "PTT"],
  TW: ["chunghwa_post", "Chunghwa Post"],
  UA: ["ukrposhta", "Ukrposhta"],
  UN: ["un_post", "UN Postal Administration"],
  US: ["usps", "USPS"],
  UY: ["correo_uy", "Correo Uruguayo"],
  UZ: ["uzpost", "Uzpost"],
  VN: ["vietnam_post", "Vietnam Post"],
  YP: ["yanwen", "Yanwen"],
  ZA: ["sa_post", "South African Post Office"],
};

const UNNAMED = new Set(
  `AD AF AG AL AM AO AW AZ BA BB BD BF BH BI BJ BM BN BO BS BT BW BZ CD CF CG CI CM CR CU CV CW CY DJ DM DO DZ
   EC EG ER ET FJ FO GA GD GE GG GH GI GL GM GN GQ GT GW GY HN HT IM IQ IR IS JE JM JO KE KH KI KM KN KP KW KY
   LA LB LC LI LK LR LS LU LY MA MC ME MG MK ML MM MN MR MT MU MV MW MZ NA NC NE NI NP NR OM PA PF PG PS PY QA
   RW SB SC SD SL SM SN SO SR SS ST SV SY SZ TD TG TJ TL TM TN TO TT TV TZ UG VA VC VE VU WS YE ZM ZW`.split(
    /\s+/,
  ),
);

const NAMES = new Map(Object.values(NAMED));
