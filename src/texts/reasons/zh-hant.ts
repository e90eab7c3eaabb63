import type { ReasonTexts } from "./texts.ts";

export const zhHantReasons: ReasonTexts = {
  why: "哪裡不滿意？",
  reasons: {
    wrong: "內容有誤",
    outdated: "資訊過時",
    not_my_question: "答非所問",
    hard_to_understand: "難以理解",
  },
  ownWords: "用自己的話說明（選填）",
  send: "送出",
};
