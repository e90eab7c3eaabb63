import type { WatchTexts } from "./texts.ts";

export const es: WatchTexts = {
  news: (number, states) => `Novedades de ${number}: ${states}.`,
  stalled: (number, status, days) =>
    `${number} no se mueve desde hace ${days} ${days === 1 ? "día" : "días"}: ${status}. Es más de lo que debería tardar.`,
  givenUp: (number) =>
    `Dejamos de seguir ${number}: hace mucho que ningún transportista muestra nada nuevo. Puede volver a preguntar cuando quiera.`,
  watching: (number) =>
    `Le avisaremos aquí cuando ${number} se mueva: una retención o un impuesto por pagar al momento, lo demás entre las 08:00 y las 22:00 de su hora.`,
  stopped: (number) => `${number} ya no se sigue.`,
  notWatched: (number) => `${number} no se está siguiendo.`,
  tooMany: (most) => `Ya sigue ${most} paquetes, el máximo. Deje primero de seguir uno.`,
  askNumber: "¿Qué paquete hay que seguir? Envíe su número de seguimiento.",
  cannotHere: "Los paquetes se pueden seguir en Slack y en el widget; aquí no habría a quién avisar.",
  list: (count) => (count === 1 ? "Sigue un paquete:" : `Sigue ${count} paquetes:`),
  listEmpty:
    "No sigue ningún paquete. Envíe un número de seguimiento y pida que le avisemos cuando se mueva.",
  nothingYet: "todavía sin datos",
  askList: "¿Qué paquetes sigo?",
  askStop: (number) => `Dejar de seguir ${number}`,
  button: { watch: "Avíseme cuando se mueva", stop: "Dejar de seguir" },
  onlyAsker: "Solo quien preguntó puede seguir este paquete aquí. Envíe el número en un mensaje suyo.",
  letter: {
    subject: (number) => `Novedades del paquete ${number}`,
    open: "Abrir Clearway",
    why: (number) => `Recibe este mensaje porque pidió que le avisáramos cuando ${number} se mueva.`,
    stop: "No recibir más estos mensajes",
  },
  page: {
    title: "Paquetes en seguimiento",
    watched: (number) => `Le avisamos cuando ${number} se mueve.`,
    stop: (number) => `Dejar de seguir ${number}`,
    stopAll: (count) => `Dejar de seguir los ${count} paquetes`,
    ended: (number) => `${number} ya no se sigue. No recibirá más mensajes sobre él.`,
    endedAll: "Ya no se sigue ninguno de sus paquetes.",
  },
};
