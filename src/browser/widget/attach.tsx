import { useEffect, useRef, useState } from "preact/hooks";
import { ATTACH_TEXTS } from "../../texts/widget/attach.ts";
import type { Chat } from "./chat.ts";
import { fileText } from "./file-text.ts";
import { useWords } from "./words.ts";

const CLIP =
  "M15.5 9.5l-5.8 5.8a3.6 3.6 0 01-5.1-5.1l6.4-6.4a2.4 2.4 0 013.4 3.4L8 13.6a1.2 1.2 0 01-1.7-1.7l5.4-5.4";

export interface AttachProps {
  readonly chat: Chat;
  /** The message that a file makes. */
  readonly onText: (text: string) => void;
}

/** Takes a file with tracking numbers, chosen or dropped anywhere on the panel. */
export function Attach({ chat, onText }: AttachProps) {
  const { texts, language } = useWords();
  const { attach } = ATTACH_TEXTS[language];
  const button = useRef<HTMLButtonElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [isReading, setIsReading] = useState(false);
  const [fault, setFault] = useState<string | null>(null);

  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    setIsReading(true);
    setFault(null);
    await chat.readFile({ name: file.name, text: await fileText(file), lang: language }).then(
      ({ text }) => onText(text),
      (error: unknown) => setFault(toldBy(error) ?? texts.trouble.unreachable),
    );
    setIsReading(false);
  };
  useDrop(button, (file) => void take(file));

  return (
    <>
      {isReading && (
        <p class="soft" role="status">
          {texts.status.reading}
        </p>
      )}
      {fault !== null && (
        <p class="fault" role="alert">
          {fault}
        </p>
      )}
      <button
        ref={button}
        type="button"
        class="icon-button"
        aria-label={attach}
        title={attach}
        disabled={isReading}
        onClick={() => input.current?.click()}
      >
        <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
          <path d={CLIP} />
        </svg>
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,.tsv,.txt,text/csv,text/plain"
        onChange={(event) => {
          void take(event.currentTarget.files?.[0]);
          // The same file again is a change, too.
          event.currentTarget.value = "";
        }}
      />
    </>
  );
}

/** What the server says is wrong with the file; null when it said nothing. Only the shape is looked at: the class is not here. */
function toldBy(error: unknown): string | null {
  const isTold = error instanceof Error && "status" in error && error.status !== 0;
  return isTold ? error.message : null;
}

/** Files dropped on the panel that an element stands in. */
function useDrop(inside: { readonly current: HTMLElement | null }, onFile: (file: File) => void): void {
  const latest = useRef(onFile);
  latest.current = onFile;
  useEffect(() => {
    const panel = inside.current?.closest<HTMLElement>(".panel");
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      const file = event.dataTransfer?.files[0];
      if (file === undefined) return;
      event.preventDefault();
      latest.current(file);
    };
    panel?.addEventListener("dragover", over);
    panel?.addEventListener("drop", drop);
    return () => {
      panel?.removeEventListener("dragover", over);
      panel?.removeEventListener("drop", drop);
    };
  }, []);
}
