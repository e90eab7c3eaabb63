import type { ListTexts } from "./texts.ts";

export const es: ListTexts = {
  title: (count) => (count === 1 ? "1 paquete" : `${count} paquetes`),
  group: {
    act_today: "Actuar hoy",
    waiting_customs: "En espera de la aduana",
    waiting_buyer: "En espera del comprador",
    normal: "En orden",
    finished: "Terminados",
    unreadable: "Ilegibles o desconocidos",
  },
  reason: {
    seller_moves: "le toca actuar a usted",
    late: "el plazo para actuar ya pasó",
    overdue: "tarda más de lo debido",
    due: "hay que hacerlo a más tardar mañana",
    no_scan: "sin lecturas desde hace dos semanas o más",
    customs_has_it: "la aduana lo está tramitando",
    buyer_moves: "le toca actuar al comprador",
    announced: "anunciado, aún no entregado al transportista",
    on_its_way: "en camino",
    over: "ya no habrá novedades",
    check_digit: "parece mal escrito: el dígito de control no coincide",
    order_number: "es un número de pedido, no de seguimiento",
    other_thing: "es otro número, no de seguimiento",
    spreadsheet: "abreviado por la hoja de cálculo: ponga la columna como texto y cópiela de nuevo",
    no_carrier: "ningún transportista usa números así",
    not_found: "ningún transportista lo conoce todavía",
    no_data_yet: "anunciado al transportista, aún sin datos",
    needs_detail: "el transportista pide un dato más: pregunte por este aparte",
    unavailable: "el seguimiento no respondió: inténtelo más tarde",
  },
  progress: (done, total) => `${done} de ${total} consultados`,
  lookedUp: (total) => (total === 1 ? "He revisado 1 paquete." : `He revisado ${total} paquetes.`),
  nothingUrgent: "Ninguno necesita nada de usted hoy.",
  repeated: (count) =>
    count === 1
      ? "1 número estaba repetido en la lista y cuenta una sola vez."
      : `${count} números estaban repetidos en la lista y cuentan una sola vez.`,
  leftOut: (count, most) =>
    `Una lista admite ${most} números; otros ${count} quedaron fuera. Envíelos en otro mensaje.`,
  more: (count) =>
    count === 1 ? "Hay 1 más en la tabla completa." : `Hay ${count} más en la tabla completa.`,
  tooManyToday: (most) => `Hoy ya ha pedido ${most} listas. Inténtelo mañana o hable con una persona.`,
  file: {
    nothing: "Aquí no hay ningún número de seguimiento. Póngalos en una columna propia, o uno por línea.",
    tooMany: (most) => `Son más de ${most} paquetes. Divida la lista y envíe las partes una tras otra.`,
    tooLarge: "El archivo ocupa más de 1 MB. Deje solo la columna con los números de seguimiento.",
  },
  fullTable: "Abrir la tabla completa",
  sample: "Paquete de muestra, no es real",
  page: {
    column: {
      place: "N.º",
      number: "Número de seguimiento",
      group: "Grupo",
      why: "Motivo",
      status: "Estado",
      next: "Siguiente paso",
      by: "Hasta",
      days: "Días en este estado",
      carrier: "Transportista",
      route: "Ruta",
    },
    table: "Paquetes de esta lista",
    all: "Todos",
    show: "Mostrar",
    sortBy: (column) => `Ordenar por: ${column}`,
    times: (count) => `escrito ${count} veces`,
    lookingUp: "en consulta",
    emptyGroup: "No hay paquetes en este grupo. Elija otro arriba.",
    download: "Descargar como CSV",
    asOf: (moment) => `Situación al ${moment}`,
    reloads: "Los demás se están consultando. Esta página se actualiza sola.",
    keepPrivate:
      "Quien tenga esta dirección puede leer la lista: compártala solo con personas de confianza. Se guarda 30 días.",
    skip: "Ir al contenido",
    languages: "Idiomas",
    help: "Ayuda",
    contact: "Contacto",
    backToDesk: "Volver al escritorio",
  },
  problems: {
    notFound: {
      title: "No hay ninguna lista en esta dirección",
      text: "Compruebe que la dirección esté completa. Las listas se guardan 30 días; pegue los números otra vez para hacer una nueva.",
    },
    tooMany: {
      title: "Demasiadas solicitudes",
      text: "Espere unos minutos y vuelva a cargar la página.",
    },
    broken: {
      title: "No ha funcionado",
      text: "Se produjo un error por nuestra parte. Inténtelo en un minuto.",
    },
  },
};
