import type { Days, Step } from "../../domain/shipments/moves.ts";
import type { ShipmentTexts, StepFacts } from "./texts.ts";

const SIDES = {
  export: "alfândega de origem",
  transit: "alfândega de trânsito",
  import: "alfândega de destino",
  unknown: "alfândega",
};

export const pt: ShipmentTexts = {
  milestone: {
    pre_advice: "Envio informado, ainda não postado",
    accepted: "Recebido pela transportadora",
    export_customs: "Na alfândega de origem",
    departed_origin: "Saiu do país de origem",
    transit_customs: "Na alfândega de trânsito",
    arrived_destination: "Chegou ao país de destino",
    import_customs: "Na alfândega de destino",
    with_last_mile: "Com a transportadora local",
    out_for_delivery: "Saiu para entrega",
    available_for_pickup: "Aguardando retirada",
    attempt_failed: "Tentativa de entrega sem sucesso",
    delivered: "Entregue",
    in_transit: "Em trânsito",
    customs: "Na alfândega",
    returning: "Em devolução ao remetente",
    returned: "Devolvido ao remetente",
    lost: "Extravio informado",
    damaged: "Avaria informada",
    destroyed: "Destruído",
    cancelled: "Cancelado",
    exception: "Problema no trajeto",
    expired: "Não é mais rastreado pela transportadora",
    not_found: "Ainda não consta na transportadora",
    unknown: "Situação desconhecida",
  },
  customs: (side, state) => {
    const place = SIDES[side];
    switch (state) {
      case "submitted":
        return `Apresentado à ${place}`;
      case "under_inspection":
        return `Em fiscalização na ${place}`;
      case "held_info_required":
        return `Retido na ${place}: faltam informações`;
      case "held_duty_payable":
        return `Retido na ${place}: impostos a pagar`;
      case "held_other":
        return `Retido na ${place}`;
      case "released":
        return `Liberado pela ${place}`;
      case "rejected":
        return `Recusado pela ${place}`;
      case "seized":
        return `Apreendido pela ${place}`;
    }
  },
  ask: {
    id_number: "o número do documento do comprador",
    invoice: "a fatura comercial",
    proof_of_payment: "o comprovante de pagamento",
    certificate: "um certificado ou licença",
    power_of_attorney: "a procuração do comprador",
    description: "uma descrição precisa da mercadoria",
    duty: "os impostos",
  },
  actor: {
    seller: "É a sua vez de agir",
    buyer: "É a vez do comprador",
    carrier: "É a vez da transportadora",
    customs: "É a vez da alfândega",
    nobody: "Ninguém precisa agir",
  },
  step,
  by: (date) => `Isso deve ser feito até ${date}.`,
  otherwise: (consequence, days) => {
    const when = days === null ? "" : ` após cerca de ${days} ${days === 1 ? "dia" : "dias"}`;
    switch (consequence) {
      case "returned_to_sender":
        return `Caso contrário, o pacote costuma ser devolvido ao remetente${when}.`;
      case "returned_or_destroyed":
        return `Caso contrário, o pacote costuma ser devolvido ou destruído${when}.`;
      case "goods_lost":
        return `Caso contrário, a mercadoria costuma ser perdida${when}.`;
      case "dispute_opens":
        return `Caso contrário, o comprador pode abrir uma disputa${when}.`;
    }
  },
  usual: (days) => `Isso costuma levar ${span(days)}.`,
  lasted: (days) =>
    days === 0 ? "Está assim desde hoje." : `Está assim há ${days} ${days === 1 ? "dia" : "dias"}.`,
  stale: "Não há leitura há duas semanas ou mais.",
  label: {
    carrier: "Transportadora",
    route: "Rota",
    since: "Nesta situação desde",
    usual: "Prazo habitual",
    actBy: "Agir até",
    buyerNumber: "Número exigido",
    alsoKnownAs: "Outros códigos",
  },
  span,
};

const NOUNS = {
  days: { one: "dia", many: "dias" },
  working_days: { one: "dia útil", many: "dias úteis" },
};

function span({ from, to, unit }: Days): string {
  const noun = NOUNS[unit][to === 1 ? "one" : "many"];
  if (from === to) return `${to} ${noun}`;
  return from === 0 ? `até ${to} ${noun}` : `de ${from} a ${to} ${noun}`;
}

function step(key: Step, { idNumber, document }: StepFacts): string {
  switch (key) {
    case "hand_over_parcel":
      return "Entregue o pacote à transportadora ou verifique por que não houve leitura.";
    case "check_number":
      return "Confira o código de rastreio na página do pedido ou na etiqueta.";
    case "wait_for_scan":
      return "Aguarde a primeira leitura.";
    case "wait_for_export_customs":
      return "Aguarde o desembaraço de exportação; tenha à mão a fatura e os certificados.";
    case "answer_export_hold":
      return "Pergunte à transportadora o que a alfândega de origem exige e envie: autorização da marca, documentos da bateria ou fatura corrigida.";
    case "wait_for_arrival":
      return "Aguarde a chegada do pacote ao país de destino.";
    case "wait_for_customs":
      return "Aguarde o desembaraço; tenha a fatura à mão.";
    case "wait_for_inspection":
      return "Aguarde a fiscalização; tenha à mão a fatura, o comprovante de pagamento e o link do produto.";
    case "send_documents":
      return document === null
        ? "Envie a fatura, o comprovante de pagamento e o link do produto à transportadora no prazo de 24 a 48 horas."
        : `Envie ${document} à transportadora no prazo de 24 a 48 horas.`;
    case "buyer_gives_id":
      return idNumber === null
        ? "O comprador precisa informar o número de um documento ou o número fiscal à transportadora ou aos correios."
        : `O comprador precisa informar à transportadora ou aos correios o número do documento: ${idNumber.name}${shape(idNumber.shape)}.`;
    case "buyer_signs_power_of_attorney":
      return "O comprador precisa assinar a procuração para a transportadora.";
    case "buyer_pays_duty":
      return "O comprador precisa pagar os impostos na página oficial dos correios ou da empresa de courier.";
    case "wait_for_last_mile":
      return "Aguarde a próxima leitura da transportadora local.";
    case "wait_for_delivery":
      return "Aguarde a entrega.";
    case "collect_parcel":
      return "O comprador precisa retirar o pacote antes que ele seja devolvido.";
    case "arrange_redelivery":
      return "O comprador precisa combinar uma nova entrega com a transportadora.";
    case "ask_carrier":
      return "Peça à transportadora que apure a situação do pacote.";
    case "ask_reason_refund_or_reship":
      return "Peça à transportadora o motivo por escrito; depois, reembolse o comprador ou envie de novo.";
    case "settle_return":
      return "Combine com o comprador: reembolso ou novo envio quando o pacote voltar.";
    case "claim_compensation":
      return "Peça indenização à transportadora ou ao seguro da plataforma.";
    case "talk_to_person":
      return "Peça que uma pessoa veja o caso antes que algum prazo vença.";
    case "nothing":
      return "Não há mais nada a fazer.";
  }
}

function shape(pattern: string | null): string {
  return pattern === null ? "" : `, formato ${pattern}`;
}
