import { PhraseTable } from "./phrase-table.ts";

/** How goods are counted; `item` says that they are goods and not which; `kind` counts their kinds; `other` counts or measures something that is no goods. */
export type Measure = "piece" | "pair" | "set" | "dozen" | "kind" | "item" | "other";

const MEASURES: readonly (readonly [words: string, measure: Measure])[] = [
  [
    `pcs | pc | pieces | piece | pieces of | units | unit | units of | шт | штук* | штучк* | единиц* |
     экз | pecas | peca | pecas de | unidades | unidade | unidades de | unid | und | un | uds | ud | piezas | pieza | piezas de |
     pzas | pza |
     件 | 个 | 只 | 条 | 台 | 部 | 本 | 块 | 支 | 瓶 | 张 | 顶 | 副 | 枚 | 辆 | 根 | 盒 | 包 | 袋 | 把 | 颗 | 粒 | 片 | 罐`,
    "piece",
  ],
  [
    `item | items | product | products | goods | articles | товар* | издели* | предмет* | itens | item | produto* | artigo* | producto* | articulo* |
     件商品 | 个商品 | 件产品 | 个产品 | 件货 | 件货物 | 件东西 | 个东西`,
    "item",
  ],
  [
    "pair | pairs | pair of | pairs of | пар | пара | пары | пару | par | pares | par de | pares de | 双 | 对",
    "pair",
  ],
  [
    "set | sets | set of | sets of | комплект* | набор* | conjunto de | conjuntos de | kit | kits | juego de | juegos de | 套 | 组",
    "set",
  ],
  ["dozen | dozens | dozen of | дюжин* | duzia de | duzias de | docena de | docenas de | 打", "dozen"],
  [
    `kinds | kind of | kinds of | types | types of | different | distinct | sorts of | разных | различных | вид | вида | видов | типа | типов | tipos | tipos de |
     tipo de | diferentes | distintos | distintas | produtos diferentes | produtos distintos | itens diferentes | artigos diferentes |
     coisas diferentes | productos diferentes | productos distintos | articulos diferentes | articulos distintos | cosas distintas |
     cosas diferentes | 种 | 款 | 个品种 | 种不同`,
    "kind",
  ],
  [
    `% | percent | percents | per cent | процент* | por cento | por ciento |
     day | days | business days | working days | hour | hours | minute | minutes | week | weeks | month | months | year | years | times | time | o clock |
     день | дня | дней | дн | сут* | час | часа | часов | минут* | недел* | месяц* | год | года | лет | раз | раза |
     dia | dias | hora | horas | minutos | semana | semanas | mes | meses | ano | anos | vez | vezes | veces |
     天 | 日 | 小时 | 分钟 | 周 | 星期 | 个月 | 月 | 年 | 次 | 号 | 个工作日 | 工作日 |
     kg | kgs | g | gr | gram* | gramas | gramos | kilo | kilos | kilogram* | quilo | quilos | lb | lbs | oz | ounce* | mg | tons | ton |
     кг | г | гр | грамм* | кило | килограмм* | тонн* | 公斤 | 千克 | 克 | 斤 | 吨 | 磅 |
     cm | mm | m | km | inch | inches | ml | l | liter | liters | litros | литр* | мл | л | см | мм | м | wh | mah | gb | tb | mhz | ghz |
     厘米 | 毫米 | 米 | 毫升 | 升 | 寸 | 英寸 |
     parcel | parcels | package | packages | packet | packets | box | boxes | carton | cartons | order | orders | shipment | shipments | sku | skus |
     посыл* | заказ* | короб* | отправлен* | пакет* |
     pacote* | encomenda* | pedido* | caixa | caixas | remessa* | envio | envios | paquete* | caja | cajas |
     个包裹 | 包裹 | 个订单 | 单 | 票 | 箱 |
     country | countries | state | states | people | person | persons | buyer | buyers | customer | customers | client | clients | digit | digits | number | numbers |
     point | points | invoice | invoices | puntos | punto | pontos | ponto | factura* | fatura* | инвойс* | счет* | балл* | question | questions | document | documents | copy | copies | step | steps | star | stars | option | options | reason | reasons |
     стран* | человек* | покупател* | клиент* | цифр* | знак* | вопрос* | документ* | символ* |
     pais | paises | pessoa* | persona | personas | cliente* | comprador* | digito* | pergunta* | pregunta* | documento* | letra* |
     国家 | 个国家 | 位 | 人 | 个人 | 位数 | 位数字 | 个买家 | 个客户 | 步 | 家 | 名 | 份`,
    "other",
  ],
];

/** Words that say what the number before them counts or measures: it is never money. */
export const MEASURE_TABLE = new PhraseTable(MEASURES);
