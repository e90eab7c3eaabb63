import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { statusCode } from "../../../src/domain/shipments/milestone.ts";
import { readEventText } from "../../../src/domain/shipments/read-event-text.ts";

function codeOf(text: string): string | null {
  const status = readEventText(text);
  return status === null ? null : statusCode(status);
}

describe("customs wording", () => {
  test.each([
    ["送交出口海关", "export_customs.submitted"],
    ["出口海关/放行", "export_customs.released"],
    ["出口海关/留存待验", "export_customs.held_other"],
    ["等待清关资料", "customs.held_info_required"],
    ["海关出税", "customs.held_duty_payable"],
    ["清关完成(目的地)", "import_customs.released"],
    ["尚未放行", "customs.under_inspection"],
    ["海关退运", "customs.rejected"],
    ["Export customs clearance started", "export_customs.submitted"],
    ["Import clearance success", "import_customs.released"],
    ["Released from customs hold", "customs.released"],
    ["Returned from import customs", "import_customs.released"],
    ["Returned to sender by customs", "customs.rejected"],
    ["Not yet cleared by customs", "customs.under_inspection"],
    ["Held by customs", "customs.held_other"],
    ["Held in customs: additional information required from consignee", "customs.held_info_required"],
    ["The shipment is pending completion of customs inspection", "customs.under_inspection"],
    ["Import duties and taxes are payable", "import_customs.held_duty_payable"],
    ["Duties and taxes have been paid", "customs.under_inspection"],
    ["Seized by customs", "customs.seized"],
    ["Inbound Out of Customs", "import_customs.released"],
    ["Передано таможне", "customs.submitted"],
    ["Выпущено таможней", "customs.released"],
    ["Удержано таможней", "customs.held_other"],
    ["Требуются паспортные данные получателя", "customs.held_info_required"],
    ["Направлено с обязательной уплатой таможенных платежей", "customs.held_duty_payable"],
    ["Отказ в выпуске", "customs.rejected"],
    ["Encaminhado para fiscalização aduaneira", "customs.submitted"],
    ["Fiscalização aduaneira finalizada", "customs.released"],
    ["Aguardando pagamento do despacho postal", "customs.held_duty_payable"],
    ["Pagamento confirmado", "customs.under_inspection"],
    ["Aguardando documentação: CPF do destinatário não informado", "customs.held_info_required"],
    ["A entrada do objeto no Brasil não foi autorizada pelos órgãos fiscalizadores", "customs.rejected"],
    ["Pendiente de documentación", "customs.held_info_required"],
    ["Pendiente de pago de impuestos", "customs.held_duty_payable"],
    ["Retenido en aduana", "customs.held_other"],
    ["Salida de aduanas", "customs.released"],
    ["Decomisado por aduana", "customs.seized"],
  ])("%s → %s", (text, code) => {
    expect(codeOf(text)).toBe(code);
  });

  test.each([
    ["Aguardando documentação: CPF não informado", "id_number"],
    ["Commercial invoice required for customs clearance", "invoice"],
    ["Customs requires proof of payment documents", "proof_of_payment"],
    ["Требуется ИНН и паспорт для таможни", "id_number"],
    ["海关：需要补充收件人身份证信息", "id_number"],
    ["Customs: duty payable", "duty"],
  ])("%s asks for %s", (text, ask) => {
    expect(readEventText(text)?.customs?.asks).toBe(ask);
  });
});

describe("wording away from customs", () => {
  test.each([
    ["Out for delivery", "out_for_delivery"],
    ["Signed for by parcel locker", "available_for_pickup"],
    ["已放入丰巢快递柜，请自提签收", "available_for_pickup"],
    ["Not delivered - addressee absent", "attempt_failed"],
    ["Objeto não entregue - carteiro não atendido", "attempt_failed"],
    ["Вручение адресату почтальоном", "delivered"],
    ["Прибыло на территорию России", "arrived_destination"],
    ["Objeto recebido pelos Correios do Brasil", "arrived_destination"],
    ["【广州国际邮件处理中心】已出口直封", "departed_origin"],
    ["Returning to sender", "returning"],
    ["Objeto entregue ao remetente", "returned"],
    ["Shipment information received", "pre_advice"],
    ["Entregado", "delivered"],
  ])("%s → %s", (text, milestone) => {
    expect(codeOf(text)).toBe(milestone);
  });

  test("a missing street is no matter of customs", () => {
    expect(codeOf("Additional address information required")).toBeNull();
  });

  test("wording we do not know says nothing", () => {
    expect(codeOf("Lorem ipsum")).toBeNull();
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 2_000 }), (text) => void readEventText(text)),
    );
  });
});
