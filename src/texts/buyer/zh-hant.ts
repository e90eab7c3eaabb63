import type { BuyerTexts } from "./texts.ts";

export const zhHant: BuyerTexts = {
  opening: (number) => `您好，這是關於您的包裹 ${number} 的訊息。`,
  task: {
    give_id_number: "海關辦理清關需要您的證件號碼或稅號。",
    sign_power_of_attorney: "海關需要您給物流公司的報關委任書。請在物流公司的官方網站或應用程式裡簽署。",
    pay_duty:
      "海關要求為它繳納稅費。請只在物流公司或郵局的官方網站或應用程式裡繳納。如果您下單時已付過這些稅費，請在繳納之前先在這裡告訴我們。",
    collect_parcel: "包裹可以領取了。請到物流公司或郵局通知的地點領取，並帶上身分證件。",
    arrange_redelivery:
      "包裹投遞未成功。請在物流公司或郵局的官方網站或應用程式裡核對您的地址，並約定再次派送。",
    wait: "包裹正在海關。您目前什麼都不用做。",
  },
  needed: (name) => `所需號碼：${name}。`,
  format: ({ pattern, digits, hasLetter }) =>
    `格式：${pattern}，${hasLetter ? "A 代表字母或檢查碼，" : ""}# 代表數字（共 ${digits} 位數字）。`,
  whereToGive: "請在物流公司或郵局的官方網站或應用程式裡提供，不要傳在這個聊天裡。",
  by: (date) => `請最遲在${date}辦好。`,
  soon: "請盡快辦理。",
  otherwise: {
    returned_to_sender: "否則包裹可能會退回寄件人。",
    returned_or_destroyed: "否則包裹可能會被退運或銷毀。",
    goods_lost: "否則包裹可能會被海關留下。",
  },
  thanks: "謝謝。",
  title: {
    message: (language) => `給買家的訊息（${language}）`,
    documents: "需附上的文件",
  },
  paper: {
    invoice: "商業發票",
    corrected_invoice: "更正後的商業發票",
    proof_of_payment: "訂單的付款證明",
    product_page: "商品頁面連結或截圖",
    description: "準確的貨物描述：材質、用途、品牌和型號",
    certificate: "貨物的證書或許可證",
    brand_authorisation: "品牌授權書（品牌商品）",
    battery_papers: "電池文件（帶電商品）",
  },
};
