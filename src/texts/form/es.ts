import type { FormTexts } from "./texts.ts";

export const es: FormTexts = {
  skip: "Ir al contenido",
  languages: "Idioma",
  contact: {
    title: "Hablar con una persona",
    lead: "Cuéntenos qué pasa con el paquete. Recibe un número de caso al momento, y un compañero lee lo que escribió y le responde.",
    hours: "Las personas responden de 09:00 a 18:00, hora de Shanghái.",
    askAssistant: "El asistente de la página de inicio responde al momento, a cualquier hora.",
    optional: "(opcional)",
    labels: {
      name: "Su nombre",
      email: "Correo electrónico",
      company: "Empresa o tienda",
      platform: "Plataforma donde vende",
      orderNumber: "Número de pedido",
      trackingNumber: "Número de seguimiento",
      destination: "País de destino",
      message: "Qué ha pasado",
    },
    help: {
      emailWrites: "Le escribimos a esta dirección cuando respondamos.",
      emailKept: "Para el compañero, si necesita comunicarse con usted de otra forma.",
      platform: "Por ejemplo AliExpress, Mercado Libre, Amazon o su propia tienda.",
      trackingNumber: "Por ejemplo LP00123456789012. Si son varios, sepárelos con comas.",
      message: "Qué dice el último estado, desde cuándo, y qué le han pedido.",
    },
    send: "Enviar",
    onceMore: {
      title: "Pulse Enviar una vez más",
      text: "Así sabemos que lo envía una persona. Todo lo que escribió sigue aquí.",
    },
  },
  faults: {
    mark: "Error",
    heading: "Todavía no se ha enviado. Revise esto:",
    name: "Escriba su nombre, para saber a quién respondemos.",
    email: "Escriba su correo electrónico.",
    emailShape: "Escriba un correo con la forma name@example.com.",
    message: "Escriba qué ha pasado.",
    answer: "Escriba la respuesta antes de enviarla.",
    tooLong: (most, has) => `Acórtelo a ${most} caracteres como máximo; ahora tiene ${has}.`,
    files:
      "Este formulario todavía no permite enviar archivos. Describa qué dice el documento; un compañero lo pedirá si hace falta.",
  },
  sent: {
    title: (number) => `Su caso es ${number}`,
    lead: "Hemos recibido su mensaje. Un compañero lo leerá y le responderá.",
    keep: "Este enlace abre la página privada de su caso, donde lee la respuesta y puede escribir más. Guárdelo: quien lo tenga puede leer el caso y responder en su nombre.",
    mailed: "También enviamos el enlace a su correo electrónico.",
    open: "Abrir la página del caso",
  },
  page: {
    title: (number) => `Caso ${number}`,
    secret: "Quien tenga el enlace de esta página puede leer el caso y responder en su nombre.",
    states: {
      open: "En espera de un compañero",
      claimed: (agent) => `${agent} se ocupa del caso`,
      closed: "Cerrado",
    },
    you: "Usted",
    assistant: "Asistente",
    agent: "atención al cliente",
    details: "Lo que sabemos del caso",
    sources: "Fuentes",
    asOf: "a fecha de",
    check: "Ver si hay mensajes nuevos",
    answer: "Su respuesta",
    reopens: "Este caso está cerrado. Si escribe de nuevo, lo abrimos con otro número.",
    sendAnswer: "Enviar respuesta",
    answerSent: "Su respuesta ha llegado.",
    reopened: "Su respuesta ha llegado y el caso está abierto de nuevo con otro número.",
    opened: (number) =>
      `El caso está abierto con el número ${number}. Una persona lo leerá y responderá aquí.`,
    closed: (number) => `${number} se cerró. Si queda algo pendiente, escriba abajo.`,
  },
  problems: {
    notFound: {
      title: "No hay ningún caso en esta dirección",
      text: "Compruebe que el enlace está completo; los enlaces largos a veces se cortan en el correo. Si lo ha perdido, escríbanos de nuevo con el formulario de contacto.",
    },
    tooLarge: {
      title: "El contenido es demasiado grande",
      text: "No se ha enviado nada. Vuelva y envíe el texto sin archivos y con 20.000 caracteres como máximo.",
    },
    tooMany: {
      title: "Demasiados mensajes en poco tiempo",
      text: "No se ha enviado nada. Espere unos minutos, vuelva y envíelo de nuevo.",
    },
    notUnderstood: {
      title: "No se pudo leer lo enviado",
      text: "No se ha enviado nada. Vuelva, cargue la página otra vez y envíelo una vez más.",
    },
    broken: {
      title: "Ha fallado algo de nuestra parte",
      text: "Quizá no se haya enviado. Vuelva dentro de un minuto y envíelo de nuevo; el mismo formulario enviado dos veces crea un solo caso.",
    },
  },
};
