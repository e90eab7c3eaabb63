import { ptReasons } from "../reasons/pt.ts";
import type { SlackTexts } from "./texts.ts";

export const pt: SlackTexts = {
  status: {
    reading: "está lendo…",
    searching: "está procurando nos artigos…",
    looking_up: "está consultando a encomenda…",
    writing: "está escrevendo…",
  },
  sources: "Fontes",
  receipt: "Comprovante",
  latestScans: "Últimas leituras",
  sampleParcel: "Uma encomenda de exemplo que acompanha o Clearway",
  helpful: "Ajudou",
  notHelpful: "Não ajudou",
  whyNot: ptReasons,
  talkToPerson: "Falar com uma pessoa",
  stillNeeded: "Uma pessoa ainda vai precisar de",
  fromSupport: (name) => `${name}, do suporte`,
  support: "Suporte",
  caseIsOpen: (number) => `O seu caso está aberto com o número ${number}`,
  askHere:
    "Escreva a sua pergunta nesta conversa: uma regra aduaneira, um documento ou um código de rastreio para consultar.",
  tooLong:
    "A mensagem tem mais de 20.000 caracteres e não pôde ser recebida. Envie em partes, ou envie só a pergunta.",
  commandHelp:
    "Para fazer uma pergunta aduaneira ou consultar uma encomenda, escreva ao Clearway numa mensagem direta ou mencione-o num canal. “/clearway human” chama uma pessoa.",
  requestOf: (whatHappened) => `Você pediu para falar com uma pessoa:\n${whatHappened}`,
  onlyAskerRates: "Só quem perguntou pode avaliar esta resposta.",
  form: {
    title: "Falar com uma pessoa",
    send: "Enviar",
    cancel: "Cancelar",
    done: "Concluir",
    intro: "Uma pessoa lê esta conversa e responde neste mesmo lugar. Abaixo está o que a ajuda.",
    known: "Já temos",
    labels: {
      name: "O seu nome",
      email: "Endereço de e-mail",
      company: "Empresa ou loja",
      platform: "Plataforma",
      orderNumber: "Número do pedido",
      trackingNumber: "Código de rastreio",
      destination: "País de destino",
      whatHappened: "O que aconteceu?",
    },
    optional: "Pode ficar vazio.",
    whatHappenedMissing: "Conte numa frase o que aconteceu.",
    emailWrong: "Escreva o endereço como name@example.com, ou deixe vazio.",
    tooLong: (characters) => `Encurte para ${characters} caracteres.`,
    opened: (number) => `Recebemos: ${number}`,
    openedNext: "Uma pessoa responde na sua conversa com o Clearway. Pode fechar esta janela.",
    alreadyOpen: (number) => `Uma pessoa já tem este caso: ${number}. Escreva na conversa para acrescentar.`,
    notYours: "Só quem perguntou pode passar esta conversa a uma pessoa. Pergunte numa conversa sua.",
  },
};
