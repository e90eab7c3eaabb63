import { useRef, useState } from "preact/hooks";
import type { DeskApi } from "./desk-api.ts";
import type { ComposerMode, Drafts } from "./drafts.ts";
import { newId } from "./new-id.ts";
import type { CaseFile } from "./wire.ts";

export interface ComposerNeeds {
  readonly api: DeskApi;
  readonly drafts: Drafts;
  readonly number: string;
  readonly mode: ComposerMode;
  readonly onDone: (file: CaseFile) => void;
}

export interface ComposerState {
  readonly text: string;
  readonly isSending: boolean;
  /** Why what was written could not be sent. */
  readonly problem: string | null;
  readonly write: (text: string) => void;
  readonly send: () => void;
}

/** What is being written in one case. It stays until the server has taken it. */
export function useComposer({ api, drafts, number, mode, onDone }: ComposerNeeds): ComposerState {
  const [texts, setTexts] = useState(() => ({
    ...{ reply: drafts.read(number, "reply"), note: drafts.read(number, "note") },
  }));
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  // The same words sent again after a failure are the same reply.
  const attempt = useRef({ text: "", clientId: "" });

  const write = (text: string) => {
    drafts.keep(number, mode, text);
    setTexts((before) => ({ ...before, [mode]: text }));
  };
  const send = async () => {
    const text = texts[mode].trim();
    if (text === "" || isSending) return;
    if (attempt.current.text !== text) attempt.current = { text, clientId: newId() };
    setSending(true);
    setProblem(null);
    const { clientId } = attempt.current;
    const answer = await (mode === "reply" ? api.reply(number, text, clientId) : api.note(number, text));
    setSending(false);
    if (answer.kind === "refused") setProblem(answer.sentence);
    if (answer.kind !== "ok") return;
    attempt.current = { text: "", clientId: "" };
    write("");
    onDone(answer.value);
  };
  return { text: texts[mode], isSending, problem, write, send: () => void send() };
}
