/**
 * The number of the buyer that a country's customs wants in the data. `name` is what people there call it; `shape` has
 * # for a digit and @ for a letter, null where several documents will do.
 */
export interface BuyerIdNumber {
  readonly country: string;
  readonly name: string;
  readonly shape: string | null;
  /** True where every parcel needs it; elsewhere couriers or taxable parcels do. */
  readonly always: boolean;
}

/** Null where customs asks consumers for no number, as in the UK, the US, Canada and Japan. */
export function buyerIdNumber(country: string | null): BuyerIdNumber | null {
  return NUMBERS.find((number) => number.country === country) ?? null;
}

// Sources as of 2026-11-22: the customs pages and platform help that the article on buyer ID numbers cites.
const NUMBERS: readonly BuyerIdNumber[] = [
  { country: "BR", name: "CPF", shape: "###.###.###-##", always: true },
  { country: "KR", name: "PCCC (개인통관고유부호)", shape: "P############", always: true },
  { country: "TR", name: "TC Kimlik No", shape: "###########", always: true },
  { country: "PE", name: "DNI", shape: "########", always: true },
  { country: "AR", name: "CUIT/CUIL", shape: "##-########-#", always: true },
  { country: "EC", name: "cédula", shape: "##########", always: true },
  { country: "RU", name: "паспорт, ИНН", shape: "############", always: true },
  { country: "KZ", name: "ИИН", shape: "############", always: true },
  { country: "IN", name: "KYC (Aadhaar, PAN)", shape: null, always: true },
  { country: "TW", name: "EZ WAY", shape: "@#########", always: true },
  { country: "ZA", name: "ID / passport", shape: "#############", always: true },
  { country: "CN", name: "身份证", shape: "##################", always: true },
  { country: "ID", name: "NPWP / NIK", shape: "################", always: true },
  { country: "MX", name: "RFC / CURP", shape: null, always: false },
  { country: "CL", name: "RUT", shape: "########-@", always: false },
  { country: "UY", name: "CI", shape: "########", always: false },
  { country: "CO", name: "cédula / NIT", shape: null, always: false },
  { country: "UA", name: "РНОКПП", shape: "##########", always: false },
  { country: "SA", name: "National ID / Iqama", shape: "##########", always: false },
  { country: "QA", name: "QID", shape: "###########", always: false },
  { country: "KW", name: "Civil ID", shape: "############", always: false },
  { country: "BH", name: "CPR", shape: "#########", always: false },
  { country: "IL", name: "Teudat Zehut", shape: "#########", always: false },
  { country: "TH", name: "Thai ID", shape: "#############", always: false },
  { country: "ES", name: "DNI / NIE", shape: "########@", always: false },
  { country: "PT", name: "NIF", shape: "#########", always: false },
  { country: "IT", name: "codice fiscale", shape: null, always: false },
  { country: "VN", name: "CCCD / MST", shape: null, always: false },
];
