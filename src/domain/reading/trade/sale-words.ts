/** What a text may say of a tax scheme: that it is used, that it is not, or its name, which denials turn round. */
export const SCHEME_WORDS: readonly (readonly [words: string, scheme: "in" | "out"])[] = [
  [
    `ioss | voec | remessa conforme | programa remessa conforme | no remessa conforme | no programa remessa conforme |
     vat paid at checkout | tax paid at checkout | taxes paid at checkout | vat prepaid | tax prepaid | vat collected at checkout | paid tax at checkout | paid vat at checkout |
     platform collects | platform collected | marketplace collects | vat included | tax included | gst collected | gst paid at checkout |
     ндс включен | ндс уплачен | налог уплачен | налог включен | налог оплачен при заказе |
     imposto pago na compra | imposto pago no checkout | impostos pagos no checkout | imposto ja pago | ja paguei o imposto | taxas inclusas | imposto incluso | com imposto incluso |
     impuestos pagados | iva pagado | iva incluido | impuestos incluidos | impuesto incluido | ya pague el iva | ya pague los impuestos |
     平台代扣 | 平台代缴 | 平台代收 | 平台已收 | 下单时已交税 | 已含税 | 含税 | 包税 | 税已付`,
    "in",
  ],
  [
    `own website | my own website | own site | own webshop | own web shop | own online store | own store outside | direct from my website | off platform | outside the platform |
     outside platform | ioss missing | missing ioss | ioss invalid | invalid ioss | ioss number is missing | ioss number invalid |
     ioss is missing | ioss not used | ioss is not used | ioss was not used | ioss not provided | voec not used | voec is not used | ioss нет | ioss无效 | ioss没有 |
     свой сайт | своего сайта | своем сайте | собственный сайт | собственного сайта | вне платформы | мимо платформы |
     site proprio | meu site | meu proprio site | loja propria | fora da plataforma | fora do programa |
     propia web | mi web | mi propia web | sitio propio | mi propio sitio | tienda propia | web propia | fuera de la plataforma |
     独立站 | 自建站 | 自己的网站 | 平台外 | 站外 | 私下交易`,
    "out",
  ],
];

export const CONSIGNEE_WORDS: readonly (readonly [words: string, consignee: "consumer" | "business"])[] = [
  [
    `b2b | business customer | business customers | business buyer | business client | corporate customer | corporate buyer | company buyer | to a company | for a company | to company |
     buyer is a company | customer is a company | buyer is a business | to a business | for resale | for a reseller | to a reseller | wholesale buyer | legal entity |
     юрлицо | юрлицу | юрлица | юридическое лицо | юридическому лицу | для компании | на компанию | в компанию | для фирмы | на ооо | для перепродажи | оптовому покупателю |
     pessoa juridica | para empresa | para uma empresa | cliente empresa | comprador e empresa | para revenda | com cnpj | no cnpj |
     persona juridica | para una empresa | a una empresa | cliente es una empresa | para reventa | mayorista |
     企业客户 | 企业买家 | 公司客户 | 公司买家 | 买家是公司 | 客户是公司 | 收件人是公司 | 发给公司 | 寄给公司 | 对公 | 对公客户 | b端 | 批发客户`,
    "business",
  ],
  [
    `b2c | consumer | consumers | private person | private buyer | private customer | private individual | individual buyer | personal use | own use | natural person |
     физлицо | физлицу | физлица | физическое лицо | физическому лицу | физического лица | для себя | личного пользования | личное пользование | частное лицо | частному лицу |
     pessoa fisica | uso pessoal | uso proprio | consumidor | consumidor final | consumidora |
     persona fisica | persona natural | uso personal | uso propio | a un particular | para un particular | cliente particular | particulares |
     个人买家 | 个人客户 | 自用 | 个人自用 | 个人使用 | 个人物品 | c端 | 消费者 | 私人`,
    "consumer",
  ],
];

/** Not of the consignee. */
export const NO_CONSIGNEES =
  "consumer product | consumer products | consumer protection | consumer rights | b2b2c";

export type Purpose = "sale" | "gift" | "sample" | "return";

export const PURPOSE_WORDS: readonly (readonly [words: string, purpose: Purpose])[] = [
  [
    `gift | gifts | present from | a present | birthday present | подарок | подарка | подарком | подарки | подарку | в подарок | presente de | um presente | presentes | de presente |
     regalo | regalos | un obsequio | obsequio | 礼物 | 礼品 | 送朋友 | 朋友送`,
    "gift",
  ],
  [
    `sample | samples | образец | образцы | образцов | образца | amostra | amostras | muestra | muestras | 样品 | 样本 | 打样`,
    "sample",
  ],
  [
    `returned goods | return goods | return shipment | goods returned by | sending back | send back | sends back | sent back by | returns the goods | return from customer | warranty return |
     возврат товара | возвращает товар | возвращаю товар | возвратная посылка | отправляет обратно | отправить обратно |
     devolucao de mercadoria | devolucao do produto | mercadoria devolvida | devolver o produto | devolver a mercadoria | devolvendo |
     devolucion de mercancia | devolucion del producto | mercancia devuelta | devolver el producto | devolver la mercancia |
     退货寄回 | 退运 | 寄回 | 退回国内 | 退货回国 | 客户退货`,
    "return",
  ],
  [
    `sale of goods | commercial sale | sold | for sale | продажа | продажи | продано | venda | vendido | vendida | venta | vendida | 销售 | 售出 | 卖出`,
    "sale",
  ],
];

/** A gift that comes with an order is part of the sale; gift wrap and gift cards are goods. */
export const NO_GIFTS = `free gift | gift card | gift cards | gift box | gift wrap | gift bag | gift set | 赠品 | 礼品卡 | 礼品盒 | 礼物盒 | подарочная карта | подарочная упаковка |
  бесплатный подарок | brinde | cartao presente | tarjeta regalo | tarjeta de regalo`;
