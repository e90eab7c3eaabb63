import { type InterfaceLanguage, interfaceLanguage } from "./language.ts";

/** What the form asks for, in order. */
export const FORM_FIELDS = [
  "name",
  "email",
  "company",
  "platform",
  "orderNumber",
  "trackingNumber",
  "destination",
  "message",
] as const;
export type FormField = (typeof FORM_FIELDS)[number];

export interface PageWords {
  readonly title: string;
  readonly text: string;
}

/** The words of the contact form and of the private page of a case. */
export interface FormTexts {
  readonly skip: string;
  readonly languages: string;
  readonly contact: {
    readonly title: string;
    readonly lead: string;
    readonly hours: string;
    readonly askAssistant: string;
    readonly optional: string;
    readonly labels: Readonly<Record<FormField, string>>;
    readonly help: {
      readonly emailWrites: string;
      readonly emailKept: string;
      readonly platform: string;
      readonly trackingNumber: string;
      readonly message: string;
    };
    readonly send: string;
    readonly onceMore: PageWords;
  };
  readonly faults: {
    readonly mark: string;
    readonly heading: string;
    readonly name: string;
    readonly email: string;
    readonly emailShape: string;
    readonly message: string;
    readonly answer: string;
    readonly tooLong: (most: string, has: string) => string;
    readonly files: string;
  };
  readonly sent: {
    readonly title: (number: string) => string;
    readonly lead: string;
    readonly keep: string;
    readonly mailed: string;
    readonly open: string;
  };
  readonly page: {
    readonly title: (number: string) => string;
    readonly secret: string;
    readonly states: {
      readonly open: string;
      readonly claimed: (agent: string) => string;
      readonly closed: string;
    };
    readonly you: string;
    readonly assistant: string;
    readonly agent: string;
    readonly details: string;
    readonly sources: string;
    readonly asOf: string;
    readonly check: string;
    readonly answer: string;
    readonly reopens: string;
    readonly sendAnswer: string;
    readonly answerSent: string;
    readonly reopened: string;
    readonly opened: (number: string) => string;
    readonly closed: (number: string) => string;
  };
  readonly problems: {
    readonly notFound: PageWords;
    readonly tooLarge: PageWords;
    readonly tooMany: PageWords;
    readonly notUnderstood: PageWords;
    readonly broken: PageWords;
  };
}

export function formTexts(language: string | null): FormTexts {
  return TEXTS[interfaceLanguage(language)];
}

const TEXTS: Readonly<Record<InterfaceLanguage, FormTexts>> = {
  en: {
    skip: "Skip to the content",
    languages: "Language",
    contact: {
      title: "Contact a person",
      lead: "Tell us about your parcel. You get a case number at once, and a colleague reads what you wrote and answers you.",
      hours: "People answer 09:00–18:00, Shanghai time.",
      askAssistant: "The assistant on the start page answers at once, at any hour.",
      optional: "(optional)",
      labels: {
        name: "Your name",
        email: "E-mail address",
        company: "Company or store",
        platform: "Platform you sell on",
        orderNumber: "Order number",
        trackingNumber: "Tracking number",
        destination: "Destination country",
        message: "What happened",
      },
      help: {
        emailWrites: "We write to it when we answer.",
        emailKept: "For the colleague, should they need to reach you another way.",
        platform: "For example AliExpress, Temu, Amazon, or your own shop.",
        trackingNumber: "For example LP00123456789012. If there are several, put commas between them.",
        message: "What the latest status says, since when, and what you have been asked for.",
      },
      send: "Send",
      onceMore: {
        title: "Please press Send once more",
        text: "This tells us that a person is sending it. Everything you wrote is still here.",
      },
    },
    faults: {
      mark: "Error",
      heading: "Nothing was sent yet. Please look at this again:",
      name: "Enter your name, so that we know whom we answer.",
      email: "Enter your e-mail address.",
      emailShape: "Enter an e-mail address such as name@example.com.",
      message: "Write what happened.",
      answer: "Write your answer before you send it.",
      tooLong: (most, has) => `Shorten this to ${most} characters or fewer; it has ${has}.`,
      files:
        "Files cannot be sent with this form yet. Say what the document shows; a colleague asks for it when needed.",
    },
    sent: {
      title: (number) => `Your case is ${number}`,
      lead: "We have your message. A colleague will read it and answer you.",
      keep: "This link opens the private page of your case, where you read the answer and can write more. Keep it: whoever has it can read the case and answer in your name.",
      mailed: "We also send the link to your e-mail address.",
      open: "Open the page of the case",
    },
    page: {
      title: (number) => `Case ${number}`,
      secret: "Whoever has the link of this page can read the case and answer in your name.",
      states: {
        open: "Waiting for a colleague",
        claimed: (agent) => `${agent} is working on it`,
        closed: "Closed",
      },
      you: "You",
      assistant: "Assistant",
      agent: "support",
      details: "What we know about the case",
      sources: "Sources",
      asOf: "as of",
      check: "Look for new messages",
      answer: "Your answer",
      reopens: "This case is closed. If you write again, we open it under a new number.",
      sendAnswer: "Send answer",
      answerSent: "Your answer has reached us.",
      reopened: "Your answer has reached us, and the case is open again under a new number.",
      opened: (number) => `The case is open under ${number}. A person reads it and answers here.`,
      closed: (number) => `${number} was closed. If anything is still open, write below.`,
    },
    problems: {
      notFound: {
        title: "There is no case at this address",
        text: "Check that the link is complete; long links sometimes break across lines in e-mail. If you have lost it, write to us again with the contact form.",
      },
      tooLarge: {
        title: "That was too large",
        text: "Nothing was sent. Go back and send the text without files and in 20,000 characters or fewer.",
      },
      tooMany: {
        title: "Too many messages in a short time",
        text: "Nothing was sent. Wait a few minutes, then go back and send it again.",
      },
      notUnderstood: {
        title: "This could not be read",
        text: "Nothing was sent. Go back, load the page again and send it once more.",
      },
      broken: {
        title: "This did not work on our side",
        text: "It may not have been sent. Go back and send it again in a minute; sending the same form twice makes one case only.",
      },
    },
  },
  zh: {
    skip: "跳到正文",
    languages: "语言",
    contact: {
      title: "联系人工客服",
      lead: "请说明包裹的情况。提交后立即得到工单编号，客服会阅读您写的内容并回复您。",
      hours: "人工客服时间：上海时间 09:00–18:00。",
      askAssistant: "首页的智能助手随时可以立即回答。",
      optional: "（选填）",
      labels: {
        name: "您的姓名",
        email: "电子邮箱",
        company: "公司或店铺",
        platform: "销售平台",
        orderNumber: "订单号",
        trackingNumber: "物流单号",
        destination: "目的国家或地区",
        message: "发生了什么",
      },
      help: {
        emailWrites: "我们回复时会发邮件到这里。",
        emailKept: "客服需要用其他方式联系您时使用。",
        platform: "例如 AliExpress、Temu、Amazon 或您自己的网店。",
        trackingNumber: "例如 LP00123456789012；有多个时用逗号隔开。",
        message: "最新物流状态是什么，从什么时候开始，对方要求您提供什么。",
      },
      send: "提交",
      onceMore: { title: "请再点一次“提交”", text: "这样我们就知道是真人在提交。您写的内容都还在。" },
    },
    faults: {
      mark: "有误",
      heading: "尚未提交，请再看一下：",
      name: "请填写您的姓名，方便我们称呼您。",
      email: "请填写电子邮箱。",
      emailShape: "请按 name@example.com 的格式填写邮箱。",
      message: "请写明发生了什么。",
      answer: "请先写下回复再发送。",
      tooLong: (most, has) => `请缩短到 ${most} 个字符以内，现在有 ${has} 个。`,
      files: "本表单暂不能发送文件。请写明文件的内容，客服需要时会向您索取。",
    },
    sent: {
      title: (number) => `您的工单编号是 ${number}`,
      lead: "我们已收到您的留言，客服会阅读并回复您。",
      keep: "用下面的链接打开这个工单的私密页面，您可以在那里看回复、继续留言。请保存好链接：拿到链接的人都能看到内容，并能以您的名义回复。",
      mailed: "我们也会把链接发到您的邮箱。",
      open: "打开工单页面",
    },
    page: {
      title: (number) => `工单 ${number}`,
      secret: "拿到本页链接的人都能看到内容，并能以您的名义回复。",
      states: { open: "等待客服处理", claimed: (agent) => `${agent} 正在处理`, closed: "已关闭" },
      you: "您",
      assistant: "智能助手",
      agent: "客服",
      details: "工单信息",
      sources: "来源",
      asOf: "截至",
      check: "查看新消息",
      answer: "您的回复",
      reopens: "这个工单已关闭。如果您再次留言，我们会以新的编号重新打开。",
      sendAnswer: "发送回复",
      answerSent: "您的回复已送达。",
      reopened: "您的回复已送达，工单已以新的编号重新打开。",
      opened: (number) => `工单 ${number} 已建立，客服会阅读并在这里回复。`,
      closed: (number) => `${number} 已关闭。如果还有问题，请在下面留言。`,
    },
    problems: {
      notFound: {
        title: "这个地址没有对应的工单",
        text: "请检查链接是否完整：长链接在邮件里有时会断行。如果链接丢失，请用联系表单重新留言。",
      },
      tooLarge: { title: "内容过大", text: "尚未提交。请返回，去掉文件，并把文字控制在 20,000 个字符以内。" },
      tooMany: { title: "短时间内提交过多", text: "尚未提交。请等几分钟，再返回重新提交。" },
      notUnderstood: { title: "无法读取提交的内容", text: "尚未提交。请返回，重新载入页面后再提交一次。" },
      broken: {
        title: "我们这边出了问题",
        text: "内容可能没有提交成功。请过一分钟返回重新提交；同一表单提交两次只会建立一个工单。",
      },
    },
  },
  "zh-Hant": {
    skip: "跳到正文",
    languages: "語言",
    contact: {
      title: "聯絡真人客服",
      lead: "請說明包裹的情況。送出後立即得到案件編號，客服會閱讀您寫的內容並回覆您。",
      hours: "真人客服時間：上海時間 09:00–18:00。",
      askAssistant: "首頁的智能助手隨時可以立即回答。",
      optional: "（選填）",
      labels: {
        name: "您的姓名",
        email: "電子郵件",
        company: "公司或商店",
        platform: "銷售平台",
        orderNumber: "訂單編號",
        trackingNumber: "物流單號",
        destination: "目的國家或地區",
        message: "發生了什麼",
      },
      help: {
        emailWrites: "我們回覆時會寄信到這裡。",
        emailKept: "客服需要用其他方式聯絡您時使用。",
        platform: "例如 AliExpress、Temu、Amazon 或您自己的網店。",
        trackingNumber: "例如 LP00123456789012；有多個時用逗號隔開。",
        message: "最新物流狀態是什麼，從什麼時候開始，對方要求您提供什麼。",
      },
      send: "送出",
      onceMore: { title: "請再按一次「送出」", text: "這樣我們就知道是真人在送出。您寫的內容都還在。" },
    },
    faults: {
      mark: "有誤",
      heading: "尚未送出，請再看一下：",
      name: "請填寫您的姓名，方便我們稱呼您。",
      email: "請填寫電子郵件。",
      emailShape: "請按 name@example.com 的格式填寫電子郵件。",
      message: "請寫明發生了什麼。",
      answer: "請先寫下回覆再送出。",
      tooLong: (most, has) => `請縮短到 ${most} 個字元以內，現在有 ${has} 個。`,
      files: "本表單暫時不能傳送檔案。請寫明文件的內容，客服需要時會向您索取。",
    },
    sent: {
      title: (number) => `您的案件編號是 ${number}`,
      lead: "我們已收到您的留言，客服會閱讀並回覆您。",
      keep: "用下面的連結開啟這個案件的私密頁面，您可以在那裡看回覆、繼續留言。請保存好連結：拿到連結的人都能看到內容，並能以您的名義回覆。",
      mailed: "我們也會把連結寄到您的電子信箱。",
      open: "開啟案件頁面",
    },
    page: {
      title: (number) => `案件 ${number}`,
      secret: "拿到本頁連結的人都能看到內容，並能以您的名義回覆。",
      states: { open: "等待客服處理", claimed: (agent) => `${agent} 正在處理`, closed: "已關閉" },
      you: "您",
      assistant: "智能助手",
      agent: "客服",
      details: "案件資訊",
      sources: "來源",
      asOf: "截至",
      check: "查看新訊息",
      answer: "您的回覆",
      reopens: "這個案件已關閉。如果您再次留言，我們會以新的編號重新開啟。",
      sendAnswer: "送出回覆",
      answerSent: "您的回覆已送達。",
      reopened: "您的回覆已送達，案件已以新的編號重新開啟。",
      opened: (number) => `案件 ${number} 已建立，客服會閱讀並在這裡回覆。`,
      closed: (number) => `${number} 已關閉。如果還有問題，請在下面留言。`,
    },
    problems: {
      notFound: {
        title: "這個網址沒有對應的案件",
        text: "請檢查連結是否完整：長連結在郵件裡有時會斷行。如果連結遺失，請用聯絡表單重新留言。",
      },
      tooLarge: { title: "內容過大", text: "尚未送出。請返回，去掉檔案，並把文字控制在 20,000 個字元以內。" },
      tooMany: { title: "短時間內送出過多", text: "尚未送出。請等幾分鐘，再返回重新送出。" },
      notUnderstood: { title: "無法讀取送出的內容", text: "尚未送出。請返回，重新載入頁面後再送出一次。" },
      broken: {
        title: "我們這邊出了問題",
        text: "內容可能沒有送出成功。請過一分鐘返回重新送出；同一表單送出兩次只會建立一個案件。",
      },
    },
  },
  ru: {
    skip: "Перейти к содержанию",
    languages: "Язык",
    contact: {
      title: "Написать сотруднику",
      lead: "Расскажите о посылке. Номер обращения вы получите сразу, а сотрудник прочитает написанное и ответит вам.",
      hours: "Сотрудники отвечают с 09:00 до 18:00 по шанхайскому времени.",
      askAssistant: "Ассистент на главной странице отвечает сразу и в любое время.",
      optional: "(необязательно)",
      labels: {
        name: "Ваше имя",
        email: "Электронная почта",
        company: "Компания или магазин",
        platform: "Площадка, где вы продаёте",
        orderNumber: "Номер заказа",
        trackingNumber: "Трек-номер",
        destination: "Страна назначения",
        message: "Что случилось",
      },
      help: {
        emailWrites: "На этот адрес придёт письмо с ответом.",
        emailKept: "Если сотруднику понадобится связаться с вами иначе.",
        platform: "Например, AliExpress, Ozon, Amazon или ваш собственный магазин.",
        trackingNumber: "Например, LP00123456789012. Если номеров несколько, перечислите их через запятую.",
        message: "Какой последний статус, с какого числа и что у вас запросили.",
      },
      send: "Отправить",
      onceMore: {
        title: "Нажмите «Отправить» ещё раз",
        text: "Так мы поймём, что пишет человек. Всё написанное осталось на месте.",
      },
    },
    faults: {
      mark: "Ошибка",
      heading: "Пока ничего не отправлено. Проверьте, пожалуйста:",
      name: "Укажите имя, чтобы мы знали, кому отвечаем.",
      email: "Укажите адрес электронной почты.",
      emailShape: "Укажите адрес в виде name@example.com.",
      message: "Напишите, что случилось.",
      answer: "Напишите ответ, прежде чем отправить.",
      tooLong: (most, has) => `Сократите текст: не больше ${most} знаков, сейчас ${has}.`,
      files:
        "Файлы через эту форму пока не отправить. Напишите, что указано в документе; если он понадобится, сотрудник его запросит.",
    },
    sent: {
      title: (number) => `Номер вашего обращения: ${number}`,
      lead: "Сообщение получено. Сотрудник прочитает его и ответит вам.",
      keep: "Ниже ссылка на закрытую страницу обращения: там вы прочитаете ответ и сможете написать ещё. Сохраните её: каждый, у кого она есть, может читать обращение и отвечать от вашего имени.",
      mailed: "Мы также отправим ссылку на вашу почту.",
      open: "Открыть страницу обращения",
    },
    page: {
      title: (number) => `Обращение ${number}`,
      secret:
        "Каждый, у кого есть ссылка на эту страницу, может читать обращение и отвечать от вашего имени.",
      states: {
        open: "Ждёт сотрудника",
        claimed: (agent) => `В работе: ${agent}`,
        closed: "Закрыто",
      },
      you: "Вы",
      assistant: "Ассистент",
      agent: "поддержка",
      details: "Что известно об обращении",
      sources: "Источники",
      asOf: "по состоянию на",
      check: "Проверить новые сообщения",
      answer: "Ваш ответ",
      reopens: "Обращение закрыто. Если вы напишете снова, мы откроем его под новым номером.",
      sendAnswer: "Отправить ответ",
      answerSent: "Ваш ответ получен.",
      reopened: "Ваш ответ получен, обращение снова открыто под новым номером.",
      opened: (number) => `Обращение открыто под номером ${number}. Сотрудник прочитает его и ответит здесь.`,
      closed: (number) => `Обращение ${number} закрыто. Если вопрос остался, напишите ниже.`,
    },
    problems: {
      notFound: {
        title: "По этому адресу нет обращения",
        text: "Проверьте, полностью ли скопирована ссылка: в письмах длинные ссылки иногда переносятся. Если она потерялась, напишите нам ещё раз через форму.",
      },
      tooLarge: {
        title: "Слишком большой объём",
        text: "Ничего не отправлено. Вернитесь и отправьте текст без файлов, не длиннее 20 000 знаков.",
      },
      tooMany: {
        title: "Слишком много сообщений за короткое время",
        text: "Ничего не отправлено. Подождите несколько минут, вернитесь и отправьте снова.",
      },
      notUnderstood: {
        title: "Не удалось прочитать отправленное",
        text: "Ничего не отправлено. Вернитесь, обновите страницу и отправьте ещё раз.",
      },
      broken: {
        title: "На нашей стороне произошла ошибка",
        text: "Возможно, сообщение не отправлено. Через минуту вернитесь и отправьте его снова: одна и та же форма, отправленная дважды, создаёт одно обращение.",
      },
    },
  },
  pt: {
    skip: "Ir para o conteúdo",
    languages: "Idioma",
    contact: {
      title: "Falar com uma pessoa",
      lead: "Conte o que se passa com a encomenda. Você recebe um número de caso na hora, e um colega lê o que escreveu e responde.",
      hours: "As pessoas respondem das 09:00 às 18:00, horário de Xangai.",
      askAssistant: "O assistente da página inicial responde na hora, a qualquer momento.",
      optional: "(opcional)",
      labels: {
        name: "Seu nome",
        email: "E-mail",
        company: "Empresa ou loja",
        platform: "Plataforma onde vende",
        orderNumber: "Número do pedido",
        trackingNumber: "Código de rastreio",
        destination: "País de destino",
        message: "O que aconteceu",
      },
      help: {
        emailWrites: "Escrevemos para este endereço quando respondermos.",
        emailKept: "Para o colega, se precisar falar com você de outra forma.",
        platform: "Por exemplo AliExpress, Mercado Livre, Shopee ou a sua própria loja.",
        trackingNumber: "Por exemplo LP00123456789012. Se forem vários, separe com vírgulas.",
        message: "O que diz o último status, desde quando, e o que lhe pediram.",
      },
      send: "Enviar",
      onceMore: {
        title: "Clique em Enviar mais uma vez",
        text: "Assim sabemos que é uma pessoa que envia. Tudo o que escreveu continua aqui.",
      },
    },
    faults: {
      mark: "Erro",
      heading: "Ainda não foi enviado. Veja de novo:",
      name: "Escreva o seu nome, para sabermos a quem respondemos.",
      email: "Escreva o seu e-mail.",
      emailShape: "Escreva um e-mail no formato name@example.com.",
      message: "Escreva o que aconteceu.",
      answer: "Escreva a resposta antes de enviar.",
      tooLong: (most, has) => `Encurte para no máximo ${most} caracteres; agora tem ${has}.`,
      files:
        "Ainda não é possível enviar arquivos por este formulário. Descreva o que diz o documento; um colega pede-o se for preciso.",
    },
    sent: {
      title: (number) => `O seu caso é ${number}`,
      lead: "Recebemos a sua mensagem. Um colega vai ler e responder.",
      keep: "Este link abre a página privada do seu caso, onde você lê a resposta e pode escrever mais. Guarde-o: quem o tiver pode ler o caso e responder em seu nome.",
      mailed: "Também enviamos o link para o seu e-mail.",
      open: "Abrir a página do caso",
    },
    page: {
      title: (number) => `Caso ${number}`,
      secret: "Quem tiver o link desta página pode ler o caso e responder em seu nome.",
      states: {
        open: "À espera de um colega",
        claimed: (agent) => `${agent} está tratando do caso`,
        closed: "Encerrado",
      },
      you: "Você",
      assistant: "Assistente",
      agent: "atendimento",
      details: "O que sabemos do caso",
      sources: "Fontes",
      asOf: "situação em",
      check: "Ver se há mensagens novas",
      answer: "A sua resposta",
      reopens: "Este caso está encerrado. Se escrever de novo, nós o abrimos com um novo número.",
      sendAnswer: "Enviar resposta",
      answerSent: "A sua resposta chegou.",
      reopened: "A sua resposta chegou, e o caso está aberto de novo com um novo número.",
      opened: (number) => `O caso está aberto com o número ${number}. Uma pessoa vai ler e responder aqui.`,
      closed: (number) => `${number} foi encerrado. Se ainda falta algo, escreva abaixo.`,
    },
    problems: {
      notFound: {
        title: "Não há nenhum caso neste endereço",
        text: "Veja se o link está completo; links longos às vezes se partem no e-mail. Se o perdeu, escreva de novo pelo formulário de contato.",
      },
      tooLarge: {
        title: "O conteúdo é grande demais",
        text: "Nada foi enviado. Volte e envie o texto sem arquivos, com no máximo 20.000 caracteres.",
      },
      tooMany: {
        title: "Mensagens demais em pouco tempo",
        text: "Nada foi enviado. Espere alguns minutos, volte e envie de novo.",
      },
      notUnderstood: {
        title: "Não foi possível ler o que foi enviado",
        text: "Nada foi enviado. Volte, recarregue a página e envie mais uma vez.",
      },
      broken: {
        title: "Houve uma falha do nosso lado",
        text: "Talvez não tenha sido enviado. Volte daqui a um minuto e envie de novo; o mesmo formulário enviado duas vezes cria um só caso.",
      },
    },
  },
  es: {
    skip: "Ir al contenido",
    languages: "Idioma",
    contact: {
      title: "Hablar con una persona",
      lead: "Cuéntenos qué pasa con el paquete. Recibe un número de caso al momento, y un compañero lee lo que escribió y le responde.",
      hours: "Las personas responden de 09:00 a 18:00, hora de Shanghái.",
      askAssistant: "El asistente de la página de inicio responde al momento, a cualquier hora.",
      optional: "(opcional)",
      labels: {
        name: "Su nombre",
        email: "Correo electrónico",
        company: "Empresa o tienda",
        platform: "Plataforma donde vende",
        orderNumber: "Número de pedido",
        trackingNumber: "Número de seguimiento",
        destination: "País de destino",
        message: "Qué ha pasado",
      },
      help: {
        emailWrites: "Le escribimos a esta dirección cuando respondamos.",
        emailKept: "Para el compañero, si necesita comunicarse con usted de otra forma.",
        platform: "Por ejemplo AliExpress, Mercado Libre, Amazon o su propia tienda.",
        trackingNumber: "Por ejemplo LP00123456789012. Si son varios, sepárelos con comas.",
        message: "Qué dice el último estado, desde cuándo, y qué le han pedido.",
      },
      send: "Enviar",
      onceMore: {
        title: "Pulse Enviar una vez más",
        text: "Así sabemos que lo envía una persona. Todo lo que escribió sigue aquí.",
      },
    },
    faults: {
      mark: "Error",
      heading: "Todavía no se ha enviado. Revise esto:",
      name: "Escriba su nombre, para saber a quién respondemos.",
      email: "Escriba su correo electrónico.",
      emailShape: "Escriba un correo con la forma name@example.com.",
      message: "Escriba qué ha pasado.",
      answer: "Escriba la respuesta antes de enviarla.",
      tooLong: (most, has) => `Acórtelo a ${most} caracteres como máximo; ahora tiene ${has}.`,
      files:
        "Este formulario todavía no permite enviar archivos. Describa qué dice el documento; un compañero lo pedirá si hace falta.",
    },
    sent: {
      title: (number) => `Su caso es ${number}`,
      lead: "Hemos recibido su mensaje. Un compañero lo leerá y le responderá.",
      keep: "Este enlace abre la página privada de su caso, donde lee la respuesta y puede escribir más. Guárdelo: quien lo tenga puede leer el caso y responder en su nombre.",
      mailed: "También enviamos el enlace a su correo electrónico.",
      open: "Abrir la página del caso",
    },
    page: {
      title: (number) => `Caso ${number}`,
      secret: "Quien tenga el enlace de esta página puede leer el caso y responder en su nombre.",
      states: {
        open: "En espera de un compañero",
        claimed: (agent) => `${agent} se ocupa del caso`,
        closed: "Cerrado",
      },
      you: "Usted",
      assistant: "Asistente",
      agent: "atención al cliente",
      details: "Lo que sabemos del caso",
      sources: "Fuentes",
      asOf: "a fecha de",
      check: "Ver si hay mensajes nuevos",
      answer: "Su respuesta",
      reopens: "Este caso está cerrado. Si escribe de nuevo, lo abrimos con otro número.",
      sendAnswer: "Enviar respuesta",
      answerSent: "Su respuesta ha llegado.",
      reopened: "Su respuesta ha llegado y el caso está abierto de nuevo con otro número.",
      opened: (number) =>
        `El caso está abierto con el número ${number}. Una persona lo leerá y responderá aquí.`,
      closed: (number) => `${number} se cerró. Si queda algo pendiente, escriba abajo.`,
    },
    problems: {
      notFound: {
        title: "No hay ningún caso en esta dirección",
        text: "Compruebe que el enlace está completo; los enlaces largos a veces se cortan en el correo. Si lo ha perdido, escríbanos de nuevo con el formulario de contacto.",
      },
      tooLarge: {
        title: "El contenido es demasiado grande",
        text: "No se ha enviado nada. Vuelva y envíe el texto sin archivos y con 20.000 caracteres como máximo.",
      },
      tooMany: {
        title: "Demasiados mensajes en poco tiempo",
        text: "No se ha enviado nada. Espere unos minutos, vuelva y envíelo de nuevo.",
      },
      notUnderstood: {
        title: "No se pudo leer lo enviado",
        text: "No se ha enviado nada. Vuelva, cargue la página otra vez y envíelo una vez más.",
      },
      broken: {
        title: "Ha fallado algo de nuestra parte",
        text: "Quizá no se haya enviado. Vuelva dentro de un minuto y envíelo de nuevo; el mismo formulario enviado dos veces crea un solo caso.",
      },
    },
  },
};
