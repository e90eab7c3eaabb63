import type { BuyerTexts } from "./texts.ts";

export const es: BuyerTexts = {
  opening: (number) => `Hola, le escribimos sobre su paquete ${number}.`,
  task: {
    give_id_number:
      "La aduana necesita un número de documento o de identificación fiscal de usted para tramitarlo.",
    sign_power_of_attorney:
      "La aduana necesita un poder firmado por usted a favor del transportista. Por favor, fírmelo en el sitio oficial o en la aplicación del transportista.",
    pay_duty:
      "La aduana cobra impuestos por él. Por favor, pague solo al transportista o al correo, en su sitio oficial o en su aplicación. Si ya pagó estos impuestos con el pedido, avísenos por aquí antes de pagar.",
    collect_parcel:
      "Está listo para retirar. Por favor, retírelo en el lugar que indicó el transportista o el correo y lleve un documento de identidad.",
    arrange_redelivery:
      "No se pudo entregar. Por favor, revise su dirección con el transportista o el correo y acuerde una nueva entrega, en su sitio oficial o en su aplicación.",
    wait: "Está en la aduana. Por ahora no tiene que hacer nada.",
  },
  needed: (name) => `Número requerido: ${name}.`,
  format: ({ pattern, digits, hasLetter }) =>
    `Formato: ${pattern}, donde ${hasLetter ? "A es una letra o un dígito verificador y " : ""}# es un dígito (${digits} dígitos).`,
  whereToGive:
    "Por favor, indíquelo al transportista o al correo, en su sitio oficial o en su aplicación, y no en este chat.",
  by: (date) => `Por favor, hágalo a más tardar el ${date}.`,
  soon: "Por favor, hágalo en cuanto pueda.",
  otherwise: {
    returned_to_sender: "De lo contrario, el paquete puede devolverse al remitente.",
    returned_or_destroyed: "De lo contrario, el paquete puede devolverse o destruirse.",
    goods_lost: "De lo contrario, la aduana puede quedarse con el paquete.",
  },
  thanks: "Gracias.",
  title: {
    message: (language) => `Mensaje para el comprador (${language})`,
    documents: "Documentos que se adjuntan",
  },
  paper: {
    invoice: "Factura comercial",
    corrected_invoice: "Factura comercial corregida",
    proof_of_payment: "Comprobante de pago del pedido",
    product_page: "Enlace a la página del producto o una captura de pantalla",
    description: "Descripción precisa de la mercancía: material, uso, marca y modelo",
    certificate: "Certificado o permiso de la mercancía",
    brand_authorisation: "Autorización de la marca, para productos de marca",
    battery_papers: "Documentos de la batería, para productos con batería",
  },
};
