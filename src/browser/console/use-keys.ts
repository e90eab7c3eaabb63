import { useEffect, useRef } from "preact/hooks";
import { type DeskKey, deskKey } from "./desk-keys.ts";

/** Single keys act on the desk, never while somebody types or a dialog is open. */
export function useKeys(isOn: boolean, act: (key: DeskKey) => void): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    if (!isOn) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target) || document.querySelector("dialog[open]")) return;
      const key = deskKey(event);
      if (key === null) return;
      event.preventDefault();
      latest.current(key);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [isOn]);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("input, textarea, select, [contenteditable]") !== null;
}
