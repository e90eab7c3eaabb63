import { anyOf } from "./any-of.ts";
import { CUSTOMS_WORDING } from "./customs-wording.ts";
import {
  type Ask,
  atCustoms,
  atMilestone,
  type CustomsSide,
  type CustomsState,
  type ShipmentStatus,
} from "./milestone.ts";
import { MILESTONE_WORDING } from "./milestone-wording.ts";

/** Longer texts are read from their beginning only: they come from strangers. */
const LONGEST_TEXT = 400;

/**
 * What a carrier's wording says happened; null when it says nothing we know. The side of customs is "unknown" unless
 * the words name it, see `settleSides`.
 */
export function readEventText(text: string): ShipmentStatus | null {
  const words = text.slice(0, LONGEST_TEXT).normalize("NFKC").toLowerCase().replace(/\s+/g, " ");
  const state = customsState(words);
  if (state !== null) return atCustoms(sideIn(words), state, askIn(words, state));
  const milestone = MILESTONE_WORDING.find(([, wording]) => wording.test(words))?.[0];
  return milestone === undefined ? null : atMilestone(milestone);
}

function customsState(words: string): CustomsState | null {
  const isCustoms = CUSTOMS_WORDS.test(words);
  if (!isCustoms && ADDRESS_WORDS.test(words)) return null;
  const row = CUSTOMS_WORDING.find(
    ([state, wording]) => (isCustoms || ASKING.has(state)) && wording.test(words),
  );
  return row?.[0] ?? null;
}

/** States that a parcel gets into only at customs, so that carriers do not bother to say where. */
const ASKING: ReadonlySet<CustomsState> = new Set(["held_info_required", "held_duty_payable"]);

const CUSTOMS_WORDS = anyOf(
  /customs|clearance|dut(?:y|ies)\b|\btax|\bvat\b|import terminated|shipment release|payment/,
  /海关|清关|通关|报关|放行|税|扣关|扣留|退运|查验|暂扣/,
  /тамож|пошлин|отказ в выпуске|выпуск|досмотр|мест[оа] международного обмена|оплач/,
  /aduan|alf[âa]nd|fiscaliza|receita federal|pela receita|despacho|tribut|impuesto|arancel|levante|liberad|desembara|pagamento|\bpago\b/,
);

const ADDRESS_WORDS = /address|地址|адрес|endereço|direcci[oó]n|phone|телефон|电话/;

const EXPORT_WORDS = /export|outbound|outward|出口|экспорт/;
const IMPORT_WORDS = /import|inbound|inward|进口|目的|импорт|destination|destino\b|ввоз/;

function sideIn(words: string): CustomsSide {
  const isExport = EXPORT_WORDS.test(words);
  const isImport = IMPORT_WORDS.test(words);
  if (isExport === isImport) return "unknown";
  return isExport ? "export" : "import";
}

const ASKS: readonly (readonly [ask: Ask, wording: RegExp])[] = [
  [
    "power_of_attorney",
    /power of attorney|\bpoa\b|委托书|доверенност|procura(?:ção|cion)|autorización de despacho/,
  ],
  [
    "id_number",
    /\b(?:cpf|cnpj|pccc|rfc|curp|rut|dni|cuit|npwp|nik|iin)\b|passport|tax (?:id|number)|\bid (?:number|card|copy)|identification|личност|паспорт|инн\b|身份|税号|通关符|通關|kimlik|documento de identidad/,
  ],
  [
    "proof_of_payment",
    /proof of payment|payment proof|付款(?:凭证|证明)|подтвержд\S+ оплат|comprovante de pagamento|comprobante de pago/,
  ],
  ["certificate", /certificat|permit|licen[cs]e|证书|许可证|сертификат|лицензи|разрешен|permiso|licença/],
  ["invoice", /invoice|发票|инвойс|счет-фактур|fatura|factura/],
  ["description", /description of (?:the )?goods|hs code|品名|描述|описани|descrição|descripción/],
];

function askIn(words: string, state: CustomsState): Ask | null {
  if (state === "held_duty_payable") return "duty";
  if (state !== "held_info_required" && state !== "held_other") return null;
  return ASKS.find(([, wording]) => wording.test(words))?.[0] ?? null;
}
