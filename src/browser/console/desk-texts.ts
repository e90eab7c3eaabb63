import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { type ConsoleTexts, consoleTexts } from "../../texts/console.ts";

/** The language that the server chose for the page. */
export const DeskTexts = createContext<ConsoleTexts>(consoleTexts("en"));

export function useTexts(): ConsoleTexts {
  return useContext(DeskTexts);
}
