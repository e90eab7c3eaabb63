import { useEffect } from "preact/hooks";
import { useTexts } from "./desk-texts.ts";
import type { CaseFile } from "./wire.ts";

/** The tab says which case is open and how many wait. */
export function useTitle(file: CaseFile | null, waiting: number): void {
  const { brand, queue } = useTexts();
  const chosen = file === null ? [] : [file.ticket.number, file.ticket.contactName ?? queue.unnamed];
  const title = `${waiting === 0 ? "" : `(${waiting}) `}${[...chosen, brand].join(" · ")}`;
  useEffect(() => {
    document.title = title;
  }, [title]);
}
