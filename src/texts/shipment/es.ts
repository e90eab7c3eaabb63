import type { Days, Step } from "../../domain/shipments/moves.ts";
import type { ShipmentTexts, StepFacts } from "./texts.ts";

const SIDES = {
  export: "la aduana de origen",
  transit: "la aduana de tránsito",
  import: "la aduana de destino",
  unknown: "la aduana",
};

export const es: ShipmentTexts = {
  milestone: {
    pre_advice: "Envío anunciado, aún no entregado al transportista",
    accepted: "Recibido por el transportista",
    export_customs: "En la aduana de origen",
    departed_origin: "Salió del país de origen",
    transit_customs: "En la aduana de tránsito",
    arrived_destination: "Llegó al país de destino",
    import_customs: "En la aduana de destino",
    with_last_mile: "Con el transportista local",
    out_for_delivery: "En reparto",
    available_for_pickup: "Listo para retirar",
    attempt_failed: "Intento de entrega sin éxito",
    delivered: "Entregado",
    in_transit: "En camino",
    customs: "En la aduana",
    returning: "En devolución al remitente",
    returned: "Devuelto al remitente",
    lost: "Reportado como perdido",
    damaged: "Reportado como dañado",
    destroyed: "Destruido",
    cancelled: "Cancelado",
    exception: "Problema en el trayecto",
    expired: "El transportista ya no lo rastrea",
    not_found: "El transportista aún no lo registra",
    unknown: "Estado desconocido",
  },
  customs: (side, state) => {
    const place = SIDES[side];
    switch (state) {
      case "submitted":
        return `Presentado a ${place}`;
      case "under_inspection":
        return `En revisión en ${place}`;
      case "held_info_required":
        return `Retenido en ${place}: falta información`;
      case "held_duty_payable":
        return `Retenido en ${place}: impuestos por pagar`;
      case "held_other":
        return `Retenido en ${place}`;
      case "released":
        return `Liberado por ${place}`;
      case "rejected":
        return `Rechazado por ${place}`;
      case "seized":
        return `Decomisado por ${place}`;
    }
  },
  ask: {
    id_number: "el número de documento del comprador",
    invoice: "la factura comercial",
    proof_of_payment: "el comprobante de pago",
    certificate: "un certificado o permiso",
    power_of_attorney: "el poder firmado por el comprador",
    description: "una descripción precisa de la mercancía",
    duty: "los impuestos",
  },
  actor: {
    seller: "Le toca actuar a usted",
    buyer: "Le toca actuar al comprador",
    carrier: "Le toca actuar al transportista",
    customs: "Le toca actuar a la aduana",
    nobody: "Nadie tiene que actuar",
  },
  step,
  by: (date) => `Debe hacerse a más tardar el ${date}.`,
  otherwise: (consequence, days) => {
    const when = days === null ? "" : ` tras ${days === 1 ? "un día" : `unos ${days} días`}`;
    switch (consequence) {
      case "returned_to_sender":
        return `De lo contrario, el paquete suele devolverse al remitente${when}.`;
      case "returned_or_destroyed":
        return `De lo contrario, el paquete suele devolverse o destruirse${when}.`;
      case "goods_lost":
        return `De lo contrario, la mercancía suele perderse${when}.`;
      case "dispute_opens":
        return `De lo contrario, el comprador puede abrir una disputa${when}.`;
    }
  },
  usual: (days) => `Esto suele tardar ${span(days)}.`,
  lasted: (days) =>
    days === 0 ? "Está así desde hoy." : `Está así desde hace ${days} ${days === 1 ? "día" : "días"}.`,
  stale: "No hay lecturas desde hace dos semanas o más.",
  label: {
    carrier: "Transportista",
    route: "Ruta",
    since: "En este estado desde",
    usual: "Plazo habitual",
    actBy: "Actuar a más tardar",
    buyerNumber: "Número requerido",
    alsoKnownAs: "Otros números",
  },
  span,
};

const NOUNS = {
  days: { one: "día", many: "días" },
  working_days: { one: "día hábil", many: "días hábiles" },
};

function span({ from, to, unit }: Days): string {
  const noun = NOUNS[unit][to === 1 ? "one" : "many"];
  if (from === to) return `${to} ${noun}`;
  return from === 0 ? `hasta ${to} ${noun}` : `de ${from} a ${to} ${noun}`;
}

function step(key: Step, { idNumber, document }: StepFacts): string {
  switch (key) {
    case "hand_over_parcel":
      return "Entregue el paquete al transportista o averigüe por qué no hay lectura.";
    case "check_number":
      return "Compare el número de seguimiento con la página del pedido o la etiqueta.";
    case "wait_for_scan":
      return "Espere la primera lectura.";
    case "wait_for_export_customs":
      return "Espere el despacho de exportación; tenga a mano la factura y los certificados.";
    case "answer_export_hold":
      return "Pregunte al transportista qué pide la aduana de origen y envíelo: autorización de la marca, documentos de la batería o factura corregida.";
    case "wait_for_arrival":
      return "Espere a que el paquete llegue al país de destino.";
    case "wait_for_customs":
      return "Espere el despacho de aduana; tenga a mano la factura.";
    case "wait_for_inspection":
      return "Espere la inspección; tenga a mano la factura, el comprobante de pago y el enlace del producto.";
    case "send_documents":
      return document === null
        ? "Envíe la factura, el comprobante de pago y el enlace del producto al transportista en un plazo de 24 a 48 horas."
        : `Envíe ${document} al transportista en un plazo de 24 a 48 horas.`;
    case "buyer_gives_id":
      return idNumber === null
        ? "El comprador debe dar un número de documento o de identificación fiscal al transportista o al correo."
        : `El comprador debe dar al transportista o al correo su número de documento: ${idNumber.name}${shape(idNumber.shape)}.`;
    case "buyer_signs_power_of_attorney":
      return "El comprador debe firmar el poder para el transportista.";
    case "buyer_pays_duty":
      return "El comprador debe pagar los impuestos en la página oficial del correo o del courier.";
    case "wait_for_last_mile":
      return "Espere la próxima lectura del transportista local.";
    case "wait_for_delivery":
      return "Espere la entrega.";
    case "collect_parcel":
      return "El comprador debe retirar el paquete antes de que se devuelva.";
    case "arrange_redelivery":
      return "El comprador debe acordar una nueva entrega con el transportista.";
    case "ask_carrier":
      return "Pida al transportista que averigüe qué pasa con el paquete.";
    case "ask_reason_refund_or_reship":
      return "Pida al transportista el motivo por escrito; después, reembolse al comprador o envíe de nuevo.";
    case "settle_return":
      return "Acuerde con el comprador: reembolso o nuevo envío cuando vuelva el paquete.";
    case "claim_compensation":
      return "Reclame una indemnización al transportista o al seguro de la plataforma.";
    case "talk_to_person":
      return "Pida que una persona revise el caso antes de que venza algún plazo.";
    case "nothing":
      return "No queda nada por hacer.";
  }
}

function shape(pattern: string | null): string {
  return pattern === null ? "" : `, formato ${pattern}`;
}
