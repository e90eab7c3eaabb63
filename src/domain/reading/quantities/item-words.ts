/** Says that a number is a count: "qty 3", 数量3. */
export const COUNT_LABELS = `qty | quantity | quantities | pieces | pcs | количество | кол во | кол | quantidade | qtd | qtde | cantidad | cant |
  数量 | 件数 | 个数`;

/** Between a count and what is counted: "2 x camisetas", "T恤*3". */
export const TIMES: ReadonlySet<string> = new Set(["x", "х", "*", "×"]);

/** Says that pieces are of one kind; no part of their name. */
export const SAME = `identical | same | equal | одинаков* | same model | the same | iguais | igual | iguales | mesmo | mesma | mesmos | mesmas | mismo | misma |
  mismos | mismas | identico* | identica* | 一样 | 相同 | 同样 | 同款`;

/** What ends the name of goods. */
export const NO_NAMES = `and or to for from in with at of on by is are was were be worth value valued total price priced each per cost costs going shipped sent that which how
   what will can do does did via into inside plus together about than but if when also only my your the this these those a an it they we i you not no more
   need needs should must may have has had get got customs duty duties tax taxes vat stuck held arrived free shipping declared declare usd eur pay paid buyer
   и в во на из для с со по за от до или а но стоимость стоимостью ценой цена общей общая каждая каждый каждое сколько какой какая какие будет нужно плюс если через
   итого всего что как это не ли же таможня пошлина пошлину налог задержали задержан еду едет есть
   y e o ou u al para por con com en em desde hasta ate valor valen custam cuestan total cada que se paga pagan pago cuanto quanto cuantos quantos cual qual mas mais
   como si no nao es sao son esta estao estan foi fue tem tiene aduana alfandega imposto impuesto arancel del do da la el los las os as um uma un una iva
   retido retida retenido retenida
   bought buy buying ordered order orders ordering send sending ship ships sell sold want have contains containing containing parcel package shipment box has with all some
   заказал заказала заказали купил купила купили отправил отправила отправляю отправляем везу посылка посылке заказ заказе внутри лежит лежат штук
   so right over under below above still because pls please nobody somebody vs versus back alive only about instead
   compro compre compramos pa porque envio envie mando pido pedi tengo paquete pedido compra quiero comprei comprou enviei mandei tenho pacote encomenda quero enviando`;

/** Between two words of one name: "fundas de móvil". */
export const NAME_JOINTS: ReadonlySet<string> = new Set(["de"]);

/** What ends a name in Chinese, which has no spaces: the first piece of these is no part of it. */
export const CHINESE_ENDS = `帮 | 做 | 我 | 你 | 他 | 开 | 写 | 还 | 就 | 才 | 只 | 和 | 与 | 跟 | 及 | 以及 | 还有 | 加 | 的 | 要 | 到 | 发 | 寄 | 给 | 需 | 多少 | 吗 | 呢 | 会 | 被 | 是 | 有 | 在 | 从 | 共 | 总 | 一共 | 一起 | 价值 | 货值 | 每 | 都 |
  也 | 能 | 可以 | 应该 | 怎么 | 算 | 交 | 免 | 报 | 清关 | 海关 | 关税 | 税 | 走 | 了 | 去 | 不 | 用 | 卡 | 扣 | 申报 | 单价 | 各 | 超过 | 以上 | 以下 | 左右 | 大概 | 卖 | 买 | 放 | 装 | 同 | 一样 | 相同`;

/** Before a number that names and counts nothing: "Form 28", "nivel 3", 第3. */
export const NAMING: ReadonlySet<string> = new Set(
  `form level type section article art chapter heading annex page step version class case rule line no nr number nivel artigo articulo seccion secao tipo pagina
   форма уровень статья пункт раздел тип версия класс номер 第 № #`.split(/\s+/),
);
