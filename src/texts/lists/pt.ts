import type { ListTexts } from "./texts.ts";

export const pt: ListTexts = {
  title: (count) => (count === 1 ? "1 pacote" : `${count} pacotes`),
  group: {
    act_today: "Agir hoje",
    waiting_customs: "Aguardando a alfândega",
    waiting_buyer: "Aguardando o comprador",
    normal: "Em ordem",
    finished: "Concluídos",
    unreadable: "Ilegíveis ou desconhecidos",
  },
  reason: {
    seller_moves: "você precisa agir",
    late: "o prazo para agir já passou",
    overdue: "está demorando mais do que deveria",
    due: "precisa ser feito até amanhã",
    no_scan: "sem leitura há duas semanas ou mais",
    customs_has_it: "a alfândega está analisando",
    buyer_moves: "o comprador precisa agir",
    announced: "anunciado, ainda não entregue à transportadora",
    on_its_way: "a caminho",
    over: "nada mais acontece com ele",
    check_digit: "parece digitado errado: o dígito verificador não confere",
    order_number: "é um número de pedido, não um código de rastreio",
    other_thing: "é outro número, não um código de rastreio",
    no_carrier: "nenhuma transportadora usa números assim",
    not_found: "ainda não consta em nenhuma transportadora",
    no_data_yet: "anunciado à transportadora, ainda sem dados",
    needs_detail: "a transportadora quer mais um dado: pergunte por este em separado",
    unavailable: "o rastreamento não respondeu: tente mais tarde",
  },
  progress: (done, total) => `${done} de ${total} consultados`,
  lookedUp: (total) => (total === 1 ? "Verifiquei 1 pacote." : `Verifiquei ${total} pacotes.`),
  nothingUrgent: "Nenhum deles precisa de você hoje.",
  repeated: (count) =>
    count === 1
      ? "1 número estava repetido na lista e conta uma vez só."
      : `${count} números estavam repetidos na lista e contam uma vez só.`,
  leftOut: (count, most) =>
    `Uma lista comporta ${most} números; outros ${count} ficaram de fora. Envie-os em outra mensagem.`,
  more: (count) =>
    count === 1 ? "Mais 1 está na tabela completa." : `Outros ${count} estão na tabela completa.`,
  fullTable: "Abrir a tabela completa",
  sample: "Pacote de exemplo, não é real",
  page: {
    column: {
      place: "N.º",
      number: "Código de rastreio",
      group: "Grupo",
      why: "Motivo",
      status: "Situação",
      next: "Próximo passo",
      by: "Até",
      days: "Dias nesta situação",
      carrier: "Transportadora",
      route: "Rota",
    },
    table: "Pacotes desta lista",
    all: "Todos",
    show: "Mostrar",
    sortBy: (column) => `Ordenar por: ${column}`,
    times: (count) => `escrito ${count} vezes`,
    lookingUp: "em consulta",
    emptyGroup: "Não há pacotes neste grupo. Escolha outro acima.",
    download: "Baixar como CSV",
    asOf: (moment) => `Situação em ${moment}`,
    reloads: "Os demais estão sendo consultados. Esta página se atualiza sozinha.",
    keepPrivate:
      "Quem tiver este endereço pode ler a lista: compartilhe só com quem você confia. Ela é guardada por 30 dias.",
    skip: "Ir para o conteúdo",
    languages: "Idiomas",
    help: "Ajuda",
    contact: "Contato",
    backToDesk: "Voltar ao atendimento",
  },
  problems: {
    notFound: {
      title: "Não há lista neste endereço",
      text: "Confira se o endereço está completo. As listas são guardadas por 30 dias; cole os números de novo para fazer outra.",
    },
    tooMany: {
      title: "Solicitações demais",
      text: "Espere alguns minutos e carregue a página novamente.",
    },
    broken: { title: "Não funcionou", text: "Houve um erro do nosso lado. Tente de novo em um minuto." },
  },
};
