import { useEffect, useState } from "preact/hooks";
import type { Move } from "./desk-api.ts";
import type { ComposerMode } from "./drafts.ts";

/** What an agent is about to do in the chosen case. */
export interface CaseFocus {
  readonly writing: { readonly mode: ComposerMode; readonly asked: number };
  /** Opens the composer in this mode and puts the cursor there. */
  readonly write: (mode: ComposerMode) => void;
  /** The move that waits for its confirmation. */
  readonly closing: Move | null;
  readonly setClosing: (move: Move | null) => void;
  /** Whether a small screen shows the case instead of the conversation. */
  readonly isCaseShown: boolean;
  readonly showCase: (isShown: boolean) => void;
}

/** Another case starts afresh: on its conversation, with a reply, and nothing about to be closed. */
export function useCaseFocus(ticket: string | null): CaseFocus {
  const [writing, setWriting] = useState<CaseFocus["writing"]>({ mode: "reply", asked: 0 });
  const [closing, setClosing] = useState<Move | null>(null);
  const [isCaseShown, showCase] = useState(false);
  useEffect(() => {
    setWriting({ mode: "reply", asked: 0 });
    setClosing(null);
    showCase(false);
  }, [ticket]);
  const write = (mode: ComposerMode) => setWriting(({ asked }) => ({ mode, asked: asked + 1 }));
  return { writing, write, closing, setClosing, isCaseShown, showCase };
}
