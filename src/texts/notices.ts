import { type InterfaceLanguage, interfaceLanguage } from "./language.ts";

/** What the system says by itself in a conversation. */
export interface Notices {
  readonly ticketOpened: (number: string) => string;
  readonly ticketResolved: (number: string) => string;
  readonly handedBack: (number: string) => string;
  readonly failed: string;
}

const NOTICES: Readonly<Record<InterfaceLanguage, Notices>> = {
  en: {
    ticketOpened: (number) =>
      `Your case is open under ${number}. A person will read everything you wrote here and answer in this place. The assistant stays silent until then.`,
    ticketResolved: (number) =>
      `${number} is closed as resolved. If something is still open, write here and the assistant will help or call a person again.`,
    handedBack: (number) =>
      `Our colleague has finished with ${number}. The assistant answers again from here.`,
    failed: "We could not answer this just now. Your message is kept. Try again, or ask for a person.",
  },
  zh: {
    ticketOpened: (number) =>
      `您的问题已建单，编号 ${number}。客服会先看完您在这里写的内容，再在这里回复您。在此之前智能助手不再发言。`,
    ticketResolved: (number) =>
      `${number} 已按“已解决”关闭。如果还有问题，直接在这里留言，助手会继续帮您，或再次转人工。`,
    handedBack: (number) => `同事已处理完 ${number}，接下来由智能助手继续回答。`,
    failed: "刚才没能回答，您的消息已保存。请稍后再试，或转人工客服。",
  },
  "zh-Hant": {
    ticketOpened: (number) =>
      `您的問題已建單，編號 ${number}。客服會先看完您在這裡寫的內容，再在這裡回覆您。在此之前智能助手不再發言。`,
    ticketResolved: (number) =>
      `${number} 已按「已解決」關閉。如果還有問題，直接在這裡留言，助手會繼續幫您，或再次轉真人客服。`,
    handedBack: (number) => `同事已處理完 ${number}，接下來由智能助手繼續回答。`,
    failed: "剛才沒能回答，您的訊息已保存。請稍後再試，或轉真人客服。",
  },
  ru: {
    ticketOpened: (number) =>
      `Обращение открыто под номером ${number}. Сотрудник прочитает всё, что вы здесь написали, и ответит здесь же. До этого ассистент молчит.`,
    ticketResolved: (number) =>
      `Обращение ${number} закрыто как решённое. Если вопрос остался, напишите сюда: ассистент поможет или снова позовёт сотрудника.`,
    handedBack: (number) =>
      `Сотрудник закончил работу по обращению ${number}. Дальше снова отвечает ассистент.`,
    failed:
      "Сейчас ответить не получилось. Сообщение сохранено. Попробуйте ещё раз или попросите сотрудника.",
  },
  pt: {
    ticketOpened: (number) =>
      `O seu caso está aberto com o número ${number}. Uma pessoa vai ler tudo o que escreveu aqui e responder neste mesmo lugar. Até lá o assistente fica em silêncio.`,
    ticketResolved: (number) =>
      `${number} foi encerrado como resolvido. Se ainda falta algo, escreva aqui: o assistente ajuda ou chama uma pessoa de novo.`,
    handedBack: (number) =>
      `O colega terminou o caso ${number}. A partir daqui o assistente volta a responder.`,
    failed: "Não foi possível responder agora. A mensagem ficou guardada. Tente de novo ou peça uma pessoa.",
  },
  es: {
    ticketOpened: (number) =>
      `Su caso está abierto con el número ${number}. Una persona leerá todo lo que escribió aquí y responderá en este mismo lugar. Hasta entonces el asistente calla.`,
    ticketResolved: (number) =>
      `${number} se cerró como resuelto. Si queda algo pendiente, escriba aquí: el asistente le ayuda o vuelve a llamar a una persona.`,
    handedBack: (number) => `El compañero terminó con ${number}. Desde aquí vuelve a responder el asistente.`,
    failed: "Ahora no pudimos responder. Su mensaje está guardado. Inténtelo de nuevo o pida una persona.",
  },
};

export function notices(language: string | null): Notices {
  return NOTICES[interfaceLanguage(language)];
}
