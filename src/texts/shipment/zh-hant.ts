import type { Days, Step } from "../../domain/shipments/moves.ts";
import type { ShipmentTexts, StepFacts } from "./texts.ts";

const SIDES = {
  export: "出口海關",
  transit: "轉運海關",
  import: "進口海關",
  unknown: "海關",
};

export const zhHant: ShipmentTexts = {
  milestone: {
    pre_advice: "已預報，尚未交寄",
    accepted: "承運商已收件",
    export_customs: "出口清關中",
    departed_origin: "已離開起運國",
    transit_customs: "轉運清關中",
    arrived_destination: "已抵達目的國",
    import_customs: "進口清關中",
    with_last_mile: "已交當地物流商",
    out_for_delivery: "派送中",
    available_for_pickup: "可取件",
    attempt_failed: "投遞未成功",
    delivered: "已送達",
    in_transit: "運送途中",
    customs: "清關中",
    returning: "退回寄件人途中",
    returned: "已退回寄件人",
    lost: "已通報遺失",
    damaged: "已通報毀損",
    destroyed: "已銷毀",
    cancelled: "已取消",
    exception: "運送異常",
    expired: "承運商已不再更新軌跡",
    not_found: "承運商尚無紀錄",
    unknown: "狀態不明",
  },
  customs: (side, state) => {
    const place = SIDES[side];
    switch (state) {
      case "submitted":
        return `已送交${place}`;
      case "under_inspection":
        return `${place}查驗中`;
      case "held_info_required":
        return `${place}扣關：需補資料`;
      case "held_duty_payable":
        return `${place}扣關：待繳稅`;
      case "held_other":
        return `${place}扣關`;
      case "released":
        return `${place}已放行`;
      case "rejected":
        return `${place}不予放行`;
      case "seized":
        return `已被${place}沒收`;
    }
  },
  ask: {
    id_number: "買家的證件號碼",
    invoice: "商業發票",
    proof_of_payment: "付款證明",
    certificate: "證書或許可證",
    power_of_attorney: "買家簽署的報關委任書",
    description: "準確的貨物描述",
    duty: "稅費",
  },
  actor: {
    seller: "現在由您處理",
    buyer: "現在由買家處理",
    carrier: "現在由承運商處理",
    customs: "現在由海關處理",
    nobody: "現在無需任何人處理",
  },
  step,
  by: (date) => `最遲應在${date}處理好。`,
  otherwise: (consequence, days) => {
    const when = days === null ? "" : `在約 ${days} 天後`;
    switch (consequence) {
      case "returned_to_sender":
        return `否則包裹通常會${when}退回寄件人。`;
      case "returned_or_destroyed":
        return `否則包裹通常會${when}被退運或銷毀。`;
      case "goods_lost":
        return `否則通常會${when}失去貨物。`;
      case "dispute_opens":
        return `否則買家可能會${when}提出爭議。`;
    }
  },
  usual: (days) => `這一步一般需要 ${span(days)}。`,
  lasted: (days) => (days === 0 ? "今天剛進入這個狀態。" : `這個狀態已持續 ${days} 天。`),
  stale: "已有兩週或更久沒有新的掃描紀錄。",
  label: {
    carrier: "承運商",
    route: "路線",
    since: "目前狀態始於",
    usual: "一般所需時間",
    actBy: "最遲處理日期",
    buyerNumber: "所需證件號碼",
    alsoKnownAs: "其他單號",
  },
  span,
};

function span({ from, to, unit }: Days): string {
  const range = from === to ? `${to}` : `${from} 到 ${to}`;
  return `${range} ${unit === "days" ? "天" : "個工作天"}`;
}

function step(key: Step, { idNumber, document }: StepFacts): string {
  switch (key) {
    case "hand_over_parcel":
      return "請把包裹交給承運商；如已交出，請查一下為什麼沒有掃描紀錄。";
    case "check_number":
      return "請對照訂單頁面或面單核對物流單號。";
    case "wait_for_scan":
      return "請等待首次掃描。";
    case "wait_for_export_customs":
      return "請等待出口清關，備妥發票和證書。";
    case "answer_export_hold":
      return "請問清承運商出口海關要什麼，再補交過去：品牌授權書、電池文件或更正後的發票。";
    case "wait_for_arrival":
      return "請等包裹抵達目的國。";
    case "wait_for_customs":
      return "請等海關清關，備妥發票。";
    case "wait_for_inspection":
      return "請等海關查驗，備妥發票、付款證明和商品連結。";
    case "send_documents":
      return `請在 24 到 48 小時內把${document ?? "發票、付款證明和商品連結"}交給承運商。`;
    case "buyer_gives_id":
      return idNumber === null
        ? "買家需向承運商或郵局提供證件號碼或稅號。"
        : `買家需向承運商或郵局提供證件號碼：${idNumber.name}${shape(idNumber.shape)}。`;
    case "buyer_signs_power_of_attorney":
      return "買家需簽署承運商的報關委任書。";
    case "buyer_pays_duty":
      return "買家需在郵局或快遞的官方頁面繳稅。";
    case "wait_for_last_mile":
      return "請等當地物流商的下一次掃描。";
    case "wait_for_delivery":
      return "請等待派送。";
    case "collect_parcel":
      return "買家需在包裹被退回之前取件。";
    case "arrange_redelivery":
      return "買家需聯絡承運商，約定再次派送。";
    case "ask_carrier":
      return "請向承運商查件。";
    case "ask_reason_refund_or_reship":
      return "請先向承運商索取書面原因，再給買家退款或重寄。";
    case "settle_return":
      return "請與買家商定：退款，或等包裹退回後重寄。";
    case "claim_compensation":
      return "請向承運商或平台保險索賠。";
    case "talk_to_person":
      return "請在期限到期之前讓真人客服看一下。";
    case "nothing":
      return "無需再處理。";
  }
}

function shape(pattern: string | null): string {
  return pattern === null ? "" : `，格式 ${pattern}`;
}
