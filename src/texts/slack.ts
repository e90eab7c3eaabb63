import type { CaseDetail } from "../domain/tickets/case-details.ts";
import { type InterfaceLanguage, interfaceLanguage } from "./language.ts";

/** What sellers read in Slack beside the answers themselves. */
export interface SlackTexts {
  /** Beside "Clearway" while nothing can be shown yet: "is reading…". */
  readonly status: Readonly<Record<"reading" | "searching" | "looking_up" | "writing", string>>;
  readonly sources: string;
  readonly latestScans: string;
  readonly sampleParcel: string;
  readonly helpful: string;
  readonly notHelpful: string;
  readonly talkToPerson: string;
  /** Before the list of what a person will need. */
  readonly stillNeeded: string;
  /** "Ada from support". */
  readonly fromSupport: (name: string) => string;
  readonly support: string;
  readonly caseIsOpen: (number: string) => string;
  /** To a mention without a question. */
  readonly askHere: string;
  readonly tooLong: string;
  /** Answer to a slash command that asks for nothing we do there. */
  readonly commandHelp: string;
  /** Opens the thread of a case that was begun by a command. */
  readonly requestOf: (whatHappened: string) => string;
  readonly onlyAskerRates: string;
  readonly form: HandoffFormTexts;
}

/** The form behind "Talk to a person". Title and buttons have at most 24 characters: Slack's limit. */
export interface HandoffFormTexts {
  readonly title: string;
  readonly send: string;
  readonly cancel: string;
  readonly done: string;
  readonly intro: string;
  readonly known: string;
  readonly labels: Readonly<Record<CaseDetail, string>>;
  readonly optional: string;
  readonly whatHappenedMissing: string;
  readonly emailWrong: string;
  readonly tooLong: (characters: number) => string;
  readonly opened: (number: string) => string;
  readonly openedNext: string;
  readonly alreadyOpen: (number: string) => string;
  readonly notYours: string;
}

const TEXTS: Readonly<Record<InterfaceLanguage, SlackTexts>> = {
  en: {
    status: {
      reading: "is reading…",
      searching: "is looking in the articles…",
      looking_up: "is looking the parcel up…",
      writing: "is writing…",
    },
    sources: "Sources",
    latestScans: "Latest scans",
    sampleParcel: "A sample parcel that comes with Clearway",
    helpful: "Helpful",
    notHelpful: "Not helpful",
    talkToPerson: "Talk to a person",
    stillNeeded: "A person will still need",
    fromSupport: (name) => `${name} from support`,
    support: "Support",
    caseIsOpen: (number) => `Your case is open under ${number}`,
    askHere:
      "Write your question in this thread: a customs rule, a document, or a tracking number to look up.",
    tooLong:
      "This message has more than 20,000 characters and could not be taken. Send it in parts, or send only the question.",
    commandHelp:
      "Write to Clearway in a direct message, or mention it in a channel, to ask a customs question or look a parcel up. “/clearway human” calls a person.",
    requestOf: (whatHappened) => `You asked for a person:\n${whatHappened}`,
    onlyAskerRates: "Only the person who asked can rate this answer.",
    form: {
      title: "Talk to a person",
      send: "Send",
      cancel: "Cancel",
      done: "Done",
      intro: "A person reads this conversation and answers in this place. What helps them is below.",
      known: "We already have",
      labels: {
        name: "Your name",
        email: "E-mail address",
        company: "Company or store",
        platform: "Platform",
        orderNumber: "Order number",
        trackingNumber: "Tracking number",
        destination: "Destination country",
        whatHappened: "What happened?",
      },
      optional: "May be left empty.",
      whatHappenedMissing: "Tell us in a sentence what happened.",
      emailWrong: "Write the address like name@example.com, or leave it empty.",
      tooLong: (characters) => `Shorten this to ${characters} characters.`,
      opened: (number) => `We have it: ${number}`,
      openedNext: "A person answers in your conversation with Clearway. You can close this window.",
      alreadyOpen: (number) =>
        `A person already has this case: ${number}. Write in the conversation to add to it.`,
      notYours:
        "Only the person who asked can hand this conversation to a person. Ask in a thread of your own.",
    },
  },
  zh: {
    status: {
      reading: "正在阅读…",
      searching: "正在查阅资料…",
      looking_up: "正在查询包裹…",
      writing: "正在撰写…",
    },
    sources: "来源",
    latestScans: "最近的扫描记录",
    sampleParcel: "Clearway 自带的示例包裹",
    helpful: "有帮助",
    notHelpful: "没有帮助",
    talkToPerson: "转人工客服",
    stillNeeded: "人工客服还需要",
    fromSupport: (name) => `客服 ${name}`,
    support: "客服",
    caseIsOpen: (number) => `您的问题已建单，编号 ${number}`,
    askHere: "请在本消息串里写下您的问题：清关规则、单证，或要查询的物流单号。",
    tooLong: "这条消息超过 20,000 个字符，无法接收。请分几条发送，或只发问题本身。",
    commandHelp:
      "要咨询清关问题或查询包裹，请给 Clearway 发私信，或在频道里提及它。输入“/clearway human”可转人工客服。",
    requestOf: (whatHappened) => `您请求人工客服：\n${whatHappened}`,
    onlyAskerRates: "只有提问的人可以评价这条回答。",
    form: {
      title: "转人工客服",
      send: "提交",
      cancel: "取消",
      done: "完成",
      intro: "客服会阅读这段对话，并在这里回复您。以下信息有助于处理。",
      known: "我们已有的信息",
      labels: {
        name: "您的姓名",
        email: "邮箱地址",
        company: "公司或店铺",
        platform: "平台",
        orderNumber: "订单号",
        trackingNumber: "物流单号",
        destination: "目的国",
        whatHappened: "发生了什么？",
      },
      optional: "可以不填。",
      whatHappenedMissing: "请用一句话说明发生了什么。",
      emailWrong: "请按 name@example.com 的格式填写，或留空。",
      tooLong: (characters) => `请缩短到 ${characters} 个字符以内。`,
      opened: (number) => `已收到：${number}`,
      openedNext: "客服会在您与 Clearway 的对话中回复您，可以关闭此窗口。",
      alreadyOpen: (number) => `这个问题已有客服处理：${number}。如需补充，请直接在对话里留言。`,
      notYours: "只有提问的人可以把这段对话转给人工客服。请在您自己的消息串里提出。",
    },
  },
  "zh-Hant": {
    status: {
      reading: "正在閱讀…",
      searching: "正在查閱資料…",
      looking_up: "正在查詢包裹…",
      writing: "正在撰寫…",
    },
    sources: "來源",
    latestScans: "最近的掃描紀錄",
    sampleParcel: "Clearway 內建的範例包裹",
    helpful: "有幫助",
    notHelpful: "沒有幫助",
    talkToPerson: "轉真人客服",
    stillNeeded: "真人客服還需要",
    fromSupport: (name) => `客服 ${name}`,
    support: "客服",
    caseIsOpen: (number) => `您的問題已建單，編號 ${number}`,
    askHere: "請在本討論串裡寫下您的問題：清關規則、單證，或要查詢的物流單號。",
    tooLong: "這則訊息超過 20,000 個字元，無法接收。請分幾則傳送，或只傳問題本身。",
    commandHelp:
      "要諮詢清關問題或查詢包裹，請傳私訊給 Clearway，或在頻道裡提及它。輸入「/clearway human」可轉真人客服。",
    requestOf: (whatHappened) => `您請求真人客服：\n${whatHappened}`,
    onlyAskerRates: "只有提問的人可以評價這則回答。",
    form: {
      title: "轉真人客服",
      send: "送出",
      cancel: "取消",
      done: "完成",
      intro: "客服會閱讀這段對話，並在這裡回覆您。以下資訊有助於處理。",
      known: "我們已有的資訊",
      labels: {
        name: "您的姓名",
        email: "電子郵件地址",
        company: "公司或店鋪",
        platform: "平台",
        orderNumber: "訂單編號",
        trackingNumber: "物流單號",
        destination: "目的國",
        whatHappened: "發生了什麼？",
      },
      optional: "可以不填。",
      whatHappenedMissing: "請用一句話說明發生了什麼。",
      emailWrong: "請按 name@example.com 的格式填寫，或留空。",
      tooLong: (characters) => `請縮短到 ${characters} 個字元以內。`,
      opened: (number) => `已收到：${number}`,
      openedNext: "客服會在您與 Clearway 的對話中回覆您，可以關閉此視窗。",
      alreadyOpen: (number) => `這個問題已有客服處理：${number}。如需補充，請直接在對話裡留言。`,
      notYours: "只有提問的人可以把這段對話轉給真人客服。請在您自己的討論串裡提出。",
    },
  },
  ru: {
    status: {
      reading: "читает…",
      searching: "ищет в статьях…",
      looking_up: "ищет посылку…",
      writing: "пишет…",
    },
    sources: "Источники",
    latestScans: "Последние отметки",
    sampleParcel: "Учебная посылка из поставки Clearway",
    helpful: "Полезно",
    notHelpful: "Не помогло",
    talkToPerson: "Позвать сотрудника",
    stillNeeded: "Сотруднику ещё понадобится",
    fromSupport: (name) => `${name}, поддержка`,
    support: "Поддержка",
    caseIsOpen: (number) => `Обращение открыто под номером ${number}`,
    askHere:
      "Напишите вопрос в этой ветке: таможенное правило, документ или трек-номер, который нужно найти.",
    tooLong:
      "В сообщении больше 20 000 знаков, принять его не получилось. Отправьте его частями или только сам вопрос.",
    commandHelp:
      "Чтобы задать таможенный вопрос или найти посылку, напишите Clearway в личные сообщения или упомяните его в канале. «/clearway human» зовёт сотрудника.",
    requestOf: (whatHappened) => `Вы попросили сотрудника:\n${whatHappened}`,
    onlyAskerRates: "Оценить этот ответ может только тот, кто спрашивал.",
    form: {
      title: "Позвать сотрудника",
      send: "Отправить",
      cancel: "Отмена",
      done: "Готово",
      intro: "Сотрудник прочитает этот разговор и ответит здесь же. Ниже то, что ему поможет.",
      known: "Уже известно",
      labels: {
        name: "Ваше имя",
        email: "Адрес электронной почты",
        company: "Компания или магазин",
        platform: "Площадка",
        orderNumber: "Номер заказа",
        trackingNumber: "Трек-номер",
        destination: "Страна назначения",
        whatHappened: "Что случилось?",
      },
      optional: "Можно оставить пустым.",
      whatHappenedMissing: "Напишите одним предложением, что случилось.",
      emailWrong: "Напишите адрес в виде name@example.com или оставьте поле пустым.",
      tooLong: (characters) => `Сократите до ${characters} знаков.`,
      opened: (number) => `Принято: ${number}`,
      openedNext: "Сотрудник ответит в вашем разговоре с Clearway. Это окно можно закрыть.",
      alreadyOpen: (number) =>
        `Этим обращением уже занимается сотрудник: ${number}. Чтобы дополнить его, напишите в разговоре.`,
      notYours: "Передать разговор сотруднику может только тот, кто спрашивал. Задайте вопрос в своей ветке.",
    },
  },
  pt: {
    status: {
      reading: "está lendo…",
      searching: "está procurando nos artigos…",
      looking_up: "está consultando a encomenda…",
      writing: "está escrevendo…",
    },
    sources: "Fontes",
    latestScans: "Últimas leituras",
    sampleParcel: "Uma encomenda de exemplo que acompanha o Clearway",
    helpful: "Ajudou",
    notHelpful: "Não ajudou",
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
      alreadyOpen: (number) =>
        `Uma pessoa já tem este caso: ${number}. Escreva na conversa para acrescentar.`,
      notYours: "Só quem perguntou pode passar esta conversa a uma pessoa. Pergunte numa conversa sua.",
    },
  },
  es: {
    status: {
      reading: "está leyendo…",
      searching: "está buscando en los artículos…",
      looking_up: "está consultando el paquete…",
      writing: "está escribiendo…",
    },
    sources: "Fuentes",
    latestScans: "Últimos registros",
    sampleParcel: "Un paquete de ejemplo que viene con Clearway",
    helpful: "Útil",
    notHelpful: "No me ayudó",
    talkToPerson: "Hablar con una persona",
    stillNeeded: "Una persona necesitará además",
    fromSupport: (name) => `${name}, de soporte`,
    support: "Soporte",
    caseIsOpen: (number) => `Su caso está abierto con el número ${number}`,
    askHere:
      "Escriba su pregunta en este hilo: una norma aduanera, un documento o un número de seguimiento para consultar.",
    tooLong:
      "El mensaje tiene más de 20 000 caracteres y no se pudo recibir. Envíelo por partes, o envíe solo la pregunta.",
    commandHelp:
      "Para hacer una pregunta de aduanas o consultar un paquete, escriba a Clearway por mensaje directo o menciónelo en un canal. «/clearway human» llama a una persona.",
    requestOf: (whatHappened) => `Usted pidió hablar con una persona:\n${whatHappened}`,
    onlyAskerRates: "Solo quien preguntó puede valorar esta respuesta.",
    form: {
      title: "Hablar con una persona",
      send: "Enviar",
      cancel: "Cancelar",
      done: "Listo",
      intro: "Una persona lee esta conversación y responde en este mismo lugar. Abajo está lo que le ayuda.",
      known: "Ya tenemos",
      labels: {
        name: "Su nombre",
        email: "Correo electrónico",
        company: "Empresa o tienda",
        platform: "Plataforma",
        orderNumber: "Número de pedido",
        trackingNumber: "Número de seguimiento",
        destination: "País de destino",
        whatHappened: "¿Qué pasó?",
      },
      optional: "Puede quedar vacío.",
      whatHappenedMissing: "Cuente en una frase qué pasó.",
      emailWrong: "Escriba la dirección como name@example.com, o déjela vacía.",
      tooLong: (characters) => `Acórtelo a ${characters} caracteres.`,
      opened: (number) => `Lo tenemos: ${number}`,
      openedNext: "Una persona responde en su conversación con Clearway. Puede cerrar esta ventana.",
      alreadyOpen: (number) =>
        `Una persona ya tiene este caso: ${number}. Escriba en la conversación para añadir algo.`,
      notYours:
        "Solo quien preguntó puede pasar esta conversación a una persona. Pregunte en un hilo propio.",
    },
  },
};

export function slackTexts(language: string | null | undefined): SlackTexts {
  return TEXTS[interfaceLanguage(language)];
}
