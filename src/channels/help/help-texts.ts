import type { ArticleLanguage, Confidence } from "../../knowledge/article.ts";

/** Words around the articles. */
export interface HelpTexts {
  readonly help: string;
  readonly intro: string;
  readonly skip: string;
  readonly languages: string;
  readonly allArticles: string;
  readonly byCountry: string;
  readonly everywhere: string;
  readonly search: string;
  readonly searchLabel: string;
  readonly found: (query: string) => string;
  readonly nothingFound: (query: string) => string;
  readonly stateOf: (date: string) => string;
  readonly overdue: (date: string) => string;
  readonly onThisPage: string;
  readonly sources: string;
  readonly factsHelp: string;
  readonly fact: string;
  readonly asOf: string;
  readonly sureness: string;
  readonly confidence: Readonly<Record<Confidence, string>>;
  readonly related: string;
  readonly linkToSection: (heading: string) => string;
  readonly contact: string;
  readonly notAdvice: string;
  readonly notFound: string;
  readonly notFoundHelp: string;
}

const TEXTS: Readonly<Record<ArticleLanguage, HelpTexts>> = {
  en: {
    help: "Customs help",
    intro: "Short articles on clearing parcels through customs, each with its date and its sources.",
    skip: "Skip to the text",
    languages: "Languages",
    allArticles: "All articles",
    byCountry: "Countries and regions",
    everywhere: "How clearance works",
    search: "Search",
    searchLabel: "Search the articles",
    found: (query) => `Found for “${query}”`,
    nothingFound: (query) => `We have nothing on “${query}”. Try fewer words, or ask us.`,
    stateOf: (date) => `As of ${date}`,
    overdue: (date) =>
      `This article was due for review on ${date}. Check with the authority named under the sources before you rely on a figure.`,
    onThisPage: "On this page",
    sources: "Sources and how sure we are",
    factsHelp: "What the article states, where it comes from, and how sure we are of it.",
    fact: "Statement",
    asOf: "As of",
    sureness: "How sure",
    confidence: { high: "sure", medium: "fairly sure", low: "not confirmed" },
    related: "Related articles",
    linkToSection: (heading) => `Link to “${heading}”`,
    contact: "Ask us about your case",
    notAdvice: "General information, not legal advice. Customs decides each case.",
    notFound: "There is no such article",
    notFoundHelp: "It may have been renamed. Search for it, or look through all articles.",
  },
  zh: {
    help: "清关帮助",
    intro: "关于包裹清关的简短文章，每篇都注明日期和来源。",
    skip: "跳到正文",
    languages: "语言",
    allArticles: "全部文章",
    byCountry: "国家和地区",
    everywhere: "清关常识",
    search: "搜索",
    searchLabel: "搜索文章",
    found: (query) => `“${query}”的搜索结果`,
    nothingFound: (query) => `没有找到与“${query}”有关的内容。请减少关键词，或直接联系我们。`,
    stateOf: (date) => `信息截至 ${date}`,
    overdue: (date) => `本文应于 ${date} 复核，可能已过时。使用其中的数字前，请向来源所列的主管机关核实。`,
    onThisPage: "本页内容",
    sources: "来源与可信度",
    factsHelp: "文中的说法、依据以及我们的把握程度。",
    fact: "内容",
    asOf: "截至",
    sureness: "可信度",
    confidence: { high: "确定", medium: "较确定", low: "未证实" },
    related: "相关文章",
    linkToSection: (heading) => `链接到“${heading}”`,
    contact: "就您的情况联系我们",
    notAdvice: "仅供一般参考，不构成法律意见。个案以海关决定为准。",
    notFound: "没有这篇文章",
    notFoundHelp: "文章可能已改名。请搜索，或查看全部文章。",
  },
  ru: {
    help: "Помощь по таможне",
    intro: "Короткие статьи о таможенном оформлении посылок; у каждой есть дата и источники.",
    skip: "К тексту",
    languages: "Языки",
    allArticles: "Все статьи",
    byCountry: "Страны и регионы",
    everywhere: "Как проходит оформление",
    search: "Искать",
    searchLabel: "Поиск по статьям",
    found: (query) => `Найдено по запросу «${query}»`,
    nothingFound: (query) => `По запросу «${query}» ничего нет. Попробуйте короче или спросите нас.`,
    stateOf: (date) => `По состоянию на ${date}`,
    overdue: (date) =>
      `Статью нужно было проверить до ${date}. Прежде чем полагаться на цифры, уточните их в ведомстве из списка источников.`,
    onThisPage: "На этой странице",
    sources: "Источники и степень уверенности",
    factsHelp: "Что утверждает статья, откуда это известно и насколько мы уверены.",
    fact: "Утверждение",
    asOf: "На дату",
    sureness: "Уверенность",
    confidence: { high: "точно", medium: "скорее всего", low: "не подтверждено" },
    related: "Статьи по теме",
    linkToSection: (heading) => `Ссылка на «${heading}»`,
    contact: "Спросить о своём случае",
    notAdvice: "Общие сведения, не юридическая консультация. Решение принимает таможня.",
    notFound: "Такой статьи нет",
    notFoundHelp: "Возможно, её переименовали. Воспользуйтесь поиском или списком всех статей.",
  },
  pt: {
    help: "Ajuda sobre alfândega",
    intro: "Artigos curtos sobre o desembaraço de encomendas, cada um com data e fontes.",
    skip: "Ir para o texto",
    languages: "Idiomas",
    allArticles: "Todos os artigos",
    byCountry: "Países e regiões",
    everywhere: "Como funciona o desembaraço",
    search: "Buscar",
    searchLabel: "Buscar nos artigos",
    found: (query) => `Resultados para “${query}”`,
    nothingFound: (query) => `Não temos nada sobre “${query}”. Tente menos palavras ou fale conosco.`,
    stateOf: (date) => `Situação em ${date}`,
    overdue: (date) =>
      `Este artigo deveria ter sido revisto até ${date}. Confirme os números com o órgão citado nas fontes.`,
    onThisPage: "Nesta página",
    sources: "Fontes e grau de certeza",
    factsHelp: "O que o artigo afirma, de onde vem e qual a nossa certeza.",
    fact: "Afirmação",
    asOf: "Data",
    sureness: "Certeza",
    confidence: { high: "confirmado", medium: "provável", low: "não confirmado" },
    related: "Artigos relacionados",
    linkToSection: (heading) => `Link para “${heading}”`,
    contact: "Perguntar sobre o seu caso",
    notAdvice: "Informação geral, não é consultoria jurídica. A alfândega decide cada caso.",
    notFound: "Este artigo não existe",
    notFoundHelp: "Pode ter mudado de nome. Busque ou veja todos os artigos.",
  },
  es: {
    help: "Ayuda sobre aduanas",
    intro: "Artículos breves sobre el despacho de paquetes, cada uno con su fecha y sus fuentes.",
    skip: "Ir al texto",
    languages: "Idiomas",
    allArticles: "Todos los artículos",
    byCountry: "Países y regiones",
    everywhere: "Cómo funciona el despacho",
    search: "Buscar",
    searchLabel: "Buscar en los artículos",
    found: (query) => `Resultados de «${query}»`,
    nothingFound: (query) => `No tenemos nada sobre «${query}». Pruebe con menos palabras o pregúntenos.`,
    stateOf: (date) => `A fecha de ${date}`,
    overdue: (date) =>
      `Este artículo debía revisarse el ${date}. Confirme las cifras con la autoridad que citan las fuentes.`,
    onThisPage: "En esta página",
    sources: "Fuentes y grado de certeza",
    factsHelp: "Qué afirma el artículo, de dónde viene y cuánta certeza tenemos.",
    fact: "Afirmación",
    asOf: "Fecha",
    sureness: "Certeza",
    confidence: { high: "seguro", medium: "bastante seguro", low: "sin confirmar" },
    related: "Artículos relacionados",
    linkToSection: (heading) => `Enlace a «${heading}»`,
    contact: "Preguntar por su caso",
    notAdvice: "Información general, no asesoría legal. La aduana decide cada caso.",
    notFound: "No existe ese artículo",
    notFoundHelp: "Puede haber cambiado de nombre. Búsquelo o vea todos los artículos.",
  },
};

export function helpTexts(lang: ArticleLanguage): HelpTexts {
  return TEXTS[lang];
}
