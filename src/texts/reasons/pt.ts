import type { ReasonTexts } from "./texts.ts";

export const ptReasons: ReasonTexts = {
  why: "O que não ajudou?",
  reasons: {
    wrong: "Está errada",
    outdated: "Está desatualizada",
    not_my_question: "Não era a minha pergunta",
    hard_to_understand: "Difícil de entender",
  },
  ownWords: "Com suas palavras (opcional)",
  send: "Enviar",
};
