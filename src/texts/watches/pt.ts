import type { WatchTexts } from "./texts.ts";

export const pt: WatchTexts = {
  news: (number, states) => `Novidades de ${number}: ${states}.`,
  stalled: (number, status, days) =>
    `${number} não se move há ${days} ${days === 1 ? "dia" : "dias"}: ${status}. É mais do que deveria demorar.`,
  givenUp: (number) =>
    `Deixamos de acompanhar ${number}: há muito tempo que nenhuma transportadora mostra nada de novo. Pode perguntar de novo quando quiser.`,
  watching: (number) =>
    `Avisamos aqui quando ${number} se mover: retenção ou imposto a pagar na hora, o resto entre as 08:00 e as 22:00 do seu horário.`,
  stopped: (number) => `${number} já não é acompanhada.`,
  notWatched: (number) => `${number} não está sendo acompanhada.`,
  tooMany: (most) => `Já acompanha ${most} encomendas, o máximo. Pare de acompanhar uma delas primeiro.`,
  askNumber: "Qual encomenda devemos acompanhar? Envie o código de rastreio.",
  cannotHere: "Encomendas podem ser acompanhadas no Slack e no widget; aqui não haveria a quem avisar.",
  list: (count) => (count === 1 ? "Acompanha uma encomenda:" : `Acompanha ${count} encomendas:`),
  listEmpty:
    "Não acompanha nenhuma encomenda. Envie um código de rastreio e peça para ser avisado quando se mover.",
  nothingYet: "ainda sem dados",
  askList: "Quais encomendas eu acompanho?",
  askStop: (number) => `Parar de acompanhar ${number}`,
  button: { watch: "Avise-me quando se mover", stop: "Parar de acompanhar" },
  onlyAsker: "Só quem perguntou pode acompanhar esta encomenda aqui. Envie o código numa mensagem sua.",
  letter: {
    subject: (number) => `Novidades da encomenda ${number}`,
    open: "Abrir o Clearway",
    why: (number) => `Recebe este e-mail porque pediu para ser avisado quando ${number} se mover.`,
    stop: "Não receber mais estas mensagens",
  },
  page: {
    title: "Encomendas acompanhadas",
    watched: (number) => `É avisado quando ${number} se mover.`,
    stop: (number) => `Parar de acompanhar ${number}`,
    stopAll: (count) => `Parar de acompanhar todas as ${count} encomendas`,
    ended: (number) => `${number} já não é acompanhada. Não recebe mais mensagens sobre ela.`,
    endedAll: "Nenhuma das suas encomendas é acompanhada.",
  },
};
