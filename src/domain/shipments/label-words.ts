/**
 * Words that say what a number beside them is, lower case, accents folded as `plainText` folds them.
 * `phrases` are regular expressions and go before the single words they contain; `stems` match from the start of a word
 * and may go on, `whole` words may not; `glued` ones need no word edge (Chinese, Japanese, Korean). Collected from
 * sellers' chats in our languages and in those of their markets; extend freely.
 */
export interface LabelWords {
  readonly phrases: readonly string[];
  readonly stems: readonly string[];
  readonly whole: readonly string[];
  readonly glued: readonly string[];
}

/** Say "this is a tracking number". */
export const TRACKING_WORDS: LabelWords = {
  phrases: [
    // In "the tracking number of my order" the order stands nearer to the number.
    "track[a-z]*(?: (?:number|no|nr|code|id))?\\.? (?:for|of) (?:(?:my|the|this|that|our|your|his|her) )?order(?![a-z]* ?(?:id|no|nr|number|#))",
    "(?:rastre[a-z]*|seguimiento) (?:(?:do|de|del) )?(?:(?:meu|mi) )?pedido",
    "трек[а-я]*(?:[ -]номер[а-я]*)? (?:(?:по|к|от|для) )?(?:(?:моему|моего|этому) )?заказ[а-я]*",
    "track[a-z]*(?: (?:number|no|nr|code|id|ref[a-z]*))?",
    "shipping (?:no|number|code|id)",
    "delivery (?:no|number|code|id)",
  ],
  stems: words(`
    trck | shipment | waybill | consignment | parcel | package |
    rastre | encomenda | pacote | objeto | envio | seguimiento | localizador | paquete | guia | sendung |
    paket | colis | suivi | spedizion | tracciam | przesyl | przesył | zending | kargo | takip | gonderi | трек |
    трэк | посылк | отправлен | накладн | отслежива | посилк | відправлен`),
  whole: words(
    `awb | trk | rpo | рпо | шпи | ттн | cod de rastreo | codigo de rastreo | 运单 | 運單 | 快递 | 快遞 | 物流 | 单号 | 單號 | 追踪 | 追蹤 | 跟踪 | 跟蹤 | 包裹 | 面单 | 查件 | 转单 | 邮件号 | 郵件號 | 追跡 | 伝票 | 送り状 | お問い合わせ番号 | 송장 | 운송장 | 추적 | 택배`,
  ),
  glued: words(`
    运单 | 運單 | 快递 | 快遞 | 物流 | 单号 | 單號 | 追踪 | 追蹤 | 跟踪 | 跟蹤 | 包裹 | 面单 | 查件 |
    转单 | 邮件号 | 郵件號 | 追跡 | 伝票 | 送り状 | お問い合わせ番号 | 송장 | 운송장 | 추적 | 택배`),
};

/** Say "this is something else": an order, a phone, a tax number, money, goods. */
export const OTHER_WORDS: LabelWords = {
  phrases: ["тн ?вэд", "карт[аыуе]", "цен[аыу]", "дат[аыу]", "hs ?code"],
  stems: words(`
    order | purchase | pedido | bestell | auftrag | commande | ordine | zamowien | siparis | заказ |
    замовлен | phone | telef | mobil | movil | celular | handy | whatsapp | viber | wechat | телефон |
    ватсап | вотсап | звон | invoice | factura | fatura | facture | rechnung | fattura | счет | tariff |
    tarif | zolltarif | iban | eori | ioss | account | konto | cuenta | compte | bank | банк | card |
    karte | cartao | tarjeta | passport | passeport | pasaporte | passaporte | reisepass | паспорт |
    kimlik | item | product | produto | producto | produkt | prodotto | artikel | article | товар |
    артикул | barcode | codigo de barras | штрих | serial | imei | model | referen | contract | contrato |
    договор | ticket | dispute | disputa | спор | transac | payment | pagamento | zahlung | платеж |
    оплат | customer | cliente | клиент | kunden | postcode | postal code | codigo postal | индекс |
    amount | price | preco | precio | preis | prix | сумм | valor | total | flight | рейс | container |
    контейнер | date | datum | birth | рожден | license | лицензи | batch | парти | declaration |
    декларац | store | shop | магазин | sku | buyer | user | member`),
  whole: words(`
    tel | тел | mob | fax | call | inv | hs | hts | ncm | vat | tva | iva | tax | acct | conta | cpf |
    cnpj | rfc | curp | rut | dni | nif | nie | cuit | инн | кпп | огрн | снилс | pccc | tckn | asin |
    ean | upc | gtin | ref | case | zip | cep | plz | data | fecha | lot | mrn | po | qq`),
  glued: words(`
    订单单号 | 订单编号 | 订单号 | 订单 | 訂單 | 交易 | 支付 | 电话 | 電話 | 手机 | 手機 | 联系 | 身份证 |
    身分證 | 税号 | 稅號 | 税则 | 编码 | 編碼 | 商品 | 产品 | 產品 | 条码 | 條碼 | 条形码 | 货号 | 型号 |
    发票 | 發票 | 合同 | 账号 | 帳號 | 卡号 | 银行 | 护照 | 護照 | 金额 | 金額 | 邮编 | 微信 | 柜号 |
    箱号 | 纠纷 | 店铺 | 注文 | 주문 | 전화`),
};

function words(list: string): readonly string[] {
  return list.split("|").map((word) => word.trim());
}
