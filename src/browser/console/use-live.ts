import { useEffect, useRef, useState } from "preact/hooks";
import { type DeskListener, followDesk } from "./follow-desk.ts";

/** Calls `onChange` for what happens elsewhere; false while the connection is lost. */
export function useLive(onChange: DeskListener["onChange"]): boolean {
  const [isLive, setLive] = useState(true);
  const latest = useRef(onChange);
  latest.current = onChange;
  useEffect(() => followDesk({ onChange: (numbers) => latest.current(numbers), onLink: setLive }), []);
  return isLive;
}
