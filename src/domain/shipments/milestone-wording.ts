import { anyOf } from "./any-of.ts";
import type { Milestone } from "./milestone.ts";

/** How carriers print what happens away from customs; ordered and read as `customs-wording.ts` is. */
export const MILESTONE_WORDING: readonly (readonly [milestone: Milestone, wording: RegExp])[] = [
  [
    "attempt_failed",
    anyOf(
      /not delivered|undelivered|undeliverable|delivery (?:attempt|failed|unsuccessful)|attempted delivery|unable to deliver|unsuccessful delivery|failed delivery/,
      /未妥投|投递(?:失败|不成功)|派送失败|未签收/,
      /не доставлен|неудачная (?:попытка|доставка)|не вручен/,
      /não entregue|tentativa de entrega|no entregado|intento de entrega|entrega fallida|ausente/,
    ),
  ],
  [
    "returned",
    anyOf(
      /return(?:ed)? (?:parcel )?(?:delivered|received).{0,20}sender|delivered to (?:the )?(?:sender|shipper)|returned to sender/,
      /退件(?:已)?签收|已退回/,
      /вручен[оа]? отправителю|возврат вручен/,
      /entregue ao remetente|entregado al remitente|devolvido ao remetente/,
    ),
  ],
  [
    "returning",
    anyOf(
      /return(?:ing|ed)? to (?:the )?(?:sender|shipper|origin)|return (?:initiated|in transit|shipment)/,
      /退回|退件/,
      /возврат|возвращ/,
      /devolução|devolvid|em devolução|devoluci[oó]n|devuelto/,
    ),
  ],
  [
    "available_for_pickup",
    anyOf(
      /(?:ready|available|awaiting|waiting) (?:for )?(?:pick ?up|collection)|pick ?up (?:point|station)|parcel (?:locker|shop)|at (?:the )?(?:locker|pickup point)|held at post office/,
      /自提|待取|驿站|代收点|快递柜|丰巢/,
      /прибыло в место вручения|ожидает (?:адресата|клиента|получател|вручения)|в пункте выдачи|постамат|почтомат/,
      /aguardando retirada|disponível para retirada|disponible para (?:su )?(?:recogida|retiro)|listo para (?:recoger|retirar)/,
    ),
  ],
  [
    "out_for_delivery",
    anyOf(
      /out for delivery|on (?:vehicle|its way) for delivery|with (?:delivery )?courier/,
      /派送中|正在派(?:送|件)|投递中|派件/,
      /передано курьеру|у курьера|курьер/,
      /saiu para entrega|en reparto|en ruta de entrega|salió a reparto/,
    ),
  ],
  [
    "delivered",
    anyOf(
      /delivered|signed (?:for )?by/,
      /签收|妥投|已送达/,
      /вручен|доставлено адресату|получено адресатом/,
      /entregue|entregado/,
    ),
  ],
  ["lost", anyOf(/\blost\b|cannot be located/, /丢失|遗失/, /утерян|утрачен/, /extraviad|perdid[oa]/)],
  ["damaged", anyOf(/damaged/, /破损|损坏/, /поврежд/, /danificad|avariad|dañad/)],
  ["destroyed", anyOf(/destroyed|disposed|discarded/, /销毁|弃件/, /уничтожен/, /destruíd|destruid/)],
  ["cancelled", anyOf(/cancel/, /取消/, /отмен[её]н/, /cancelad|anulad/)],
  [
    "arrived_destination",
    anyOf(
      /arriv(?:ed|al) (?:at|in) (?:the )?(?:destination|inward)|arrived (?:at|in) destination country|received in (?:the )?destination|inward office/,
      /到达(?:目的(?:国|地|港)|境外)|抵达目的/,
      /прибыло (?:на территорию|в страну|в место международного обмена|в россию)|импорт международной почты/,
      /recebido pelos correios do brasil|chegou (?:ao|no) (?:brasil|país de destino)|llegad[oa] (?:al|a) país de destino|recibido en (?:el )?país de destino/,
    ),
  ],
  [
    "with_last_mile",
    anyOf(
      /(?:arrived|received|processed) (?:at|by) (?:the )?(?:local|delivery|regional|last.mile)|handed over to (?:the )?(?:local|last.mile|delivery)|transferred to (?:local|destination) (?:carrier|courier)/,
      /交(?:由|付)?(?:当地|末端|本地)|到达(?:当地|派送|投递)/,
      /передано в доставку|покинуло сортировочный центр|прибыло в сортировочный центр/,
      /encaminhado para (?:a )?unidade de (?:distribuição|tratamento)|entregado al operador local/,
    ),
  ],
  [
    "departed_origin",
    anyOf(
      /depart(?:ed|ure) (?:from )?(?:the )?(?:origin|country of origin|outward|transit|airport|port)|flight (?:has )?depart|left (?:the )?(?:origin|country)|handed over to (?:the )?airline|airline departure|dispatched to overseas/,
      /航班起飞|已?离开(?:始发|起运|出口|中国)|已出口(?:直封|互换)|交航|航空公司(?:启运|接收)|飞机(?:离港|起飞)/,
      /экспорт международной почты|покинуло страну отправителя|вылет/,
      /(?:saiu|partiu) d[oa] (?:país de )?origem|salió del país de origen|salida del país de origen/,
    ),
  ],
  [
    "accepted",
    anyOf(
      /accept(?:ed|ance)|picked up|pick ?up scan|origin scan|received (?:the|your) (?:parcel|package|shipment)|collected (?:from|by)|posted|posting|received by (?!customs)|shipment picked/,
      /揽收|收寄|已收(?:取|件|货)|收件/,
      /^при[её]м|принят/,
      /objeto postado|postado|admitido|recogido/,
    ),
  ],
  [
    "pre_advice",
    anyOf(
      /(?:shipping |shipment )?(?:information|label|data) (?:received|created|sent)|pre-?advice|electronic(?:ally)? (?:notification|information|data)|order (?:created|information)/,
      /电子预报|下单|接单|预报|发货信息/,
      /присвоен (?:трек|шпи)|электронная регистрация|получена информация/,
      /informações recebidas|pré-postagem|etiqueta|información recibida|prerregistrado/,
    ),
  ],
  [
    "in_transit",
    anyOf(
      /transit|processed|departed|arrived|forwarded|en route|on (?:its|the) way/,
      /运输|转运|进港|到港|中转|到达|离开|发往/,
      /обработка|сортировк|прибыл|покинул|в пути/,
      /em trânsito|encaminhad|en tránsito|en camino/,
    ),
  ],
];
