import type { InterfaceLanguage } from "../language.ts";

/** Words that the panel needs only once its conversation is drawn. */
export interface AttachTexts {
  readonly attach: string;
  /** Opens a long message of the seller's own. */
  readonly showAll: (lines: string) => string;
}

export const ATTACH_TEXTS: Readonly<Record<InterfaceLanguage, AttachTexts>> = {
  en: {
    attach: "Attach a CSV file with tracking numbers",
    showAll: (lines) => `Show all ${lines} lines`,
  },
  zh: { attach: "添加含运单号的 CSV 文件", showAll: (lines) => `显示全部 ${lines} 行` },
  "zh-Hant": { attach: "加入含運單號碼的 CSV 檔案", showAll: (lines) => `顯示全部 ${lines} 行` },
  ru: { attach: "Приложить CSV с трек-номерами", showAll: (lines) => `Показать все строки: ${lines}` },
  pt: {
    attach: "Anexar um CSV com códigos de rastreio",
    showAll: (lines) => `Mostrar as ${lines} linhas`,
  },
  es: {
    attach: "Adjuntar un CSV con números de seguimiento",
    showAll: (lines) => `Mostrar las ${lines} líneas`,
  },
};
