import { useState } from "preact/hooks";

const KEY = "clearway-single-keys";

/** Whether single keys act; people who use speech input switch them off (WCAG 2.1.4). */
export function useSingleKeys(): readonly [boolean, (isOn: boolean) => void] {
  const [isOn, setOn] = useState(() => localStorage.getItem(KEY) !== "off");
  const keep = (wanted: boolean) => {
    localStorage.setItem(KEY, wanted ? "on" : "off");
    setOn(wanted);
  };
  return [isOn, keep];
}
