import type { FunctionComponent } from "preact";
import { useEffect, useState } from "preact/hooks";

const RETRY_MS = 2_000;

/** A part of the panel that is fetched when it is first drawn, so that the panel itself opens sooner. */
export function onDemand<Props extends object>(
  load: () => Promise<FunctionComponent<Props>>,
): FunctionComponent<Props> {
  let loaded: FunctionComponent<Props> | null = null;
  return (props) => {
    const [, setTries] = useState(0);
    useEffect(() => {
      if (loaded !== null) return;
      let timer: ReturnType<typeof setTimeout> | undefined;
      const attempt = async (tries: number) => {
        try {
          loaded = await load();
          setTries(tries);
        } catch {
          timer = setTimeout(() => attempt(tries + 1), RETRY_MS);
        }
      };
      void attempt(1);
      return () => clearTimeout(timer);
    }, []);
    const Part = loaded;
    return Part === null ? null : <Part {...props} />;
  };
}
