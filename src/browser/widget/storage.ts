/** What this browser keeps between pages. Where storage is blocked it lasts as long as the page. */
export interface Storage {
  readonly read: (key: string) => string | null;
  readonly write: (key: string, value: string | null) => void;
}

const PREFIX = "clearway:";

export function createStorage(): Storage {
  const memory = new Map<string, string>();
  return {
    read: (key) => {
      try {
        return localStorage.getItem(PREFIX + key) ?? memory.get(key) ?? null;
      } catch {
        return memory.get(key) ?? null;
      }
    },
    write: (key, value) => {
      if (value === null) memory.delete(key);
      else memory.set(key, value);
      try {
        if (value === null) localStorage.removeItem(PREFIX + key);
        else localStorage.setItem(PREFIX + key, value);
      } catch {
        // Blocked or full: the memory above has it.
      }
    },
  };
}
