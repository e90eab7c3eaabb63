import { useRef, useState } from "preact/hooks";
import type { Answer, DeskApi } from "./desk-api.ts";
import type { ComposerMode, Drafts } from "./drafts.ts";
import { newId } from "./new-id.ts";
import type { CaseFile, DraftTranslation } from "./wire.ts";

/** Of what is written, and of its translation. */
export const MAX_CHARACTERS = 20_000;

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
  /** True while the draft is being translated. */
  readonly isTranslating: boolean;
  /** What the draft is in the seller's language, as the agent has edited it; null before that was asked. */
  readonly draft: DraftTranslation | null;
  /** Why what was written could not be sent. */
  readonly problem: string | null;
  readonly write: (text: string) => void;
  /** Changes the translation that is offered. */
  readonly edit: (text: string) => void;
  /** Sends what was written, or its translation as it stands. */
  readonly send: (as?: "written" | "translated") => void;
  readonly translate: () => void;
}

/** What is being written in one case. It stays until the server has taken it. */
export function useComposer({ api, drafts, number, mode, onDone }: ComposerNeeds): ComposerState {
  const [texts, setTexts] = useState(() => ({
    ...{ reply: drafts.read(number, "reply"), note: drafts.read(number, "note") },
  }));
  const [busy, setBusy] = useState<"sending" | "translating" | null>(null);
  const [draft, setDraft] = useState<DraftTranslation | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  // The same words sent again after a failure are the same reply.
  const attempt = useRef({ words: "", clientId: "" });

  const write = (text: string) => {
    drafts.keep(number, mode, text);
    setTexts((before) => ({ ...before, [mode]: text }));
    if (mode === "reply") setDraft(null);
  };
  const take = (answer: Answer<CaseFile>) => {
    if (answer.kind === "refused") setProblem(answer.sentence);
    if (answer.kind !== "ok") return;
    attempt.current = { words: "", clientId: "" };
    write("");
    onDone(answer.value);
  };
  const begin = (what: "sending" | "translating") => {
    setBusy(what);
    setProblem(null);
  };
  const send = async (as: "written" | "translated") => {
    const text = texts[mode].trim();
    if (text === "" || busy !== null) return;
    const shown = as === "translated" && draft?.kind === "translated" ? draft : null;
    const translated =
      shown === null ? {} : { translatedInto: shown.language, translation: shown.text.trim() };
    const words = JSON.stringify([text, translated]);
    if (attempt.current.words !== words) attempt.current = { words, clientId: newId() };
    begin("sending");
    const { clientId } = attempt.current;
    const answer = await (mode === "reply"
      ? api.reply(number, { text, ...translated, clientId })
      : api.note(number, text));
    setBusy(null);
    take(answer);
  };
  const translate = async () => {
    const text = texts.reply.trim();
    if (text === "" || busy !== null) return;
    begin("translating");
    const answer = await api.draft(number, text);
    setBusy(null);
    if (answer.kind === "refused") setProblem(answer.sentence);
    if (answer.kind === "ok") setDraft(answer.value);
  };
  const edit = (text: string) =>
    setDraft((before) => (before?.kind === "translated" ? { ...before, text } : before));
  return {
    ...{ text: texts[mode], problem, write, edit, draft: mode === "reply" ? draft : null },
    ...{ isSending: busy === "sending", isTranslating: busy === "translating" },
    send: (as = "written") => void send(as),
    translate: () => void translate(),
  };
}
