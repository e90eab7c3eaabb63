import type { Transport } from "../../customs/rule.ts";

/** Ways of sending as people call them; `freight` stands for what is no parcel: ships, trucks, stock in a warehouse abroad. */
export const TRANSPORT_WORDS: readonly (readonly [words: string, transport: Transport | "freight"])[] = [
  [
    `post | by post | postal | post office | by mail | airmail | air mail | registered mail | us mail | surface mail | china post | hongkong post | epacket | e packet |
     royal mail | la poste | ems | eub | small packet |
     почта | почтой | почтовый | почтовая | почтовое | почтовые | почты | почте | почтовой | почта россии | заказным | емс |
     correio | correios | pelos correios | carta registrada | correo | correos | correo postal | correo certificado | sepomex | postal |
     邮政 | 邮政小包 | 中国邮政 | 中邮 | 挂号 | 挂号小包 | 平邮 | e邮宝 | 邮局 | 航空小包 | 国际小包`,
    "post",
  ],
  [
    `express | courier | couriers | express courier | express delivery | international express | by courier |
     экспресс | экспрессом | экспресс доставка | курьер | курьером | курьерская | курьерской | курьерская служба | юпс | дхл | федекс |
     courier internacional | entrega expressa | remessa expressa | expresso internacional | mensajeria | paqueteria express | envio express | envio expreso |
     国际快递 | 商业快递 | 走快递 | 发快递 | 快递发 | 快递寄 | 用快递 | 四大快递 | 红单 | ups | sf`,
    "express",
  ],
  [
    `dedicated line | special line | direct line | aliexpress standard | aliexpress standard shipping | ae standard | standard shipping | aliexpress saver | saver shipping |
     aliexpress choice | choice order | choice orders | choice parcel | choice item | choice shipping | ae choice | via choice | by choice | with choice | through choice | por choice | через choice | choice订单 | choice商品 | choice包裹 | choice仓 | 走choice | super economy | economy line | aliexpress selection |
     спецлиния | специальная линия | выделенная линия | алиэкспресс стандарт | aliexpress стандарт | чойс |
     linha dedicada | linha especial | linea dedicada | linea especial | aliexpress estandar | aliexpress padrao | envio estandar de aliexpress |
     专线 | 无忧 | 无忧标准 | 无忧物流 | 速卖通无忧 | 速卖通标准 | 标准物流 | 优选 | 线上发货 | 跨境专线 | 菜鸟专线`,
    "line",
  ],
  [
    `sea freight | by sea | ocean freight | by ship | vessel | lcl | fcl | container ship | truck | by truck | lorry | by rail | railway | air freight | air cargo | fba |
     overseas warehouse | local warehouse | foreign warehouse | from warehouse | pallet | pallets |
     морем | морской | морская доставка | фура | фурой | грузовик | поездом | жд доставка | авиагруз | склад за границей | зарубежный склад | локальный склад | со склада |
     frete maritimo | por mar | de navio | caminhao | armazem | armazem local | carga aerea | por barco | maritimo | flete maritimo | camion | bodega | almacen | almacen local | carga aerea |
     海运 | 海派 | 空派 | 空运大货 | 卡航 | 卡派 | 卡车 | 铁路 | 中欧班列 | 海外仓 | 本地仓 | 整柜 | 拼箱 | 散货`,
    "freight",
  ],
];

/** Couriers of the table of carriers whose parcels clear as dedicated lines, and the posts among them. */
export const LINE_CARRIERS: ReadonlySet<string> = new Set([
  "cainiao",
  "yanwen",
  "yunexpress",
  "4px",
  "cne",
  "sunyou",
  "speedpak",
  "jd_logistics",
]);
export const POST_CARRIERS: ReadonlySet<string> = new Set(["usps", "canada_post"]);
