import type { ReasonTexts } from "./texts.ts";

export const esReasons: ReasonTexts = {
  why: "¿Qué falló?",
  reasons: {
    wrong: "Es incorrecta",
    outdated: "Está desactualizada",
    not_my_question: "No era mi pregunta",
    hard_to_understand: "Cuesta entenderla",
  },
  ownWords: "Con sus palabras (opcional)",
  send: "Enviar",
};
