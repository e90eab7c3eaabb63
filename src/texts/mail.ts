import type { Original } from "../domain/message.ts";
import { type InterfaceLanguage, interfaceLanguage } from "./language.ts";
import { translatedFrom } from "./translated.ts";
import { watchTexts } from "./watches/watch-texts.ts";

/** What a letter says; the mail room lays it out as plain text and as HTML. */
export interface Letter {
  readonly language: InterfaceLanguage;
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** Words of the seller or of the agent, shown as a quotation. */
  readonly quote: string;
  readonly link: { readonly label: string; readonly url: string };
  readonly closing: readonly string[];
  /** Under everything: how not to get such letters. */
  readonly stop?: { readonly label: string; readonly url: string };
}

/** Tells the seller the number of their case and where to read it. */
export function ticketLetter(
  tag: string,
  about: { readonly number: string; readonly link: string; readonly sent: string },
): Letter {
  const language = interfaceLanguage(tag);
  const words = WORDS[language];
  return {
    language,
    subject: words.ticketSubject(about.number),
    paragraphs: [words.ticketOpened(about.number), words.youWrote],
    quote: about.sent,
    link: { label: words.openCase, url: about.link },
    closing: [words.answerThere, words.secret, words.notYou],
  };
}

/** Brings what was said in the case to the seller's mailbox. */
export function replyLetter(
  tag: string,
  about: {
    readonly number: string;
    readonly link: string;
    readonly text: string;
    /** Null when the system says it. */
    readonly agent: string | null;
    /** What the agent wrote, where the text is a translation of it. */
    readonly original?: Original | undefined;
  },
): Letter {
  const language = interfaceLanguage(tag);
  const words = WORDS[language];
  return {
    language,
    subject: about.agent === null ? words.newsSubject(about.number) : words.replySubject(about.number),
    paragraphs: [about.agent === null ? words.news(about.number) : words.replied(about.agent, about.number)],
    quote: about.text,
    link: { label: words.openCase, url: about.link },
    closing: [
      ...(about.original === undefined
        ? []
        : [`${translatedFrom(language, about.original.language)}\n${about.original.text}`]),
      words.answerThere,
      words.secret,
    ],
  };
}

/** Tells the seller that their case is closed, and how to open it again. */
export function closedLetter(tag: string, about: { readonly number: string; readonly link: string }): Letter {
  const language = interfaceLanguage(tag);
  const words = WORDS[language];
  return {
    language,
    subject: words.newsSubject(about.number),
    paragraphs: [words.closed(about.number)],
    quote: "",
    link: { label: words.openCase, url: about.link },
    closing: [words.secret],
  };
}

/** News of a watched parcel. */
export function noticeLetter(
  tag: string,
  about: {
    readonly number: string;
    readonly news: string;
    /** Whose move it is, where that is known. */
    readonly nextMove: string | null;
    readonly open: string;
    readonly stop: string;
  },
): Letter {
  const language = interfaceLanguage(tag);
  const { letter } = watchTexts(language);
  return {
    language,
    subject: letter.subject(about.number),
    paragraphs: [about.news, ...(about.nextMove === null ? [] : [about.nextMove])],
    quote: "",
    link: { label: letter.open, url: about.open },
    closing: [letter.why(about.number)],
    stop: { label: letter.stop, url: about.stop },
  };
}

interface Words {
  readonly ticketSubject: (number: string) => string;
  readonly replySubject: (number: string) => string;
  readonly newsSubject: (number: string) => string;
  readonly ticketOpened: (number: string) => string;
  readonly replied: (agent: string, number: string) => string;
  readonly news: (number: string) => string;
  readonly closed: (number: string) => string;
  readonly youWrote: string;
  readonly openCase: string;
  readonly answerThere: string;
  readonly secret: string;
  readonly notYou: string;
}

const WORDS: Readonly<Record<InterfaceLanguage, Words>> = {
  en: {
    ticketSubject: (number) => `${number}: we have your message`,
    replySubject: (number) => `${number}: an answer to your case`,
    newsSubject: (number) => `${number}: news of your case`,
    ticketOpened: (number) =>
      `We have your message. Your case number is ${number}. A colleague will read it and answer you.`,
    replied: (agent, number) => `${agent} has answered your case ${number}:`,
    news: (number) => `There is news of your case ${number}:`,
    closed: (number) =>
      `Your case ${number} was closed. If anything is still open, write on the page of the case and we open it again.`,
    youWrote: "What you sent:",
    openCase: "Read the case and answer",
    answerThere: "Please answer on that page, so that it reaches the colleague who has your case.",
    secret: "Keep the link to yourself: whoever has it can read the case and answer in your name.",
    notYou: "If you did not write to us, you need not do anything.",
  },
  zh: {
    ticketSubject: (number) => `${number}：我们已收到您的留言`,
    replySubject: (number) => `${number}：您的工单有新回复`,
    newsSubject: (number) => `${number}：您的工单有新进展`,
    ticketOpened: (number) => `我们已收到您的留言，工单编号是 ${number}。客服会阅读并回复您。`,
    replied: (agent, number) => `${agent} 回复了您的工单 ${number}：`,
    news: (number) => `您的工单 ${number} 有新进展：`,
    closed: (number) => `您的工单 ${number} 已关闭。如果还有问题，请在工单页面留言，我们会重新打开。`,
    youWrote: "您提交的内容：",
    openCase: "查看工单并回复",
    answerThere: "请在该页面上回复，这样负责您工单的客服才能看到。",
    secret: "请勿把链接转给他人：拿到链接的人都能看到内容，并能以您的名义回复。",
    notYou: "如果您没有给我们留言，无需理会这封邮件。",
  },
  "zh-Hant": {
    ticketSubject: (number) => `${number}：我們已收到您的留言`,
    replySubject: (number) => `${number}：您的案件有新回覆`,
    newsSubject: (number) => `${number}：您的案件有新進展`,
    ticketOpened: (number) => `我們已收到您的留言，案件編號是 ${number}。客服會閱讀並回覆您。`,
    replied: (agent, number) => `${agent} 回覆了您的案件 ${number}：`,
    news: (number) => `您的案件 ${number} 有新進展：`,
    closed: (number) => `您的案件 ${number} 已關閉。如果還有問題，請在案件頁面留言，我們會重新開啟。`,
    youWrote: "您送出的內容：",
    openCase: "查看案件並回覆",
    answerThere: "請在該頁面上回覆，這樣負責您案件的客服才能看到。",
    secret: "請勿把連結轉給他人：拿到連結的人都能看到內容，並能以您的名義回覆。",
    notYou: "如果您沒有給我們留言，無需理會這封信。",
  },
  ru: {
    ticketSubject: (number) => `${number}: ваше сообщение получено`,
    replySubject: (number) => `${number}: ответ на ваше обращение`,
    newsSubject: (number) => `${number}: новости по вашему обращению`,
    ticketOpened: (number) =>
      `Ваше сообщение получено, номер обращения: ${number}. Сотрудник прочитает его и ответит вам.`,
    replied: (agent, number) => `Ответ на ваше обращение ${number} (${agent}):`,
    news: (number) => `Новости по вашему обращению ${number}:`,
    closed: (number) =>
      `Ваше обращение ${number} закрыто. Если вопрос остался, напишите на странице обращения, и мы откроем его снова.`,
    youWrote: "Что вы отправили:",
    openCase: "Прочитать обращение и ответить",
    answerThere:
      "Пожалуйста, отвечайте на этой странице: так ответ увидит сотрудник, который ведёт обращение.",
    secret:
      "Никому не передавайте ссылку: каждый, у кого она есть, может читать обращение и отвечать от вашего имени.",
    notYou: "Если вы нам не писали, ничего делать не нужно.",
  },
  pt: {
    ticketSubject: (number) => `${number}: recebemos a sua mensagem`,
    replySubject: (number) => `${number}: resposta ao seu caso`,
    newsSubject: (number) => `${number}: novidades do seu caso`,
    ticketOpened: (number) =>
      `Recebemos a sua mensagem. O número do seu caso é ${number}. Um colega vai ler e responder.`,
    replied: (agent, number) => `${agent} respondeu ao seu caso ${number}:`,
    news: (number) => `Há novidades do seu caso ${number}:`,
    closed: (number) =>
      `O seu caso ${number} foi encerrado. Se ainda falta algo, escreva na página do caso e nós o abrimos de novo.`,
    youWrote: "O que enviou:",
    openCase: "Ler o caso e responder",
    answerThere: "Responda nessa página, para que chegue ao colega que trata do seu caso.",
    secret: "Não passe o link a ninguém: quem o tiver pode ler o caso e responder em seu nome.",
    notYou: "Se não nos escreveu, não precisa fazer nada.",
  },
  es: {
    ticketSubject: (number) => `${number}: hemos recibido su mensaje`,
    replySubject: (number) => `${number}: respuesta a su caso`,
    newsSubject: (number) => `${number}: novedades de su caso`,
    ticketOpened: (number) =>
      `Hemos recibido su mensaje. El número de su caso es ${number}. Un compañero lo leerá y le responderá.`,
    replied: (agent, number) => `${agent} ha respondido a su caso ${number}:`,
    news: (number) => `Hay novedades de su caso ${number}:`,
    closed: (number) =>
      `Su caso ${number} se cerró. Si queda algo pendiente, escriba en la página del caso y lo abrimos de nuevo.`,
    youWrote: "Lo que envió:",
    openCase: "Leer el caso y responder",
    answerThere: "Responda en esa página, para que llegue al compañero que lleva su caso.",
    secret: "No pase el enlace a nadie: quien lo tenga puede leer el caso y responder en su nombre.",
    notYou: "Si no nos ha escrito, no tiene que hacer nada.",
  },
};
