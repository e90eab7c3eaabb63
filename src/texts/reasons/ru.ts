import type { ReasonTexts } from "./texts.ts";

export const ruReasons: ReasonTexts = {
  why: "Что не так?",
  reasons: {
    wrong: "Ответ неверный",
    outdated: "Сведения устарели",
    not_my_question: "Не о том, что я спросил(а)",
    hard_to_understand: "Трудно понять",
  },
  ownWords: "Своими словами (необязательно)",
  send: "Отправить",
};
