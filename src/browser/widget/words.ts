import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { InterfaceLanguage } from "../../texts/language.ts";
import type { WidgetTexts } from "../../texts/widget.ts";

/** The panel's language with its texts. */
export interface Words {
  readonly language: InterfaceLanguage;
  readonly texts: WidgetTexts;
}

export const WordsContext = createContext<Words | null>(null);

export function useWords(): Words {
  const words = useContext(WordsContext);
  if (words === null) throw new Error("The panel is drawn without its texts.");
  return words;
}
