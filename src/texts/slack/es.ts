import { esReasons } from "../reasons/es.ts";
import type { SlackTexts } from "./texts.ts";

export const es: SlackTexts = {
  status: {
    reading: "está leyendo…",
    searching: "está buscando en los artículos…",
    looking_up: "está consultando el paquete…",
    writing: "está escribiendo…",
  },
  sources: "Fuentes",
  receipt: "Comprobante",
  latestScans: "Últimos registros",
  sampleParcel: "Un paquete de ejemplo que viene con Clearway",
  helpful: "Útil",
  notHelpful: "No me ayudó",
  whyNot: esReasons,
  talkToPerson: "Hablar con una persona",
  stillNeeded: "Una persona necesitará además",
  fromSupport: (name) => `${name}, de soporte`,
  support: "Soporte",
  caseIsOpen: (number) => `Su caso está abierto con el número ${number}`,
  askHere:
    "Escriba su pregunta en este hilo: una norma aduanera, un documento o un número de seguimiento para consultar.",
  tooLong:
    "El mensaje tiene más de 20 000 caracteres y no se pudo recibir. Envíelo por partes, o envíe solo la pregunta.",
  commandHelp:
    "Para hacer una pregunta de aduanas o consultar un paquete, escriba a Clearway por mensaje directo o menciónelo en un canal. «/clearway human» llama a una persona.",
  requestOf: (whatHappened) => `Usted pidió hablar con una persona:\n${whatHappened}`,
  onlyAskerRates: "Solo quien preguntó puede valorar esta respuesta.",
  form: {
    title: "Hablar con una persona",
    send: "Enviar",
    cancel: "Cancelar",
    done: "Listo",
    intro: "Una persona lee esta conversación y responde en este mismo lugar. Abajo está lo que le ayuda.",
    known: "Ya tenemos",
    labels: {
      name: "Su nombre",
      email: "Correo electrónico",
      company: "Empresa o tienda",
      platform: "Plataforma",
      orderNumber: "Número de pedido",
      trackingNumber: "Número de seguimiento",
      destination: "País de destino",
      whatHappened: "¿Qué pasó?",
    },
    optional: "Puede quedar vacío.",
    whatHappenedMissing: "Cuente en una frase qué pasó.",
    emailWrong: "Escriba la dirección como name@example.com, o déjela vacía.",
    tooLong: (characters) => `Acórtelo a ${characters} caracteres.`,
    opened: (number) => `Lo tenemos: ${number}`,
    openedNext: "Una persona responde en su conversación con Clearway. Puede cerrar esta ventana.",
    alreadyOpen: (number) =>
      `Una persona ya tiene este caso: ${number}. Escriba en la conversación para añadir algo.`,
    notYours: "Solo quien preguntó puede pasar esta conversación a una persona. Pregunte en un hilo propio.",
  },
};
