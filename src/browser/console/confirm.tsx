import { useLayoutEffect, useRef } from "preact/hooks";
import { useTexts } from "./desk-texts.ts";

interface ConfirmProps {
  readonly number: string;
  readonly move: "resolve" | "hand-back";
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Closing a case cannot be undone and the seller is told, so one key press alone never does it. */
export function Confirm({ number, move, onConfirm, onCancel }: ConfirmProps) {
  const { moves } = useTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  // The button with `autofocus` gets the focus, so that Enter confirms.
  const isResolve = move === "resolve";
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby="confirm-title" onClose={onCancel}>
      <h2 id="confirm-title">{isResolve ? moves.resolveTitle(number) : moves.handBackTitle(number)}</h2>
      <p>{isResolve ? moves.resolveEffect : moves.handBackEffect}</p>
      <div class="dialog-actions">
        <button type="button" class="plain" onClick={onCancel}>
          {moves.cancel}
        </button>
        <button type="button" class="main" autofocus onClick={onConfirm}>
          {isResolve ? moves.resolve : moves.handBack}
        </button>
      </div>
    </dialog>
  );
}
