import { useLayoutEffect, useRef } from "preact/hooks";
import { DESK_KEYS } from "./desk-keys.ts";
import { useTexts } from "./desk-texts.ts";

interface HelpProps {
  readonly singleKeys: boolean;
  readonly onSingleKeys: (isOn: boolean) => void;
  readonly onClose: () => void;
}

export function Help({ singleKeys, onSingleKeys, onClose }: HelpProps) {
  const { help } = useTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const keys = [
    ...DESK_KEYS.map(([key, meaning]) => [key.toUpperCase(), help.keys[meaning]] as const),
    ["Ctrl Enter", help.keys.send] as const,
    ["Esc", help.keys.leave] as const,
  ];
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby="help-title" onClose={onClose}>
      <h2 id="help-title">{help.title}</h2>
      <dl class="keys">
        {keys.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <label class="switch">
        <input
          type="checkbox"
          checked={singleKeys}
          onChange={(event) => onSingleKeys(event.currentTarget.checked)}
        />
        {help.singleKeys}
      </label>
      <div class="dialog-actions">
        <button type="button" class="main" autofocus onClick={onClose}>
          {help.close}
        </button>
      </div>
    </dialog>
  );
}
