import type { WatchTexts } from "./texts.ts";

export const zhHant: WatchTexts = {
  news: (number, states) => `${number} 有新動態：${states}。`,
  stalled: (number, status, days) => `${number} 已有 ${days} 天沒有變化：${status}。這已超過通常所需的時間。`,
  givenUp: (number) => `我們不再關注 ${number}：承運商很久沒有顯示任何新資訊。您可以隨時再查詢。`,
  watching: (number) =>
    `${number} 有動態時會在這裡通知您：海關扣留或需繳稅會立即通知，其他消息在您當地時間 08:00 至 22:00 之間通知。`,
  stopped: (number) => `已停止關注 ${number}。`,
  notWatched: (number) => `${number} 沒有在關注中。`,
  tooMany: (most) => `您已關注 ${most} 個包裹，達到上限。請先停止關注其中一個。`,
  askNumber: "要關注哪個包裹？請傳送運單號碼。",
  cannotHere: "包裹關注只能在 Slack 和網頁聊天視窗中使用，這裡無法通知您。",
  list: (count) => `您正在關注 ${count} 個包裹：`,
  listEmpty: "您沒有關注任何包裹。傳送運單號碼，並要求有動態時通知即可。",
  nothingYet: "暫無資訊",
  askList: "我關注了哪些包裹？",
  askStop: (number) => `停止關注 ${number}`,
  button: { watch: "有動態時通知我", stop: "停止關注" },
  onlyAsker: "只有提問者本人可以在這裡關注這個包裹。請自己傳送一則帶運單號碼的訊息。",
  letter: {
    subject: (number) => `包裹 ${number} 有新動態`,
    open: "開啟 Clearway",
    why: (number) => `您收到這封信，是因為您要求在 ${number} 有動態時得到通知。`,
    stop: "停止接收此類訊息",
  },
  page: {
    title: "關注的包裹",
    watched: (number) => `${number} 有動態時會通知您。`,
    stop: (number) => `停止關注 ${number}`,
    stopAll: (count) => `停止關注全部 ${count} 個包裹`,
    ended: (number) => `已停止關注 ${number}，您不會再收到相關訊息。`,
    endedAll: "您的所有包裹都已停止關注。",
  },
};
