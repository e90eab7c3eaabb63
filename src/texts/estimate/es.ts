import type { EstimateTexts } from "./texts.ts";

export const es: EstimateTexts = {
  title: (country) => `Estimación de aranceles e impuestos: ${country}`,
  due: (goods, country, total) =>
    `Para mercancía de ${goods} con destino a ${country} se estiman ${total} de aranceles e impuestos.`,
  nothingDue: (goods, country) =>
    `Para mercancía de ${goods} con destino a ${country} no se estima ningún arancel ni impuesto.`,
  open: (goods, country, known) =>
    known === null
      ? `Para mercancía de ${goods} con destino a ${country} no se puede dar una sola cifra.`
      : `Para mercancía de ${goods} con destino a ${country} se estiman al menos ${known} de aranceles e impuestos; el máximo no se puede decir.`,
  payer: {
    buyer_at_checkout: "Normalmente lo paga el comprador al pagar el pedido.",
    buyer_on_delivery: "Lo paga el comprador al correo o a la mensajería antes de la entrega.",
    importer: "Lo paga el importador, por lo general a través del transportista o de un agente aduanal.",
    seller_or_platform: "Lo deben el vendedor o la plataforma, que suelen incluirlo en el precio.",
    nobody: "Nadie paga nada en la importación.",
  },
  charge: {
    duty: "Arancel",
    import_tax: "Impuesto de importación",
    flat_duty: "Arancel fijo",
    global_rate: "Tasa global (arancel e IVA juntos)",
    single_tax: "Impuesto único",
    surcharge: "Recargo sobre el arancel",
    vat: "IVA",
    gst: "GST",
    hst: "GST/HST",
    iva: "IVA",
    icms: "ICMS",
    igst: "IGST",
    sales_tax: "Impuesto sobre ventas",
    consumption_tax: "Impuesto al consumo",
    statistics_fee: "Tasa de estadística",
    levy: "Gravamen",
    tax_on_levy: "Impuesto sobre el gravamen",
    service_fee: "Tasa de servicio aduanero",
    railway_levy: "Gravamen ferroviario",
  },
  range: (low, high) => `${low} a ${high}`,
  atLeast: (low) => `al menos ${low}`,
  total: "Total",
  percentOf: (rate, base) => `${rate} de ${base}`,
  minus: (calculation, minus) => `${calculation} menos ${minus}`,
  inside: (rate, base) => `${rate}, calculado por dentro del precio, sobre ${base}`,
  times: (times, each) => `${times} × ${each}`,
  waived: "importe muy pequeño, no se cobra",
  limit: {
    duty: (limit, of) => `Sin arancel hasta ${limit} (${of})`,
    tax: (limit, of) => `Sin IVA o impuesto equivalente hasta ${limit} (${of})`,
  },
  noLimit: {
    duty: "No hay límite libre de arancel",
    tax: "No hay límite libre de IVA o impuesto equivalente",
  },
  valueBase: {
    goods: "precio del producto sin envío",
    goods_and_shipping: "producto más envío",
    unit: "precio de una pieza",
    customs_value: "valor en aduana",
  },
  within: (value) => `${value} está dentro del límite`,
  over: (value) => `${value} supera el límite`,
  near: "Está cerca del límite: la aduana usa su propio tipo de cambio del día y el resultado puede ser otro.",
  unknown: {
    duty_rate: "El arancel depende del producto exacto: consúltelo por código HS o dígame qué es.",
    tax_rate: "El tipo del impuesto depende del producto exacto: dígame qué es.",
    region: "La tasa depende del estado, la provincia o el país del comprador.",
    tariff_layers:
      "A los productos de China se suman aranceles adicionales que cambiaron hace poco; confirme la tasa del día con el transportista o un agente aduanal.",
    carrier_fee: "El correo o la mensajería pueden cobrar por el despacho.",
    public_fee: "Se anunció una tasa de gestión aparte; ni su inicio ni su importe están confirmados.",
    entry_fee: "La aduana cobra una tasa propia por la declaración; no está en los importes.",
    weight: "Puede haber un mínimo por peso: dígame el peso.",
    special_goods: "Pueden exigirse permisos o un impuesto especial.",
    ordinary_import: "Se aplican las reglas de una importación ordinaria; debe calcularlo un agente aduanal.",
    not_confirmed:
      "Aquí las fuentes no coinciden o no lo confirman: consulte a la autoridad antes de contar con ello.",
  },
  schemeAssumed: (scheme) => `Supuse un pedido dentro de ${scheme}, como es normal en AliExpress.`,
  schemeNotAssumed: (scheme) => `Supuse un pedido fuera de ${scheme}.`,
  transportAssumed: {
    post: "Supuse que va por correo.",
    express: "Supuse que va por mensajería.",
    line: "Supuse una línea dedicada.",
  },
  noShipping: "No se indicó el envío y cuenta como cero; forma parte del valor gravado.",
  oneSubheading:
    "Supuse un solo tipo de producto; cada tipo más (subpartida arancelaria) suma otra vez el arancel fijo.",
  exchange: (from, to, date) =>
    `Conversión: ${from} = ${to} (tabla del ${date}); la aduana usa su propio tipo de cambio del día.`,
  inOwnCurrency: (total) => `Son unos ${total}.`,
  notARuling: (asOf) => `Es una estimación, no una resolución de la aduana; reglas al ${asOf}.`,
  confirm: (authority) => `La regla no está confirmada para hoy: confirme con ${authority}.`,
  announced: (from, authority) =>
    `Esta regla está anunciada para el ${from} y aún no es segura: confirme con ${authority} cuando se acerque la fecha.`,
  pastReview: (asOf, authority) =>
    `Revisamos esta regla por última vez el ${asOf} y ya toca revisarla; puede haber cambiado. Confirme con ${authority}.`,
  change: (on, isCertain) =>
    isCertain
      ? `La regla cambia el ${on}.`
      : `Hay un cambio anunciado para el ${on} a más tardar; aún sin confirmar.`,
  sameOnDay: (day, country, since, asOf) =>
    `El ${day} sigue vigente para ${country} la regla que se aplica desde el ${since}, por lo que se sabe al ${asOf}.`,
  earlierOnDay: (day, country, from, to) =>
    `El ${day} regía para ${country} una regla anterior, vigente del ${from} al ${to}.`,
  laterOnDay: (day, country, from, isCertain) =>
    isCertain
      ? `El ${day} rige para ${country} otra regla, desde el ${from}.`
      : `El ${day} se espera otra regla para ${country}: está anunciada para el ${from} y aún no es segura.`,
  limitsInShort: (duty, tax) =>
    `Libre de arancel: ${duty === null ? "nada" : `hasta ${duty}`}; libre de IVA o equivalente: ${tax === null ? "nada" : `hasta ${tax}`}.`,
  noRule: (country, earliest) =>
    `No tengo regla para ${country} antes del ${earliest}, así que no puedo estimar ese día.`,
  noRate: (currency) =>
    `No tengo tipo de cambio para ${currency}; dé el valor en otra moneda, como USD o EUR.`,
  noCountry: (country) => `No tengo reglas de impuestos para ${country}, así que no puedo estimar.`,
  badValue: "Ese valor no es posible. Dé el precio de la mercancía con su moneda, por ejemplo USD 45.",
};
