import type { EstimateTexts } from "./texts.ts";

export const pt: EstimateTexts = {
  title: (country) => `Estimativa de tributos: ${country}`,
  due: (goods, country, total) =>
    `Para mercadoria de ${goods} com destino a ${country}, a estimativa é de ${total} em tributos.`,
  nothingDue: (goods, country) =>
    `Para mercadoria de ${goods} com destino a ${country}, a estimativa é de nenhum imposto nem taxa na importação.`,
  open: (goods, country, known) =>
    known === null
      ? `Para mercadoria de ${goods} com destino a ${country} não dá para dizer um valor único.`
      : `Para mercadoria de ${goods} com destino a ${country}, a estimativa é de pelo menos ${known} em tributos; o máximo não dá para dizer.`,
  payer: {
    buyer_at_checkout: "Normalmente o comprador paga no checkout.",
    buyer_on_delivery: "O comprador paga aos correios ou ao courier antes da entrega.",
    importer: "Quem importa paga, em geral pela transportadora ou por um despachante.",
    seller_or_platform: "Quem deve é o vendedor ou a plataforma, que costuma incluir no preço.",
    nobody: "Ninguém paga nada na importação.",
  },
  charge: {
    duty: "Imposto aduaneiro",
    import_tax: "Imposto de importação",
    flat_duty: "Direito fixo",
    global_rate: "Taxa global (imposto e IVA juntos)",
    single_tax: "Imposto único",
    surcharge: "Adicional sobre o imposto",
    vat: "IVA",
    gst: "GST",
    hst: "GST/HST",
    iva: "IVA",
    icms: "ICMS",
    igst: "IGST",
    sales_tax: "Imposto sobre vendas",
    consumption_tax: "Imposto sobre o consumo",
    statistics_fee: "Taxa de estatística",
    levy: "Contribuição",
    tax_on_levy: "Imposto sobre a contribuição",
    service_fee: "Taxa de serviço aduaneiro",
    railway_levy: "Contribuição ferroviária",
  },
  range: (low, high) => `${low} a ${high}`,
  atLeast: (low) => `pelo menos ${low}`,
  total: "Total",
  percentOf: (rate, base) => `${rate} de ${base}`,
  minus: (calculation, minus) => `${calculation} menos ${minus}`,
  inside: (rate, base) => `${rate}, calculado por dentro, sobre ${base}`,
  times: (times, each) => `${times} × ${each}`,
  waived: "valor pequeno demais, não é cobrado",
  limit: {
    duty: (limit, of) => `Sem imposto aduaneiro até ${limit} (${of})`,
    tax: (limit, of) => `Sem IVA ou imposto equivalente até ${limit} (${of})`,
  },
  noLimit: {
    duty: "Não há limite isento de imposto aduaneiro",
    tax: "Não há limite isento de IVA ou imposto equivalente",
  },
  valueBase: {
    goods: "preço do produto sem frete",
    goods_and_shipping: "produto mais frete",
    unit: "preço de uma unidade",
    customs_value: "valor aduaneiro",
  },
  within: (value) => `${value} está dentro do limite`,
  over: (value) => `${value} passa do limite`,
  near: "Está perto do limite: a aduana usa o próprio câmbio do dia, e isso pode mudar o resultado.",
  unknown: {
    duty_rate: "A alíquota depende do produto exato: consulte pelo código NCM/HS ou diga o que é.",
    tax_rate: "A alíquota do imposto depende do produto exato: diga o que é.",
    region: "A alíquota depende do estado, da província ou do país do comprador.",
    tariff_layers:
      "Sobre produtos da China há direitos adicionais que mudaram há pouco; confirme a alíquota do dia com a transportadora ou um despachante.",
    carrier_fee: "Os correios ou o courier podem cobrar uma taxa de despacho.",
    public_fee: "Foi anunciada uma taxa de tratamento à parte; início e valor não estão confirmados.",
    entry_fee: "A alfândega cobra uma taxa própria pela declaração; ela não está nos valores.",
    weight: "Pode haver um mínimo por peso: diga o peso.",
    special_goods: "Podem ser exigidas licenças ou um imposto especial.",
    ordinary_import: "Valem as regras de uma importação comum; um despachante precisa calcular.",
    not_confirmed:
      "Aqui as fontes divergem ou não confirmam a regra: consulte a autoridade antes de contar com ela.",
  },
  schemeAssumed: (scheme) => `Considerei um pedido pelo ${scheme}, como é normal no AliExpress.`,
  schemeNotAssumed: (scheme) => `Considerei um pedido fora do ${scheme}.`,
  transportAssumed: {
    post: "Considerei envio pelos correios.",
    express: "Considerei envio por courier.",
    line: "Considerei uma linha dedicada.",
  },
  noShipping: "O frete não foi informado e conta como zero; ele faz parte do valor tributado.",
  oneSubheading:
    "Considerei um só tipo de produto; cada tipo a mais (subposição tarifária) soma o direito fixo outra vez.",
  exchange: (from, to, date) =>
    `Conversão: ${from} = ${to} (tabela de ${date}); a aduana usa o próprio câmbio do dia.`,
  inOwnCurrency: (total) => `São cerca de ${total}.`,
  notARuling: (asOf) => `É uma estimativa, não uma decisão da aduana; regras de ${asOf}.`,
  confirm: (authority) => `A regra não está confirmada para hoje: confirme com ${authority}.`,
  announced: (from, authority) =>
    `Esta regra foi anunciada para ${from} e ainda não é certa: confirme com ${authority} mais perto da data.`,
  pastReview: (asOf, authority) =>
    `Verificamos esta regra pela última vez em ${asOf} e já é hora de rever; pode ter mudado. Confirme com ${authority}.`,
  change: (on, isCertain) =>
    isCertain
      ? `A regra muda em ${on}.`
      : `Há uma mudança anunciada, o mais tardar em ${on}; ainda não confirmada.`,
  sameOnDay: (day, country, since, asOf) =>
    `Em ${day} continua valendo para ${country} a regra em vigor desde ${since}, pelo que se sabe em ${asOf}.`,
  earlierOnDay: (day, country, from, to) =>
    `Em ${day} valia para ${country} uma regra anterior, em vigor de ${from} a ${to}.`,
  laterOnDay: (day, country, from, isCertain) =>
    isCertain
      ? `Em ${day} vale para ${country} outra regra, a partir de ${from}.`
      : `Em ${day} espera-se outra regra para ${country}: foi anunciada para ${from} e ainda não é certa.`,
  limitsInShort: (duty, tax) =>
    `Isento de imposto aduaneiro: ${duty === null ? "nada" : `até ${duty}`}; isento de IVA ou equivalente: ${tax === null ? "nada" : `até ${tax}`}.`,
  noRule: (country, earliest) =>
    `Não tenho regra para ${country} antes de ${earliest}, então não posso estimar para aquele dia.`,
  noRate: (currency) => `Não tenho câmbio para ${currency}; informe o valor em outra moeda, como USD ou EUR.`,
  noCountry: (country) => `Não tenho regras de tributos para ${country}, então não posso estimar.`,
  badValue: "Esse valor não é possível. Informe o preço da mercadoria com a moeda, por exemplo USD 45.",
};
