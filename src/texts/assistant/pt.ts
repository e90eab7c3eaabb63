import type { AssistantTexts } from "./texts.ts";

export const pt: AssistantTexts = {
  greeting:
    "Olá. Pergunte sobre alfândega, impostos ou documentos, ou envie um código de rastreio e eu digo de quem é a vez de agir.",
  thanks: "De nada. Escreva de novo quando um pacote ficar parado.",
  starters: [
    "O pacote está retido na alfândega. O que fazer?",
    "Quem paga o imposto de um pedido no AliExpress?",
    "O que a fatura comercial deve conter?",
  ],
  noEvidence:
    "Não tenho informação verificada sobre isso e prefiro não adivinhar. Diga o país de destino e o produto, ou peça uma pessoa.",
  noEvidenceAgain: "Continuo sem informação verificada sobre isso. Uma pessoa deve ver o caso.",
  onlyInEnglish: "Este artigo ainda não existe em português; segue o texto em inglês.",
  notCertain: (asOf, source) => `Isto não está confirmado em ${asOf}; verifique com: ${source}.`,
  overdue: (asOf, source) =>
    `Isto é o que sabíamos em ${asOf}; já passou da data de revisão e pode ter mudado. Verifique com: ${source}.`,
  askDestinationAndValue:
    "Depende do país de destino e do valor da mercadoria. Para que país vai o pacote e qual é o preço, em que moeda?",
  askDestination: "Depende do destino. Para que país vai o pacote?",
  askValue: "Para dar um valor preciso do preço da mercadoria com a moeda e, se souber, do frete.",
  askGoodsAndDestination: "Qual é o produto e para que país ele vai?",
  askWhatAbout: "Qual é o produto e o que quer saber: impostos, documentos ou uma encomenda retida?",
  usualDestinations: ["Brasil", "Portugal", "Estados Unidos"],
  askTrackingNumber: "Envie o código de rastreio e eu consulto o pacote.",
  refuseEvasion:
    "Não posso ajudar com uma declaração falsa: o valor, o conteúdo, a origem, a finalidade e o documento do destinatário têm de ser verdadeiros.",
  refuseOutOfScope:
    "Isso fica fora do que fazemos: só ajudamos com o desembaraço e a entrega de pacotes. Não podemos abrir empresas, gerir lojas, tratar de impostos no seu país nem representá-lo em tribunal.",
  caseSpecific: "Isto depende do seu caso, e uma resposta geral pode custar dinheiro. Uma pessoa deve ver.",
  personComes: "Vou passar isto a uma pessoa com tudo o que escreveu aqui.",
  personNeeds: (details) =>
    `Vou passar isto a uma pessoa com tudo o que escreveu aqui. Indique o que ainda falta: ${details.join(", ")}.`,
  talkToPerson: "Falar com uma pessoa",
  caseDetail: {
    name: "o seu nome",
    email: "o seu e-mail",
    company: "empresa ou loja",
    platform: "plataforma",
    orderNumber: "número do pedido",
    trackingNumber: "código de rastreio",
    destination: "país de destino",
    whatHappened: "o que aconteceu",
  },
  mistyped: (number) =>
    `${number} parece ter um erro: o dígito verificador não confere. Copie o código de novo da página do pedido ou da etiqueta.`,
  orderIdGiven: (number) =>
    `${number} parece um número de pedido, não um código de rastreio. Abra o pedido no AliExpress e veja os detalhes da entrega: o código está lá, muitas vezes começa por LP ou YT ou termina em CN.`,
  notFoundYet: (number) =>
    `A transportadora ainda não conhece ${number}. O pacote aparece depois da primeira leitura, muitas vezes 1 a 5 dias após o aviso de envio.`,
  needsDetail: (number) =>
    `A transportadora só mostra ${number} com o CEP ou o telefone do destinatário. Envie-o ou consulte o site da transportadora.`,
  trackingDown: (number) =>
    `Não consigo consultar a transportadora agora, por isso não sei onde está ${number}. Tente mais tarde.`,
  ambiguousCarrier: (number, carriers) =>
    `${number} pode ser de ${carriers.join(" ou ")}. Qual é a transportadora?`,
  sampleShipment: "Este é um pacote de exemplo que vem com o Clearway.",
};
