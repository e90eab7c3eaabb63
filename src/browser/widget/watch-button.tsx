import { type ComponentChildren, createContext } from "preact";
import { useContext, useEffect, useState } from "preact/hooks";
import type { Api } from "./api.ts";
import { useWords } from "./words.ts";

/** Which parcels' news the seller is told, and a way to change that. */
interface Watching {
  readonly watched: readonly string[];
  /** Whether it was done. */
  readonly change: (number: string, wanted: boolean) => Promise<boolean>;
}

const WatchingContext = createContext<Watching | null>(null);

export interface WatchesProps {
  readonly call: Api["call"];
  /** Changes whenever something was said: a sentence may begin a watch, too. Null while there is no parcel. */
  readonly version: number | null;
  readonly children: ComponentChildren;
}

/** Knows what is watched, for the buttons of the cards inside. */
export function Watches({ call, version, children }: WatchesProps) {
  const [watched, setWatched] = useState<readonly string[]>([]);
  // A list that cannot be had stays as it was: it is only about buttons.
  const refresh = async () => setWatched((await listed(call).catch(() => null)) ?? watched);
  useEffect(() => {
    if (version !== null) void refresh();
  }, [version]);
  const change = async (number: string, wanted: boolean) => {
    const tapped = call(wanted ? "watches" : "watches/stop", { body: { number } });
    const isDone = await tapped.then(
      () => true,
      () => false,
    );
    await refresh();
    return isDone;
  };
  return <WatchingContext.Provider value={{ watched, change }}>{children}</WatchingContext.Provider>;
}

/** "Tell me when it moves", and the way back. */
export function WatchButton({ number }: { readonly number: string }) {
  const { texts } = useWords();
  const watching = useContext(WatchingContext);
  const [trouble, setTrouble] = useState(false);
  if (watching === null) return null;
  const isWatched = watching.watched.includes(number);
  const words = texts.shipment.watch;
  const tap = async () => setTrouble(!(await watching.change(number, !isWatched)));
  return (
    <p>
      <button type="button" class="link" onClick={tap}>
        {isWatched ? words.stop : words.start}
      </button>{" "}
      <span class="soft" role="status">
        {trouble ? texts.trouble.retry : ""}
      </span>
    </p>
  );
}

async function listed(call: Api["call"]): Promise<readonly string[]> {
  // Our own server of the same version: the shape is its promise.
  const { watches }: { readonly watches: readonly { readonly number: string }[] } = await (
    await call("watches")
  ).json();
  return watches.map(({ number }) => number);
}
