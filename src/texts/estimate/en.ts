import type { EstimateTexts } from "./texts.ts";

export const en: EstimateTexts = {
  title: (country) => `Estimate of duty and tax: ${country}`,
  due: (goods, country, total) => `For goods of ${goods} to ${country} I estimate ${total} of duty and tax.`,
  nothingDue: (goods, country) => `For goods of ${goods} to ${country} I estimate no duty and no tax.`,
  open: (goods, country, known) =>
    known === null
      ? `For goods of ${goods} to ${country} I cannot give one figure.`
      : `For goods of ${goods} to ${country} I estimate at least ${known} of duty and tax; I cannot say how much at most.`,
  payer: {
    buyer_at_checkout: "The buyer normally pays it at checkout.",
    buyer_on_delivery: "The buyer pays it to the post or the courier before delivery.",
    importer: "The importer pays it, usually through the carrier or a broker.",
    seller_or_platform: "The seller or the platform owes it and usually puts it into the price.",
    nobody: "Nobody has to pay at the border.",
  },
  charge: {
    duty: "Customs duty",
    import_tax: "Import tax",
    flat_duty: "Flat duty",
    global_rate: "Global rate (duty and VAT together)",
    single_tax: "Single tax",
    surcharge: "Surcharge on the duty",
    vat: "VAT",
    gst: "GST",
    hst: "GST/HST",
    iva: "IVA (VAT)",
    icms: "ICMS",
    igst: "IGST",
    sales_tax: "Sales tax",
    consumption_tax: "Consumption tax",
    statistics_fee: "Statistics fee",
    levy: "Levy",
    tax_on_levy: "Tax on the levy",
    service_fee: "Customs service fee",
    railway_levy: "Railway levy",
  },
  range: (low, high) => `${low} to ${high}`,
  atLeast: (low) => `at least ${low}`,
  total: "Total",
  percentOf: (rate, base) => `${rate} of ${base}`,
  minus: (calculation, minus) => `${calculation} minus ${minus}`,
  inside: (rate, base) => `${rate}, calculated inside the price, on ${base}`,
  times: (times, each) => `${times} × ${each}`,
  waived: "too small to be collected",
  limit: {
    duty: (limit, of) => `Free of duty up to ${limit} (${of})`,
    tax: (limit, of) => `Free of tax up to ${limit} (${of})`,
  },
  noLimit: { duty: "No duty-free limit", tax: "No tax-free limit" },
  valueBase: {
    goods: "price of the goods without freight",
    goods_and_shipping: "goods and freight together",
    unit: "price of one piece",
    customs_value: "customs value",
  },
  within: (value) => `${value} is within it`,
  over: (value) => `${value} is over it`,
  near: "That is close to the limit: customs use their own exchange rate of the day, which may decide otherwise.",
  unknown: {
    duty_rate: "The duty rate depends on the exact goods; look it up by HS code or tell me what they are.",
    tax_rate: "The rate of the tax depends on the exact goods; tell me what they are.",
    region: "The rate depends on the buyer's state, province or member country.",
    tariff_layers:
      "Extra duties on goods from China apply on top; they changed lately, so the carrier or a broker must name the rate of the day.",
    carrier_fee: "The post or the courier may add a fee for clearing.",
    public_fee: "A separate handling fee was announced; its start and amount are not confirmed.",
    entry_fee: "Customs charge a fee of their own for the declaration; it is not in the figures.",
    weight: "A minimum by weight may apply; tell me the weight.",
    special_goods: "Special permits, excise or a special goods tax may apply.",
    ordinary_import: "The rules of an ordinary import apply; a customs broker has to work it out.",
    not_confirmed:
      "Our sources contradict each other here or do not confirm it; ask the authority before you rely on it.",
  },
  schemeAssumed: (scheme) => `I assumed an order under ${scheme}, as AliExpress orders normally are.`,
  schemeNotAssumed: (scheme) => `I assumed an order outside ${scheme}.`,
  transportAssumed: {
    post: "I assumed it goes by post.",
    express: "I assumed it goes by courier.",
    line: "I assumed a dedicated line.",
  },
  noShipping: "Freight was not told, so it counts as zero; it belongs to the value taxed.",
  oneSubheading:
    "I assumed one kind of goods; each further kind (tariff sub-heading) adds the flat duty once more.",
  exchange: (from, to, date) =>
    `Converted at ${from} = ${to} (table of ${date}); customs use their own rate of the day.`,
  inOwnCurrency: (total) => `That is about ${total}.`,
  notARuling: (asOf) => `This is an estimate, not a ruling; rules as of ${asOf}.`,
  confirm: (authority) => `The rule is not certain today: confirm with ${authority}.`,
  announced: (from, authority) =>
    `This rule is announced for ${from} and not certain yet: confirm with ${authority} nearer the time.`,
  pastReview: (asOf, authority) =>
    `We checked this rule last on ${asOf} and it is due for review; it may have changed. Confirm with ${authority}.`,
  change: (on, isCertain) =>
    isCertain
      ? `The rule changes on ${on}.`
      : `A change is announced for ${on}, at the latest as far as known.`,
  sameOnDay: (day, country, since, asOf) =>
    `On ${day} the rule that ${country} has applied since ${since} still holds, as far as known on ${asOf}.`,
  earlierOnDay: (day, country, from, to) =>
    `On ${day} an earlier rule held in ${country}, in force from ${from} to ${to}.`,
  laterOnDay: (day, country, from, isCertain) =>
    isCertain
      ? `On ${day} another rule holds in ${country}, from ${from}.`
      : `On ${day} another rule is expected in ${country}: it is announced for ${from} and not certain yet.`,
  limitsInShort: (duty, tax) =>
    `Free of duty: ${duty === null ? "nothing" : `up to ${duty}`}; free of tax: ${tax === null ? "nothing" : `up to ${tax}`}.`,
  noRule: (country, earliest) =>
    `I hold no rule for ${country} before ${earliest}, so I cannot estimate for that day.`,
  noRate: (currency) =>
    `I have no exchange rate for ${currency}; give the value in another currency, such as USD or EUR.`,
  noCountry: (country) => `I hold no duty rules for ${country}, so I cannot estimate there.`,
  badValue: "That value cannot be one. Give the price of the goods with its currency, such as USD 45.",
};
