import type { WatchTexts } from "./texts.ts";

export const zh: WatchTexts = {
  news: (number, states) => `${number} 有新动态：${states}。`,
  stalled: (number, status, days) => `${number} 已有 ${days} 天没有变化：${status}。这已超过通常所需的时间。`,
  givenUp: (number) => `我们不再关注 ${number}：承运商很久没有显示任何新信息。您可以随时再查询。`,
  watching: (number) =>
    `${number} 有动态时会在这里通知您：海关扣留或需缴税会立即通知，其他消息在您当地时间 08:00 至 22:00 之间通知。`,
  stopped: (number) => `已停止关注 ${number}。`,
  notWatched: (number) => `${number} 没有在关注中。`,
  tooMany: (most) => `您已关注 ${most} 个包裹，达到上限。请先停止关注其中一个。`,
  askNumber: "要关注哪个包裹？请发送运单号。",
  cannotHere: "包裹关注只能在 Slack 和网页聊天窗口中使用，这里无法通知您。",
  list: (count) => `您正在关注 ${count} 个包裹：`,
  listEmpty: "您没有关注任何包裹。发送运单号，并要求有动态时通知即可。",
  nothingYet: "暂无信息",
  askList: "我关注了哪些包裹？",
  askStop: (number) => `停止关注 ${number}`,
  button: { watch: "有动态时通知我", stop: "停止关注" },
  onlyAsker: "只有提问者本人可以在这里关注这个包裹。请自己发送一条带运单号的消息。",
  letter: {
    subject: (number) => `包裹 ${number} 有新动态`,
    open: "打开 Clearway",
    why: (number) => `您收到这封邮件，是因为您要求在 ${number} 有动态时得到通知。`,
    stop: "停止接收此类消息",
  },
  page: {
    title: "关注的包裹",
    watched: (number) => `${number} 有动态时会通知您。`,
    stop: (number) => `停止关注 ${number}`,
    stopAll: (count) => `停止关注全部 ${count} 个包裹`,
    ended: (number) => `已停止关注 ${number}，您不会再收到相关消息。`,
    endedAll: "您的所有包裹都已停止关注。",
  },
};
