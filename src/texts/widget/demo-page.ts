import { type InterfaceLanguage, interfaceLanguage } from "../language.ts";

/** The words of the page that shows what Clearway is. */
export interface DemoTexts {
  readonly title: string;
  readonly what: string;
  readonly how: string;
  readonly open: string;
  readonly noScript: string;
  readonly nav: Readonly<Record<"help" | "contact" | "desk" | "label", string>>;
  readonly questions: { readonly title: string; readonly lead: string; readonly list: readonly string[] };
  readonly samples: {
    readonly title: string;
    readonly lead: string;
    readonly number: string;
    readonly route: string;
    readonly status: string;
    readonly ask: string;
    /** What is written into the chat for one number. */
    readonly question: (number: string) => string;
  };
  readonly languages: string;
}

const TEXTS: Readonly<Record<InterfaceLanguage, DemoTexts>> = {
  en: {
    title: "Customs answers for cross-border sellers",
    what: "Clearway answers customs questions in a chat: which documents a parcel needs, what duty and tax to expect, why it is held and whose move it is. Every answer names its sources and how recent they are.",
    how: "Paste a tracking number and you see where the parcel is and what happens next. When the assistant cannot settle a case, a person takes over in the same chat and has read everything you wrote.",
    open: "Open the chat",
    noScript: "The chat needs JavaScript. The contact form works without it.",
    nav: { help: "Help articles", contact: "Contact form", desk: "Agents’ desk", label: "Pages" },
    questions: {
      title: "Questions to try",
      lead: "Choose one to put it into the chat.",
      list: [
        "My parcel has been at customs in Brazil for 9 days. What can I do?",
        "What must a commercial invoice contain?",
        "Who pays the import duty on an AliExpress order to Germany?",
        "I want to talk to a person.",
      ],
    },
    samples: {
      title: "Sample parcels",
      lead: "These numbers are made up and come with events, one for each customs state. Click a number to select it.",
      number: "Number",
      route: "Route",
      status: "Status",
      ask: "Ask",
      question: (number) => `Where is ${number}?`,
    },
    languages: "This page in other languages",
  },
  zh: {
    title: "跨境卖家的清关问答",
    what: "Clearway 在对话中回答清关问题：包裹需要哪些单证、预计多少关税、为什么被扣、接下来该谁处理。每个回答都注明出处和资料日期。",
    how: "粘贴运单号，即可看到包裹在哪里、接下来会怎样。助手解决不了的问题，由人工客服在同一个对话里接手，并且已经看过您写的全部内容。",
    open: "打开对话",
    noScript: "对话需要启用 JavaScript。联系表单不需要。",
    nav: { help: "帮助文章", contact: "联系表单", desk: "客服工作台", label: "页面" },
    questions: {
      title: "可以试着问",
      lead: "点选一条，就会填入对话框。",
      list: [
        "包裹在巴西海关卡了9天，怎么办？",
        "商业发票必须写哪些内容？",
        "速卖通发往德国的订单，进口关税谁付？",
        "我想转人工。",
      ],
    },
    samples: {
      title: "示例包裹",
      lead: "以下为虚构的运单号，附有物流轨迹，每种清关状态一个。点击运单号即可选中。",
      number: "运单号",
      route: "路线",
      status: "状态",
      ask: "查询",
      question: (number) => `${number} 到哪里了？`,
    },
    languages: "本页的其他语言",
  },
  "zh-Hant": {
    title: "跨境賣家的清關問答",
    what: "Clearway 在對話中回答清關問題：包裹需要哪些單證、預計多少關稅、為什麼被扣、接下來該誰處理。每個回答都註明出處和資料日期。",
    how: "貼上運單號碼，即可看到包裹在哪裡、接下來會怎樣。助手解決不了的問題，由真人客服在同一個對話裡接手，並且已經看過您寫的全部內容。",
    open: "打開對話",
    noScript: "對話需要啟用 JavaScript。聯絡表單不需要。",
    nav: { help: "說明文章", contact: "聯絡表單", desk: "客服工作台", label: "頁面" },
    questions: {
      title: "可以試著問",
      lead: "點選一則，就會填入對話框。",
      list: [
        "包裹在巴西海關卡了9天，怎麼辦？",
        "商業發票必須寫哪些內容？",
        "速賣通寄往德國的訂單，進口關稅誰付？",
        "我想轉真人客服。",
      ],
    },
    samples: {
      title: "範例包裹",
      lead: "以下為虛構的運單號碼，附有物流軌跡，每種清關狀態一個。點擊號碼即可選取。",
      number: "運單號碼",
      route: "路線",
      status: "狀態",
      ask: "查詢",
      question: (number) => `${number} 到哪裡了？`,
    },
    languages: "本頁的其他語言",
  },
  ru: {
    title: "Таможенные ответы для продавцов за рубеж",
    what: "Clearway отвечает на таможенные вопросы в чате: какие документы нужны посылке, какие пошлина и налог ожидаются, почему её задержали и чей теперь ход. К каждому ответу указаны источники и их дата.",
    how: "Вставьте трек-номер и увидите, где посылка и что будет дальше. Если ассистент не может решить вопрос, в том же чате подключается сотрудник, который уже прочитал всё написанное.",
    open: "Открыть чат",
    noScript: "Чату нужен JavaScript. Форма обращения работает без него.",
    nav: { help: "Статьи", contact: "Форма обращения", desk: "Рабочее место поддержки", label: "Страницы" },
    questions: {
      title: "Что можно спросить",
      lead: "Выберите вопрос, и он появится в чате.",
      list: [
        "Посылка девять дней на таможне в Бразилии. Что делать?",
        "Что должно быть в коммерческом инвойсе?",
        "Кто платит пошлину за заказ с AliExpress в Германию?",
        "Хочу поговорить с сотрудником.",
      ],
    },
    samples: {
      title: "Примеры посылок",
      lead: "Номера вымышленные, с событиями, по одному на каждое таможенное состояние. Щёлкните номер, чтобы выделить его.",
      number: "Номер",
      route: "Маршрут",
      status: "Статус",
      ask: "Спросить",
      question: (number) => `Где посылка ${number}?`,
    },
    languages: "Эта страница на других языках",
  },
  pt: {
    title: "Respostas de alfândega para quem vende ao exterior",
    what: "Clearway responde a dúvidas de alfândega em um chat: que documentos a encomenda precisa, que impostos esperar, por que está retida e de quem é o próximo passo. Cada resposta indica as fontes e a data delas.",
    how: "Cole um código de rastreio e veja onde a encomenda está e o que acontece depois. Quando o assistente não resolve, uma pessoa assume no mesmo chat e já leu tudo o que você escreveu.",
    open: "Abrir o chat",
    noScript: "O chat precisa de JavaScript. O formulário de contato funciona sem ele.",
    nav: {
      help: "Artigos de ajuda",
      contact: "Formulário de contato",
      desk: "Mesa dos atendentes",
      label: "Páginas",
    },
    questions: {
      title: "Perguntas para experimentar",
      lead: "Escolha uma para colocá-la no chat.",
      list: [
        "Minha encomenda está há 9 dias na alfândega no Brasil. O que posso fazer?",
        "O que uma fatura comercial precisa conter?",
        "Quem paga o imposto de um pedido do AliExpress para a Alemanha?",
        "Quero falar com uma pessoa.",
      ],
    },
    samples: {
      title: "Encomendas de exemplo",
      lead: "Estes códigos são inventados e vêm com eventos, um para cada situação na alfândega. Clique em um código para selecioná-lo.",
      number: "Código",
      route: "Rota",
      status: "Situação",
      ask: "Perguntar",
      question: (number) => `Onde está ${number}?`,
    },
    languages: "Esta página em outros idiomas",
  },
  es: {
    title: "Respuestas de aduana para quien vende al extranjero",
    what: "Clearway responde preguntas de aduana en un chat: qué documentos necesita un paquete, qué aranceles e impuestos esperar, por qué está retenido y a quién le toca actuar. Cada respuesta indica sus fuentes y su fecha.",
    how: "Pegue un número de seguimiento y verá dónde está el paquete y qué pasa después. Cuando el asistente no puede resolver el caso, una persona lo toma en el mismo chat y ya ha leído todo lo que escribió.",
    open: "Abrir el chat",
    noScript: "El chat necesita JavaScript. El formulario de contacto funciona sin él.",
    nav: {
      help: "Artículos de ayuda",
      contact: "Formulario de contacto",
      desk: "Mesa de agentes",
      label: "Páginas",
    },
    questions: {
      title: "Preguntas para probar",
      lead: "Elija una para ponerla en el chat.",
      list: [
        "Mi paquete lleva 9 días en la aduana de Brasil. ¿Qué puedo hacer?",
        "¿Qué debe llevar una factura comercial?",
        "¿Quién paga los aranceles de un pedido de AliExpress a Alemania?",
        "Quiero hablar con una persona.",
      ],
    },
    samples: {
      title: "Paquetes de ejemplo",
      lead: "Estos números son inventados y traen eventos, uno por cada estado de aduana. Haga clic en un número para seleccionarlo.",
      number: "Número",
      route: "Ruta",
      status: "Estado",
      ask: "Preguntar",
      question: (number) => `¿Dónde está ${number}?`,
    },
    languages: "Esta página en otros idiomas",
  },
};

export function demoTexts(language: string | null): DemoTexts {
  return TEXTS[interfaceLanguage(language)];
}
