import type { AssistantTexts } from "./texts.ts";

export const es: AssistantTexts = {
  greeting:
    "Hola. Pregunte sobre aduanas, impuestos o documentos, o envíe un número de seguimiento y le digo a quién le toca actuar.",
  thanks: "De nada. Escriba de nuevo cuando un paquete se quede parado.",
  starters: [
    "El paquete está retenido en la aduana. ¿Qué hago?",
    "¿Quién paga los impuestos de un pedido de AliExpress?",
    "¿Qué debe llevar la factura comercial?",
  ],
  noEvidence:
    "No tengo información comprobada sobre esto y prefiero no adivinar. Dígame el país de destino y el producto, o pida una persona.",
  noEvidenceAgain: "Sigo sin información comprobada sobre esto. Debe verlo una persona.",
  onlyInEnglish: "Este artículo aún no está en español; sigue el texto en inglés.",
  notCertain: (asOf, source) => `Esto no está confirmado a ${asOf}; compruébelo en: ${source}.`,
  overdue: (asOf, source) =>
    `Esto es lo que sabíamos a ${asOf}; ya pasó su fecha de revisión y puede haber cambiado. Consulte: ${source}.`,
  askDestinationAndValue:
    "Depende del país de destino y del valor de la mercancía. ¿A qué país va el paquete y cuál es el precio, en qué moneda?",
  askDestination: "Depende del destino. ¿A qué país va el paquete?",
  askValue: "Para dar una suma necesito el precio de la mercancía con su moneda y, si lo sabe, el envío.",
  askGoodsAndDestination: "¿Qué producto es y a qué país va?",
  askWhatAbout: "¿Qué producto es y qué quiere saber: impuestos, documentos o un paquete retenido?",
  usualDestinations: ["México", "Chile", "España"],
  askTrackingNumber: "Envíeme el número de seguimiento y busco el paquete.",
  refuseEvasion:
    "No puedo ayudar con una declaración falsa: el valor, el contenido, el origen, la finalidad y el documento del destinatario deben ser verdaderos.",
  refuseOutOfScope:
    "Eso queda fuera de lo que hacemos: solo ayudamos con el despacho y la entrega de paquetes. No podemos registrar empresas, llevar tiendas, gestionar impuestos en su país ni representarle en un juicio.",
  caseSpecific:
    "Esto depende de su caso, y una respuesta general podría costarle dinero. Debe verlo una persona.",
  personComes: "Paso esto a una persona con todo lo que escribió aquí.",
  personNeeds: (details) =>
    `Pasaré esto a una persona con todo lo que escribió aquí. Indique lo que aún falta: ${details.join(", ")}.`,
  talkToPerson: "Hablar con una persona",
  caseDetail: {
    name: "su nombre",
    email: "su correo electrónico",
    company: "empresa o tienda",
    platform: "plataforma",
    orderNumber: "número de pedido",
    trackingNumber: "número de seguimiento",
    destination: "país de destino",
    whatHappened: "qué pasó",
  },
  mistyped: (number) =>
    `${number} parece mal escrito: el dígito de control no cuadra. Cópielo otra vez de la página del pedido o de la etiqueta.`,
  orderIdGiven: (number) =>
    `${number} parece un número de pedido, no de seguimiento. Abra el pedido en AliExpress y mire los detalles del envío: el número está ahí, a menudo empieza por LP o YT o termina en CN.`,
  notFoundYet: (number) =>
    `El transportista aún no conoce ${number}. El paquete aparece tras la primera lectura, a menudo de 1 a 5 días después del aviso de envío.`,
  needsDetail: (number) =>
    `El transportista solo muestra ${number} con el código postal o el teléfono del destinatario. Envíelo o mire en la web del transportista.`,
  trackingDown: (number) =>
    `Ahora no puedo consultar al transportista, así que no sé dónde está ${number}. Inténtelo más tarde.`,
  ambiguousCarrier: (number, carriers) =>
    `${number} puede ser de ${carriers.join(" o ")}. ¿Cuál es el transportista?`,
  sampleShipment: "Este es un paquete de ejemplo que viene con Clearway.",
};
