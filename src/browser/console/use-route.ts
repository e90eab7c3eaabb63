import { useCallback, useEffect, useState } from "preact/hooks";
import { type DeskRoute, readRoute, routeAddress } from "./desk-route.ts";

export type Go = (route: DeskRoute, how?: "replace") => void;

/** The address as state: going somewhere changes it, and the browser's back button changes what is shown. */
export function useRoute(): readonly [DeskRoute, Go] {
  const [route, setRoute] = useState(() => readRoute(location));
  useEffect(() => {
    const onBack = () => setRoute(readRoute(location));
    addEventListener("popstate", onBack);
    return () => removeEventListener("popstate", onBack);
  }, []);
  const go = useCallback<Go>((next, how) => {
    if (how === "replace") history.replaceState(null, "", routeAddress(next));
    else history.pushState(null, "", routeAddress(next));
    setRoute(next);
  }, []);
  return [route, go];
}

/** A click that opens a new tab or window is the browser's. */
export function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}
