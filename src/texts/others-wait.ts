import { type InterfaceLanguage, interfaceLanguage } from "./language.ts";

export interface OthersWaiting {
  readonly stuck: number;
  readonly waiting: number;
  readonly usually: number;
}

/** Tells a seller that others wait, too; one sentence, no promise. */
export function othersWait(figures: OthersWaiting, language: string | null): string {
  return TEXTS[interfaceLanguage(language)](figures);
}

const TEXTS: Readonly<Record<InterfaceLanguage, (figures: OthersWaiting) => string>> = {
  en: ({ stuck, waiting, usually }) =>
    `Others wait too: ${stuck} of ${waiting} parcels like this that we know of take longer than usual; about ${usually} would be usual.`,
  zh: ({ stuck, waiting, usually }) =>
    `其他包裹也在等待：我们所知的 ${waiting} 个同类包裹中，有 ${stuck} 个慢于平时（平时约 ${usually} 个）。`,
  "zh-Hant": ({ stuck, waiting, usually }) =>
    `其他包裹也在等待：我們所知的 ${waiting} 個同類包裹中，有 ${stuck} 個慢於平時（平時約 ${usually} 個）。`,
  ru: ({ stuck, waiting, usually }) =>
    `Ждут и другие: из известных нам таких посылок (${waiting}) дольше обычного идут ${stuck}, обычно — около ${usually}.`,
  pt: ({ stuck, waiting, usually }) =>
    `Outros também esperam: ${stuck} de ${waiting} encomendas como esta que conhecemos demoram mais do que o normal; o normal seria cerca de ${usually}.`,
  es: ({ stuck, waiting, usually }) =>
    `Otros también esperan: ${stuck} de ${waiting} paquetes como este que conocemos tardan más de lo habitual; lo habitual sería cerca de ${usually}.`,
};
