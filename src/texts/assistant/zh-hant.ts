import type { AssistantTexts } from "./texts.ts";

export const zhHant: AssistantTexts = {
  greeting: "您好。您可以問我清關、關稅、單證方面的問題，也可以直接傳物流單號，我來查現在該由誰處理。",
  thanks: "不客氣。包裹再卡住時隨時來問。",
  starters: ["包裹被海關扣了，該怎麼辦？", "速賣通訂單的關稅由誰付？", "商業發票要寫哪些內容？"],
  noEvidence: "這個問題我手邊沒有核實過的資料，不想亂猜。請告訴我目的國和商品，或者轉真人客服。",
  noEvidenceAgain: "這個問題我還是沒有核實過的資料，應該由真人來看。",
  onlyInEnglish: "這篇資料暫時沒有中文版，以下是英文內容。",
  notCertain: (asOf, source) => `截至${asOf}，這一點尚未確認，請向以下機構核實：${source}。`,
  overdue: (asOf, source) => `這是截至${asOf}的情況，已到複核時間，可能有變，請以官方為準：${source}。`,
  askDestinationAndValue: "這要看目的國和貨值。包裹寄到哪個國家？商品金額是多少、用什麼貨幣？",
  askDestination: "這要看寄到哪裡。包裹的目的國是哪個國家？",
  askTrackingNumber: "請把物流單號傳給我，我來查。",
  refuseEvasion: "虛假申報我不能幫忙：申報價值、品名、原產地、用途和收件人證件號都必須真實，不能瞞報。",
  refuseOutOfScope:
    "這不在我們的服務範圍內：我們只協助處理包裹的清關和派送，不能代註冊公司、代營運店鋪、辦理國內稅務，也不能代理訴訟。",
  caseSpecific: "這要看您個案的具體情況，籠統的回答可能讓您損失金錢，應該由真人來看。",
  personComes: "我把您的問題連同您在這裡寫的內容一起轉給真人客服。",
  personNeeds: (details) => `我會把您在這裡寫的內容一起轉給真人客服。還需要您補充：${details.join("、")}。`,
  talkToPerson: "轉真人客服",
  caseDetail: {
    name: "您的姓名",
    email: "電子郵件",
    company: "公司或店鋪",
    platform: "平台",
    orderNumber: "訂單號",
    trackingNumber: "物流單號",
    destination: "目的國",
    whatHappened: "發生了什麼",
  },
  mistyped: (number) => `${number} 好像輸錯了：校驗位不對。請從訂單頁面或面單上重新複製後再傳一次。`,
  orderIdGiven: (number) =>
    `${number} 看起來是訂單號，不是物流單號。請在速賣通打開該訂單的物流詳情，物流單號就在那裡，常見的以 LP、YT 開頭或以 CN 結尾。`,
  notFoundYet: (number) => `承運商還查不到 ${number}。首次掃描後才會有軌跡，通常在賣家聲明發貨後 1 到 5 天。`,
  needsDetail: (number) =>
    `承運商要求提供收件人的郵遞區號或電話才能查詢 ${number}。請傳給我，或到承運商官網查詢。`,
  trackingDown: (number) => `現在連不上承運商的查詢系統，暫時不知道 ${number} 到哪了，請稍後再試。`,
  ambiguousCarrier: (number, carriers) => `${number} 可能屬於${carriers.join("或")}，請問是哪家承運商？`,
  sampleShipment: "這是 Clearway 自帶的示例包裹。",
};
