import type { ReasonTexts } from "./texts.ts";

export const zhReasons: ReasonTexts = {
  why: "哪里不满意？",
  reasons: {
    wrong: "内容有误",
    outdated: "信息过时",
    not_my_question: "答非所问",
    hard_to_understand: "难以理解",
  },
  ownWords: "用自己的话说明（选填）",
  send: "发送",
};
