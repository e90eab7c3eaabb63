import { setImmediate } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** What this process holds after a garbage collection. */
export interface Memory {
  readonly heapMb: number;
  /** Typed arrays lie outside the heap. */
  readonly arraysMb: number;
}

/** Collects more than once: arrays outside the heap are given back only after the collection that found them. */
export async function measureMemory(): Promise<Memory> {
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  for (let time = 0; time < COLLECTIONS; time++) {
    if (typeof collect === "function") collect();
    await setImmediate();
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return { heapMb: heapUsed / BYTES_PER_MB, arraysMb: arrayBuffers / BYTES_PER_MB };
}

const COLLECTIONS = 3;
const BYTES_PER_MB = 1e6;
