import type { AssistantTexts } from "./texts.ts";

export const zh: AssistantTexts = {
  greeting: "您好。您可以问我清关、关税、单证方面的问题，也可以直接发物流单号，我来查现在该谁处理。",
  thanks: "不客气。包裹再卡住时随时来问。",
  starters: ["包裹被海关扣了，该怎么办？", "速卖通订单的关税由谁付？", "商业发票要写哪些内容？"],
  noEvidence: "这个问题我手头没有核实过的资料，不想乱猜。请告诉我目的国和商品，或者转人工客服。",
  noEvidenceAgain: "这个问题我还是没有核实过的资料，应该由人工来看。",
  onlyInEnglish: "这篇资料暂时没有中文版，以下是英文内容。",
  notCertain: (asOf, source) => `截至${asOf}，这一点尚未确认，请向以下机构核实：${source}。`,
  overdue: (asOf, source) => `这是截至${asOf}的情况，已到复核时间，可能有变，请以官方为准：${source}。`,
  askDestinationAndValue: "这要看目的国和货值。包裹寄到哪个国家？商品金额是多少、用什么货币？",
  askDestination: "这要看寄到哪里。包裹的目的国是哪个国家？",
  askTrackingNumber: "请把物流单号发给我，我来查。",
  refuseEvasion: "虚假申报我不能帮忙：申报价值、品名、原产地、用途和收件人证件号都必须真实，不能瞒报。",
  refuseOutOfScope:
    "这不在我们的服务范围内：我们只帮助处理包裹的清关和派送，不能代注册公司、代运营店铺、办理国内税务，也不能代理诉讼。",
  caseSpecific: "这要看您个案的具体情况，泛泛的回答可能让您损失钱，应该由人工来看。",
  personComes: "我把您的问题连同您在这里写的内容一起转给人工客服。",
  personNeeds: (details) => `我会把您在这里写的内容一起转给人工客服。还需要您补充：${details.join("、")}。`,
  talkToPerson: "转人工客服",
  caseDetail: {
    name: "您的姓名",
    email: "邮箱地址",
    company: "公司或店铺",
    platform: "平台",
    orderNumber: "订单号",
    trackingNumber: "物流单号",
    destination: "目的国",
    whatHappened: "发生了什么",
  },
  mistyped: (number) => `${number} 好像输错了：校验位不对。请从订单页面或面单上重新复制后再发一次。`,
  orderIdGiven: (number) =>
    `${number} 看起来是订单号，不是物流单号。请在速卖通打开该订单的物流详情，物流单号就在那里，常见的以 LP、YT 开头或以 CN 结尾。`,
  notFoundYet: (number) => `承运商还查不到 ${number}。首次扫描后才会有轨迹，通常在卖家声明发货后 1 到 5 天。`,
  needsDetail: (number) =>
    `承运商要求提供收件人的邮编或电话才能查询 ${number}。请发给我，或到承运商官网查询。`,
  trackingDown: (number) => `现在连不上承运商的查询系统，暂时不知道 ${number} 到哪了，请稍后再试。`,
  ambiguousCarrier: (number, carriers) => `${number} 可能属于${carriers.join("或")}，请问是哪家承运商？`,
  sampleShipment: "这是 Clearway 自带的示例包裹。",
};
