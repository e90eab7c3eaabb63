import { anyOf } from "./any-of.ts";
import type { CustomsState } from "./milestone.ts";

/**
 * How carriers print what happened, English, Chinese, Russian, Portuguese, Spanish. The first row that fits decides, so
 * the order is the rule: endings before holds ("released from customs hold"), holds before mere presence. Each row is
 * one alternative per language; texts are matched lower-cased. Sources: 3.5 of our tracking notes, the operation list of
 * Russian Post, event texts of Correios' tracking, both read in public repositories on 2026-11-22.
 */
export const CUSTOMS_WORDING: readonly (readonly [state: CustomsState, wording: RegExp])[] = [
  [
    "under_inspection",
    anyOf(
      /not (?:yet )?(?:been )?(?:cleared|released)|has not cleared|unreleased/,
      /未放行|尚未(?:放行|清关)|未清关/,
      /не (?:был[оа] )?выпущен|ещ[её] не выпущено/,
      /(?:ainda )?não (?:foi )?liberad|(?:aún )?no (?:ha sido )?liberad/,
    ),
  ],
  [
    "seized",
    anyOf(
      /seiz|confiscat|forfeit|(?:destroyed|abandoned).{0,20}customs|customs.{0,20}(?:destroyed|abandoned)/,
      /没收|罚没|海关销毁/,
      /конфискован|изъят/,
      /apreendid|decomisad|incautad/,
    ),
  ],
  ["released", /returned from (?:(?:export|import|outbound|inbound) )?customs/],
  [
    "rejected",
    anyOf(
      /customs.{0,40}(?:reject|refus|denied|return to sender)|return(?:ed)?(?: to sender)? by customs|import terminated|clearance (?:refused|denied|rejected)|refused by customs/,
      /海关退(?:回|运)|退运|清关失败|不予放行|海关拒/,
      /возврат(?:ено)? таможн|возвращено таможней|отказ в выпуске|отказ в при[её]ме на таможню|возврат с таможни/,
      /devolvid[oa] (?:pel[oa]|por).{0,30}(?:aduan|alf[âa]nd)|entrada.{0,40}não (?:foi )?autorizada|importação não autorizada|devolução autorizada pela receita/,
      /devuelto por (?:la )?aduana|rechazad[oa].{0,20}aduana|aduana.{0,20}rechaz/,
    ),
  ],
  [
    "released",
    anyOf(
      /released? (?:by|from) (?:\w+ )?customs|released by the customs|customs (?:has )?released|customs release|clear(?:ed|s) (?:\w+ ){0,2}customs|customs cleared|clearance (?:processing )?(?:is |has been |was )?(?:complet|success|finish)|customs (?:processing )?(?:is |has been |was )?complet|inbound out of customs|international shipment release/,
      /放行|清关(?:已)?(?:完成|成功|结束)|通关(?:已)?(?:完成|成功)|报关(?:已)?(?:完成|成功)|清关完毕/,
      /выпущено таможней|выпуск таможней|выпуск с таможни|таможенное оформление завершено|растаможен|прош[её]?л[оа]? таможн|покинуло место международного обмена/,
      /liberad[oa] (?:sem|pel[oa]|d[ao]|na)|fiscalização aduaneira (?:foi )?(?:finalizada|concluída)|desembaraçad[oa]|desembaraço (?:aduaneiro )?(?:concluído|finalizado)/,
      /salida de (?:la )?aduana|despachad[oa] (?:de|por) (?:la )?aduana|liberad[oa] (?:por|de) (?:la )?aduana|despacho (?:aduanero |de importación )?(?:finalizado|completado|concluido)|levante (?:autorizado|concedido)/,
    ),
  ],
  [
    "under_inspection",
    anyOf(
      /(?:payment|duties|duty|tax(?:es)?).{0,30}(?:received|confirmed|has been paid|have been paid|were paid)/,
      /(?:税款?|税费|关税)已(?:缴|支付|付)|已(?:缴|支付|付)(?:清)?(?:关)?税|缴税(?:成功|完成)/,
      /(?:пошлин|платеж).{0,20}оплачен|оплачен.{0,20}пошлин/,
      /pagamento (?:confirmado|efetuado|identificado|recebido)|pago (?:recibido|confirmado|realizado)/,
    ),
  ],
  [
    "held_duty_payable",
    anyOf(
      /(?:dut(?:y|ies)|tax(?:es)?|vat|gst|customs (?:fee|charge)s?|import charges?).{0,40}(?:due|payable|payment|to pay|await|owed|unpaid|outstanding|request)|(?:payment|pay|awaiting|await).{0,30}(?:dut(?:y|ies)|tax(?:es)?|vat|customs|import charge)|held for payment|fee to pay/,
      /出税|待(?:缴|付|支付)(?:关)?税|等待(?:缴|支付|付)(?:税|关税|税款|税费)|(?:关税|税款|税费)待|需(?:要)?缴(?:纳)?(?:关)?税|税金未付/,
      /(?:ожида|требу|необходим).{0,30}(?:оплат|уплат)|обязательной уплатой таможенных|начислен.{0,12}(?:пошлин|таможенн)|пошлин.{0,20}не (?:оплачен|уплачен)/,
      /aguardando (?:o )?pagamento|pagamento (?:pendente|do despacho|dos? tribut)|(?:taxa|imposto|tributo)s?.{0,20}(?:a pagar|pendente|devid)|objeto tributado/,
      /pendiente de(?:l)? pago|pago pendiente|a la espera de(?:l)? pago|impuestos? (?:pendientes?|a pagar|por pagar)|pago de (?:impuestos|aranceles|tasas)/,
    ),
  ],
  [
    "held_info_required",
    anyOf(
      /(?:information|documents?|documentation|invoice|paperwork|identification|tax (?:id|number)|id (?:number|copy)|power of attorney|\b(?:cpf|pccc|rfc|passport)\b).{0,60}(?:required|needed|requested|missing|pending|incomplete|invalid)/,
      /(?:requir|request|await|missing|needs?\b|pending|incomplete|insufficient|invalid).{0,60}(?:customs |additional |more |further )?(?:information|documents?|documentation|invoice|paperwork|identification|tax (?:id|number)|id number|power of attorney|cpf|pccc|rfc|passport)|contact customs/,
      /等待(?:清关)?资料|需要?(?:收件人)?(?:补充|提供).{0,6}(?:资料|身份|发票|税号|信息|证)|资料不(?:全|齐|符)|补(?:交|充|传).{0,4}(?:身份|发票|税号|资料)|缺少(?:清关)?(?:资料|发票|税号|证件)|要求.{0,6}提供|税号(?:缺失|错误|无效)/,
      /требу(?:ю|е)тся.{0,20}(?:документ|данн|сведени|паспорт|инн)|ожида(?:ет|ние).{0,12}(?:документ|данн)|не хватает (?:документ|данн)|запрос(?:ены)? документ|необходим[оы].{0,30}(?:документ|данн|паспорт|инн)|проблем.{0,20}паспортн|паспортные данные.{0,20}не/,
      /aguardando (?:a |o |os )?(?:documenta|informa|envio|dados|cpf)|prazo para (?:o )?(?:envio|apresenta)|documentos? pendentes?|informar.{0,20}cpf|cpf.{0,30}(?:não informado|inválido|ausente|pendente)|solicitad[oa].{0,30}document/,
      /pendiente de (?:la )?(?:documentaci|informaci|dni|factura|datos|rfc|rut)|a la espera de (?:la |el )?(?:dni|factura|documentaci|datos|rfc|rut)|faltan? (?:la )?(?:documentaci|factura|rfc|datos|dni|rut)|documentación (?:requerida|pendiente|adicional|incompleta)|se requiere.{0,30}(?:documentaci|factura|rfc|rut|dni|informaci)/,
    ),
  ],
  [
    "held_other",
    anyOf(
      /held? (?:by|at|in) (?:\w+ )?customs|customs (?:hold|delay|exception|issue)|clearance (?:delay|exception|event|problem|fail)|detain|(?:on hold|delay).{0,30}customs|customs.{0,30}(?:on hold|delayed)/,
      /海关扣|扣关|扣留|清关异常|清关延误|海关留存|留存待验|暂扣|报关异常|海关暂存/,
      /удержан|задержан.{0,20}тамож|задержка на тамож|выпуск приостановлен|направлено с таможенным уведомлением/,
      /retid[oa]s? (?:na|pela|no|em|pelo).{0,20}(?:alf|aduan|fiscal|receita)/,
      /retenid[oa] (?:en|por).{0,15}aduana|bloquead[oa].{0,15}aduana|incidencia.{0,20}aduan/,
    ),
  ],
  [
    "submitted",
    anyOf(
      /(?:customs|clearance) (?:clearance |declaration |processing |process )?(?:has |is )?(?:start|beg[au]n|initiat|submitted|lodged)|present(?:ed)? to (?:\w+ )?customs|arriv(?:ed|al) (?:at|in) (?:\w+ )?customs|into customs|(?:handed over|submitted|sent|transferred|forwarded) to (?:the )?(?:\w+ )?customs/,
      /清关开始|开始清关|报关|送交.{0,4}海关|到达.{0,6}海关|海关申报|交(?:由)?海关/,
      /передано (?:в |на )?(?:\S+ )?таможн|прибыло на таможню|при[её]м на таможню|таможенное декларирован/,
      /encaminhad[oa] para (?:a )?fiscaliza|(?:enviad[oa]s?|informações enviadas) para (?:a )?(?:análise|fiscaliza|fins de fiscal)|recebido (?:na|pela) (?:alfândega|aduana)/,
      /presentado (?:en|a) (?:la )?aduana|entregado a (?:la )?aduana|llegada a (?:la )?aduana|inicio (?:del )?despacho/,
    ),
  ],
  [
    "under_inspection",
    anyOf(
      /(?:customs|clearance) (?:inspection|examination|process|review|check|clearance)|inspect(?:ed|ion) by customs|inspection at customs|under (?:customs )?(?:inspection|examination)|clearance in progress|in clearance/,
      /清关中|查验|正在清关|通关中|海关审|清关处理/,
      /таможенн[а-яё]+ (?:контрол|оформлен|осмотр|досмотр)|(?:осмотр|досмотр).{0,20}тамож|требуется досмотр|осмотрено таможней/,
      /em fiscalização|fiscalização aduaneira|inspeção (?:aduaneira|da receita)|em análise (?:pel|d)[ao] (?:autoridade|receita)/,
      /en proceso de (?:despacho|importaci)|inspección aduanera|reconocimiento aduanero|en trámite (?:de )?aduan/,
    ),
  ],
  [
    "submitted",
    /(?:at|in) customs|pending customs|awaiting (?:customs )?clearance|海关|清关|на таможне|na alfândega|en (?:la )?aduana/,
  ],
];
