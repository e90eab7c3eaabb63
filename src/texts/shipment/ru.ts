import type { Days, Step } from "../../domain/shipments/moves.ts";
import type { ShipmentTexts, StepFacts } from "./texts.ts";

/** "By the customs office" and "to the customs office". */
const SIDES = {
  export: office(" страны отправления"),
  transit: { by: "транзитной таможней", to: "транзитную таможню" },
  import: office(" страны назначения"),
  unknown: office(""),
};

export const ru: ShipmentTexts = {
  milestone: {
    pre_advice: "Заявлено, перевозчику ещё не передано",
    accepted: "Принято перевозчиком",
    export_customs: "На таможне страны отправления",
    departed_origin: "Покинуло страну отправления",
    transit_customs: "На транзитной таможне",
    arrived_destination: "Прибыло в страну назначения",
    import_customs: "На таможне страны назначения",
    with_last_mile: "У местной службы доставки",
    out_for_delivery: "Передано курьеру для доставки",
    available_for_pickup: "Ожидает получения",
    attempt_failed: "Неудачная попытка вручения",
    delivered: "Доставлено",
    in_transit: "В пути",
    customs: "На таможне",
    returning: "Возвращается отправителю",
    returned: "Возвращено отправителю",
    lost: "Сообщено об утрате",
    damaged: "Сообщено о повреждении",
    destroyed: "Уничтожено",
    cancelled: "Отменено",
    exception: "В пути возникла проблема",
    expired: "Перевозчик больше не отслеживает",
    not_found: "Перевозчик пока не знает этот номер",
    unknown: "Статус неизвестен",
  },
  customs: (side, state) => {
    const { by, to } = SIDES[side];
    switch (state) {
      case "submitted":
        return `Передано на ${to}`;
      case "under_inspection":
        return `Проверяется ${by}`;
      case "held_info_required":
        return `Задержано ${by}: нужны сведения или документы`;
      case "held_duty_payable":
        return `Задержано ${by}: нужно уплатить пошлину или налог`;
      case "held_other":
        return `Задержано ${by}`;
      case "released":
        return `Выпущено ${by}`;
      case "rejected":
        return `В выпуске отказано ${by}`;
      case "seized":
        return `Изъято ${by}`;
    }
  },
  // Read the same as a subject and as an object: "Отправьте …".
  ask: {
    id_number: "идентификационный номер покупателя",
    invoice: "коммерческий инвойс",
    proof_of_payment: "подтверждение оплаты",
    certificate: "сертификат или разрешение",
    power_of_attorney: "доверенность от покупателя",
    description: "точное описание товара",
    duty: "таможенные платежи",
  },
  actor: {
    seller: "Сейчас действие за вами",
    buyer: "Сейчас действие за покупателем",
    carrier: "Сейчас действие за перевозчиком",
    customs: "Сейчас действие за таможней",
    nobody: "Никому ничего делать не нужно",
  },
  step,
  by: (date) => `Это нужно сделать не позднее ${date}.`,
  otherwise: (consequence, days) => {
    const when = days === null ? "" : ` примерно через ${days} ${DAYS[form(days)]}`;
    switch (consequence) {
      case "returned_to_sender":
        return `Иначе посылка обычно возвращается отправителю${when}.`;
      case "returned_or_destroyed":
        return `Иначе посылку обычно возвращают или уничтожают${when}.`;
      case "goods_lost":
        return `Иначе вы обычно теряете товар${when}.`;
      case "dispute_opens":
        return `Иначе покупатель может открыть спор${when}.`;
    }
  },
  usual: (days) => `Обычно это занимает ${span(days)}.`,
  lasted: (days) =>
    days === 0 ? "В этом статусе с сегодняшнего дня." : `В этом статусе уже ${days} ${DAYS[form(days)]}.`,
  stale: "Сканирований не было две недели или дольше.",
  label: {
    carrier: "Перевозчик",
    route: "Маршрут",
    since: "В этом статусе с",
    usual: "Обычный срок",
    actBy: "Сделать не позднее",
    buyerNumber: "Нужный номер",
    alsoKnownAs: "Другие номера",
  },
  span,
};

type Form = "one" | "few" | "many";

const DAYS: Readonly<Record<Form, string>> = { one: "день", few: "дня", many: "дней" };

const WORKING_DAYS: Readonly<Record<Form, string>> = {
  one: "рабочий день",
  few: "рабочих дня",
  many: "рабочих дней",
};

/** 1 день, 2 дня, 5 дней; 11 to 14 are many. */
function form(count: number): Form {
  const tens = count % 100;
  if (tens >= 11 && tens <= 14) return "many";
  const ones = count % 10;
  if (ones === 1) return "one";
  return ones >= 2 && ones <= 4 ? "few" : "many";
}

/** The noun of a range follows its last number: 1–2 дня. "До" wants the genitive: до 1 дня, до 2 дней. */
function span({ from, to, unit }: Days): string {
  const nouns = unit === "days" ? DAYS : WORKING_DAYS;
  if (from === to) return `${to} ${nouns[form(to)]}`;
  if (from > 0) return `${from}–${to} ${nouns[form(to)]}`;
  const single = unit === "days" ? "дня" : "рабочего дня";
  return `до ${to} ${form(to) === "one" ? single : nouns.many}`;
}

function step(key: Step, { idNumber, document }: StepFacts): string {
  switch (key) {
    case "hand_over_parcel":
      return "Передайте посылку перевозчику или выясните, почему её не отсканировали.";
    case "check_number":
      return "Сверьте трек-номер со страницей заказа или с этикеткой.";
    case "wait_for_scan":
      return "Дождитесь первого сканирования.";
    case "wait_for_export_customs":
      return "Дождитесь экспортного оформления; держите под рукой инвойс и сертификаты.";
    case "answer_export_hold":
      return "Узнайте у перевозчика, что нужно таможне страны отправления, и отправьте это: разрешение правообладателя, документы на батареи или исправленный инвойс.";
    case "wait_for_arrival":
      return "Дождитесь прибытия посылки в страну назначения.";
    case "wait_for_customs":
      return "Дождитесь таможенного оформления; держите под рукой инвойс.";
    case "wait_for_inspection":
      return "Дождитесь окончания досмотра; держите под рукой инвойс, подтверждение оплаты и ссылку на товар.";
    case "send_documents":
      return `В течение 24–48 часов отправьте перевозчику ${document ?? "инвойс, подтверждение оплаты и ссылку на товар"}.`;
    case "buyer_gives_id":
      return idNumber === null
        ? "Покупателю нужно сообщить перевозчику или почте номер документа или налоговый номер."
        : `Покупателю нужно сообщить перевозчику или почте номер документа: ${idNumber.name}${shape(idNumber.shape)}.`;
    case "buyer_signs_power_of_attorney":
      return "Покупателю нужно подписать доверенность для перевозчика.";
    case "buyer_pays_duty":
      return "Покупателю нужно уплатить пошлину или налог на официальной странице почты или курьерской службы.";
    case "wait_for_last_mile":
      return "Дождитесь следующего сканирования у местной службы доставки.";
    case "wait_for_delivery":
      return "Дождитесь доставки.";
    case "collect_parcel":
      return "Покупателю нужно забрать посылку, пока её не отправили обратно.";
    case "arrange_redelivery":
      return "Покупателю нужно договориться с перевозчиком о повторной доставке.";
    case "ask_carrier":
      return "Попросите перевозчика выяснить, что с посылкой.";
    case "ask_reason_refund_or_reship":
      return "Запросите у перевозчика причину в письменном виде, затем верните покупателю деньги или отправьте товар повторно.";
    case "settle_return":
      return "Договоритесь с покупателем: вернуть деньги или отправить товар повторно, когда посылка вернётся.";
    case "claim_compensation":
      return "Подайте претензию перевозчику или заявление по страховке площадки.";
    case "talk_to_person":
      return "Пусть это посмотрит сотрудник, пока не истекли сроки.";
    case "nothing":
      return "Больше ничего делать не нужно.";
  }
}

function shape(pattern: string | null): string {
  return pattern === null ? "" : `, формат ${pattern}`;
}

function office(where: string): { readonly by: string; readonly to: string } {
  return { by: `таможней${where}`, to: `таможню${where}` };
}
