import { type InterfaceLanguage, interfaceLanguage } from "./language.ts";

/** Words for the picture of a parcel's way. */
export interface WayTexts {
  readonly title: (number: string) => string;
  readonly reached: string;
  readonly here: string;
  readonly ahead: string;
  /** How long waiting may last at most. */
  readonly limit: string;
  /** Between a label and what follows, between things in a row, at the end of a sentence; a thing with its date. */
  readonly marks: {
    readonly colon: string;
    readonly comma: string;
    readonly stop: string;
    readonly dated: (label: string, date: string) => string;
  };
}

export function wayTexts(language: string | null): WayTexts {
  return TEXTS[interfaceLanguage(language)];
}

const WESTERN: WayTexts["marks"] = {
  ...{ colon: ": ", comma: ", ", stop: "." },
  dated: (label, date) => `${label} (${date})`,
};
const CHINESE: WayTexts["marks"] = {
  ...{ colon: "：", comma: "、", stop: "。" },
  dated: (label, date) => `${label}（${date}）`,
};

const TEXTS: Readonly<Record<InterfaceLanguage, WayTexts>> = {
  en: {
    title: (number) => `The way of parcel ${number}`,
    ...{ reached: "Reached", here: "Now", ahead: "Still ahead", limit: "Limit of waiting", marks: WESTERN },
  },
  zh: {
    title: (number) => `包裹 ${number} 的进程`,
    ...{ reached: "已完成", here: "当前", ahead: "后续", limit: "等待上限", marks: CHINESE },
  },
  "zh-Hant": {
    title: (number) => `包裹 ${number} 的進程`,
    ...{ reached: "已完成", here: "目前", ahead: "後續", limit: "等待上限", marks: CHINESE },
  },
  ru: {
    title: (number) => `Путь посылки ${number}`,
    ...{ reached: "Пройдено", here: "Сейчас", ahead: "Впереди", limit: "Предел ожидания", marks: WESTERN },
  },
  pt: {
    title: (number) => `O caminho do pacote ${number}`,
    ...{
      reached: "Já passou",
      here: "Agora",
      ahead: "Ainda falta",
      limit: "Limite de espera",
      marks: WESTERN,
    },
  },
  es: {
    title: (number) => `El camino del paquete ${number}`,
    ...{ reached: "Ya pasó", here: "Ahora", ahead: "Falta", limit: "Límite de espera", marks: WESTERN },
  },
};
