import type { FormTexts } from "./texts.ts";

export const pt: FormTexts = {
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
};
