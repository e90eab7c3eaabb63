import type { BuyerTexts } from "./texts.ts";

export const zh: BuyerTexts = {
  opening: (number) => `您好，这是关于您的包裹 ${number} 的消息。`,
  task: {
    give_id_number: "海关办理清关需要您的证件号或税号。",
    sign_power_of_attorney: "海关需要您给物流公司的清关委托书。请在物流公司的官方网站或应用里签署。",
    pay_duty:
      "海关要求为它缴纳税费。请只在物流公司或邮政的官方网站或应用里缴纳。如果您下单时已付过这些税费，请在缴纳之前先在这里告诉我们。",
    collect_parcel: "包裹可以领取了。请到物流公司或邮政通知的地点领取，并带上身份证件。",
    arrange_redelivery: "包裹投递未成功。请在物流公司或邮政的官方网站或应用里核对您的地址，并约定再次派送。",
    wait: "包裹正在海关。您目前什么都不用做。",
  },
  needed: (name) => `所需号码：${name}。`,
  format: ({ pattern, digits, hasLetter }) =>
    `格式：${pattern}，${hasLetter ? "A 代表字母或校验码，" : ""}# 代表数字（共 ${digits} 位数字）。`,
  whereToGive: "请在物流公司或邮政的官方网站或应用里提供，不要发在这个聊天里。",
  by: (date) => `请最迟在${date}办好。`,
  soon: "请尽快办理。",
  otherwise: {
    returned_to_sender: "否则包裹可能会退回寄件人。",
    returned_or_destroyed: "否则包裹可能会被退运或销毁。",
    goods_lost: "否则包裹可能会被海关留下。",
  },
  thanks: "谢谢。",
  title: {
    message: (language) => `给买家的消息（${language}）`,
    documents: "需附上的文件",
  },
  paper: {
    invoice: "商业发票",
    corrected_invoice: "更正后的商业发票",
    proof_of_payment: "订单的付款凭证",
    product_page: "商品页面链接或截图",
    description: "准确的货物描述：材质、用途、品牌和型号",
    certificate: "货物的证书或许可证",
    brand_authorisation: "品牌授权书（品牌商品）",
    battery_papers: "电池资料（带电商品）",
  },
};
