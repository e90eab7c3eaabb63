/** What an amount is said to be. */
export type AmountLabel =
  /** "Value", "price": a bare number behind it is money. */
  | "value"
  /** "Parcel", "order": money beside it is its price. */
  | "goods"
  /** "Freight": also a bare number beside it is money. */
  | "shipping"
  /** Spanish and Portuguese "envío de 60 USD" is a parcel worth 60; "envío 4 USD" is what shipping costs. */
  | "sending"
  /** "Handling fee", "fine". */
  | "charge"
  /** "Duty", "VAT": what is asked for as often as what an amount is. */
  | "tax"
  /** "Threshold", "free limit". */
  | "limit"
  /** "Unit price": what one piece of several costs. */
  | "unit"
  /** "List price", "free shipping": says nothing of the amount beside it. */
  | "nothing"
  /** "Weighs": pounds are no money then. */
  | "weight";

/** Nothing is paid for shipping. */
export const FREE_SHIPPING = `free shipping | free delivery | free postage | shipping free | shipping is free | delivery free |
  бесплатн* доставк* | доставк* бесплатн* | без оплаты доставки |
  frete gratis | frete gratuito | sem frete | frete zero | envio gratis | envio gratuito | envio sin costo | envio es gratis |
  包邮 | 免运费 | 免邮 | 免邮费 | 免费配送 | 免费送货 | 零运费`;

export const LABEL_WORDS: readonly (readonly [words: string, label: AmountLabel])[] = [
  [
    `value | valued | worth | price | priced | declared | declare | declared value | cost | costs | costing | total | subtotal | amount |
     стоимост* | стоит | ценност* | цена | цену | ценой | цене | сумм* | задеклар* | стоимость товара | цена товара |
     valor | valores | preco | precos | precio | precios | custa | custou | cuesta | costo | custo | valendo | vale | declarado |
     declarada | valor declarado | importe |
     价值 | 货值 | 申报 | 申报价值 | 申报金额 | 金额 | 价格 | 售价 | 总价 | 总值 | 总额 | 货款 | 卖 | 价 | 实付 | 实际支付 | 成交价`,
    "value",
  ],
  [
    `goods | item | items | parcel | parcels | package | packages | order | orders | product | products | purchase | shipment | merchandise |
     товар* | посылк* | заказ* | покупк* | отправлени* | вещи |
     produto* | mercadoria* | pedido* | compra | compras | encomenda* | pacote* | remessa* | producto* | mercancia* | paquete* |
     货物 | 商品 | 包裹 | 产品 | 货 | 订单 | 的货 | 的包裹 | 的商品 | 的东西 | 东西 | 小包`,
    "goods",
  ],
  [
    `shipping | postage | freight | shipping cost | shipping costs | shipping fee | delivery | delivery fee | delivery cost | carriage | courier fee |
     доставк* | пересылк* | фрахт* | стоимость доставки | цена доставки |
     frete | fretes | porte | portes | flete | fletes | gastos de envio | costo de envio | coste de envio | costos de envio |
     valor del envio | precio del envio | custo de envio | valor do frete | preco do frete | valor do envio | taxa de envio | taxa de entrega |
     运费 | 邮费 | 邮资 | 快递费 | 物流费 | 配送费 | 头程 | 运输费 | 运输费用 | 国际运费`,
    "shipping",
  ],
  ["envio | envios | entrega", "sending"],
  [
    `fee | fees | handling fee | customs fee | levy | fine | penalty | commission | surcharge | deposit | refund |
     сбор | сбора | сбором | сборы | комисси* | штраф* | доплат* |
     multa* | taxa de despacho | despacho postal | comissao | comision* | tarifa de gestion | recargo* |
     手续费 | 处理费 | 包裹费 | 罚款 | 佣金 | 服务费 | 代理费 | 清关费 | 报关费 | 退款`,
    "charge",
  ],
  [
    `duty | duties | tax | taxes | vat | gst | tariff | customs duty | import duty | import tax |
     пошлин* | налог* | ндс | таможенн* пошлин* |
     imposto* | taxa | taxas | tributo* | icms | iva | impuesto* | arancel* | tasa | tasas |
     关税 | 税 | 税费 | 税金 | 增值税 | 进口税 | 消费税`,
    "tax",
  ],
  [
    `limit | limits | threshold | thresholds | exemption | allowance | de minimis | duty free limit | free limit | cutoff | relief | rule | rules |
     лимит* | порог* | беспошлинн* лимит* |
     limite* | cota | isencao | franquia | limite de isencao | exencion | franquicia | umbral | limite libre |
     免税额 | 免税额度 | 起征点 | 门槛 | 限额 | 额度 | 免税限额 | 免征额`,
    "limit",
  ],
  [
    `unit price | unit value | each | price per piece | цена за штуку | цена за шт | цена за единицу | preco unitario | precio unitario |
     valor unitario | cada uno a | cada um a | 单价 | 每件 | 一件 | 每个 | 每双`,
    "unit",
  ],
  [FREE_SHIPPING, "nothing"],
  [
    "原价 | 标价 | 划线价 | 市场价 | original price | list price | full price | старая цена | preco original | precio original",
    "nothing",
  ],
  ["weigh* | weight | weighing | весит | вес | весом | pesa | pesando | peso de | 重 | 重量", "weight"],
];

/** May stand between an amount and what it is. */
export const FILLERS: ReadonlySet<string> = new Set(
  `: = - ( ≈ ~ per is are was be it of for about around a an the my this only just approx in at de do da del por para uns umas unos unas cerca aprox e no na um una un
   за в на около примерно всего лишь только - это составляет 是 为 约 大 概 才 只 仅 了 共 要 的 需 值`.split(
    /\s+/,
  ),
);

/** The end of an open range, said before the amount or, in Chinese and a few turns, behind it. */
export const BOUNDS_BEFORE: readonly (readonly [words: string, bound: "from" | "to"])[] = [
  [
    `under | below | less than | lower than | cheaper than | not more than | no more than | up to | upto | until | at most | max | maximum | within | not over |
     до | меньше | менее | не более | не больше | ниже | дешевле | менее чем |
     menos de | menor que | menor a | ate | abaixo de | no maximo | inferior a | hasta | por debajo de | maximo |
     不超过 | 低于 | 小于 | 不到 | 少于 | 不高于 | <  | ≤`,
    "to",
  ],
  [
    `over | above | more than | greater than | higher than | exceeding | exceeds | at least | from | starting at | min | minimum |
     от | свыше | больше | более | выше | дороже | не менее | превыша* |
     mais de | maior que | acima de | superior a | a partir de | pelo menos | mas de | mayor a | mayor que | por encima de | desde |
     超过 | 高于 | 大于 | 多于 | 超出 | 满 | 至少 | > | ≥`,
    "from",
  ],
];

export const BOUNDS_BEHIND: readonly (readonly [words: string, bound: "from" | "to"])[] = [
  [
    "以下 | 以内 | 之内 | 之下 | 内 | 及以下 | or less | or under | or below | and below | и меньше | и ниже | ou menos | o menos",
    "to",
  ],
  [
    "以上 | 之上 | 及以上 | 起 | or more | and above | and up | or over | и выше | и больше | и более | ou mais | o mas | y mas | e acima",
    "from",
  ],
];

/** Between the ends of a range. */
export const RANGE_JOINTS: ReadonlySet<string> = new Set([
  "-",
  "~",
  "to",
  "a",
  "до",
  "至",
  "到",
  "ate",
  "hasta",
]);
/** Between the ends of a range that was opened by one of `RANGE_OPENERS`. */
export const AND_JOINTS: ReadonlySet<string> = new Set(["and", "и", "e", "y"]);
export const RANGE_OPENERS: ReadonlySet<string> = new Set(["between", "entre", "между"]);
/** Between amounts that stand beside each other in one currency. */
export const LIST_JOINTS: ReadonlySet<string> = new Set(
  "+ plus плюс mais mas 加 or или ou o 或 还是 或者".split(" "),
);

/** Asks how much: the tax named before it is wanted, not told. */
export const ASKING =
  "? | ¿ | 多少 | 几 | 怎么 | 吗 | how | сколько | quanto | cuanto | какая | какой | какие | cual | qual | what";

/** Behind an amount: it is that of one piece. */
export const EACH = `each | apiece | per piece | per item | per unit | a piece | per pc | / pc | / piece | / item | ea |
  за штуку | за шт | за единицу | каждый | каждая | каждое | кажд* | / шт | шт |
  cada | cada um | cada uma | cada uno | cada una | por unidade | por unidad | por peca | por pieza | c / u | / un |
  一件 | 每件 | / 件 | 一个 | 每个 | / 个 | 一双 | 每双 | 一条 | 一只 | 每只 | 一台 | 每台`;
