import type { Days, Step } from "../../domain/shipments/moves.ts";
import type { ShipmentTexts, StepFacts } from "./texts.ts";

const SIDES = {
  export: "出口海关",
  transit: "中转海关",
  import: "进口海关",
  unknown: "海关",
};

export const zh: ShipmentTexts = {
  milestone: {
    pre_advice: "已预报，尚未揽收",
    accepted: "承运商已揽收",
    export_customs: "出口清关中",
    departed_origin: "已离开始发国",
    transit_customs: "中转清关中",
    arrived_destination: "已到达目的国",
    import_customs: "进口清关中",
    with_last_mile: "已交末端物流商",
    out_for_delivery: "派送中",
    available_for_pickup: "到达待取",
    attempt_failed: "投递未成功",
    delivered: "已妥投",
    in_transit: "运输途中",
    customs: "清关中",
    returning: "退回寄件人途中",
    returned: "已退回寄件人",
    lost: "已报丢件",
    damaged: "已报破损",
    destroyed: "已销毁",
    cancelled: "已取消",
    exception: "运输异常",
    expired: "承运商已不再更新轨迹",
    not_found: "承运商暂无记录",
    unknown: "状态未知",
  },
  customs: (side, state) => {
    const place = SIDES[side];
    switch (state) {
      case "submitted":
        return `已送交${place}`;
      case "under_inspection":
        return `${place}查验中`;
      case "held_info_required":
        return `${place}扣关：需补资料`;
      case "held_duty_payable":
        return `${place}扣关：待缴税`;
      case "held_other":
        return `${place}扣关`;
      case "released":
        return `${place}已放行`;
      case "rejected":
        return `${place}不予放行`;
      case "seized":
        return `已被${place}没收`;
    }
  },
  ask: {
    id_number: "买家的证件号",
    invoice: "商业发票",
    proof_of_payment: "付款凭证",
    certificate: "证书或许可证",
    power_of_attorney: "买家签署的清关委托书",
    description: "准确的货物描述",
    duty: "税费",
  },
  actor: {
    seller: "现在该您处理",
    buyer: "现在该买家处理",
    carrier: "现在该承运商处理",
    customs: "现在该海关处理",
    nobody: "现在无需任何人处理",
  },
  step,
  by: (date) => `最迟应在${date}处理好。`,
  otherwise: (consequence, days) => {
    const when = days === null ? "" : `在约 ${days} 天后`;
    switch (consequence) {
      case "returned_to_sender":
        return `否则包裹通常会${when}退回寄件人。`;
      case "returned_or_destroyed":
        return `否则包裹通常会${when}被退运或销毁。`;
      case "goods_lost":
        return `否则通常会${when}失去货物。`;
      case "dispute_opens":
        return `否则买家可能会${when}提起纠纷。`;
    }
  },
  usual: (days) => `这一步一般需要 ${span(days)}。`,
  lasted: (days) => (days === 0 ? "今天刚进入这个状态。" : `这个状态已持续 ${days} 天。`),
  stale: "已有两周或更久没有新的扫描记录。",
  label: {
    carrier: "承运商",
    route: "路线",
    since: "当前状态始于",
    usual: "一般用时",
    actBy: "最迟处理日期",
    buyerNumber: "所需证件号",
    alsoKnownAs: "其他单号",
  },
  span,
};

function span({ from, to, unit }: Days): string {
  const range = from === to ? `${to}` : `${from} 到 ${to}`;
  return `${range} ${unit === "days" ? "天" : "个工作日"}`;
}

function step(key: Step, { idNumber, document }: StepFacts): string {
  switch (key) {
    case "hand_over_parcel":
      return "请把包裹交给承运商；如已交出，请查一下为什么没有扫描记录。";
    case "check_number":
      return "请对照订单页面或面单核对物流单号。";
    case "wait_for_scan":
      return "请等待首次扫描。";
    case "wait_for_export_customs":
      return "请等待出口清关，备好发票和证书。";
    case "answer_export_hold":
      return "请问清承运商出口海关要什么，再补交过去：品牌授权书、电池资料或更正后的发票。";
    case "wait_for_arrival":
      return "请等包裹到达目的国。";
    case "wait_for_customs":
      return "请等海关清关，备好发票。";
    case "wait_for_inspection":
      return "请等海关查验，备好发票、付款凭证和商品链接。";
    case "send_documents":
      return `请在 24 到 48 小时内把${document ?? "发票、付款凭证和商品链接"}交给承运商。`;
    case "buyer_gives_id":
      return idNumber === null
        ? "买家需向承运商或邮政提供证件号或税号。"
        : `买家需向承运商或邮政提供证件号：${idNumber.name}${shape(idNumber.shape)}。`;
    case "buyer_signs_power_of_attorney":
      return "买家需签署承运商的清关委托书。";
    case "buyer_pays_duty":
      return "买家需在邮政或快递的官方页面缴税。";
    case "wait_for_last_mile":
      return "请等末端物流商的下一次扫描。";
    case "wait_for_delivery":
      return "请等待派送。";
    case "collect_parcel":
      return "买家需在包裹被退回之前取件。";
    case "arrange_redelivery":
      return "买家需联系承运商约定再次派送。";
    case "ask_carrier":
      return "请向承运商查件。";
    case "ask_reason_refund_or_reship":
      return "请先向承运商要书面原因，再给买家退款或补发。";
    case "settle_return":
      return "请与买家商定：退款，或等包裹退回后补发。";
    case "claim_compensation":
      return "请向承运商或平台保险索赔。";
    case "talk_to_person":
      return "请在期限到期之前让人工客服看一下。";
    case "nothing":
      return "无需再处理。";
  }
}

function shape(pattern: string | null): string {
  return pattern === null ? "" : `，格式 ${pattern}`;
}
