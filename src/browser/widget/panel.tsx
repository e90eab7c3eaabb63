import { useEffect, useRef, useState } from "preact/hooks";
import { languageTag } from "../../texts/language.ts";
import type { Chat } from "./chat.ts";
import type { ChatState } from "./chat-state.ts";
import { Composer } from "./composer.tsx";
import { Icon } from "./icons.tsx";
import { Log } from "./log.tsx";
import { onDemand } from "./on-demand.tsx";
import { PersonBar } from "./person-bar.tsx";
import { useWords } from "./words.ts";

const Attach = onDemand(async () => (await import("./attach.tsx")).Attach);
const Conversation = onDemand(async () => (await import("./conversation.tsx")).Conversation);

export interface PanelProps {
  readonly chat: Chat;
  readonly isVisible: boolean;
  /** A text to begin with. */
  readonly begin: { readonly text: string } | null;
  readonly onClose: () => void;
}

/** The whole window: header, conversation, the way to a person, composer. */
export function Panel({ chat, isVisible, begin, onClose }: PanelProps) {
  const { texts, language } = useWords();
  const state = useChat(chat);
  const panel = useRef<HTMLElement>(null);
  // Counts what the seller does: whoever acts wants to see what comes of it.
  const [acts, setActs] = useState(0);
  const send = (text: string) => {
    setActs(acts + 1);
    chat.send(text);
  };
  const formShown = () => {
    setActs(acts + 1);
    focus(".handoff [name]");
  };
  const formDone = () => {
    setActs(acts + 1);
    focus(".composer textarea");
  };
  const focus = (selector: string) => {
    // The element may come up with the change that is being drawn.
    requestAnimationFrame(() => panel.current?.querySelector<HTMLElement>(selector)?.focus());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.isComposing) return;
    event.stopPropagation();
    onClose();
  };
  return (
    <section
      class="panel"
      role="dialog"
      aria-label={texts.name}
      lang={languageTag(language)}
      hidden={!isVisible}
      ref={panel}
      onKeyDown={onKeyDown}
    >
      <div class="top">
        <div>
          <h2>{texts.name}</h2>
          <p>{texts.hours}</p>
        </div>
        <button
          type="button"
          class="icon-button"
          aria-label={texts.close}
          title={texts.close}
          onClick={onClose}
        >
          <Icon name="close" />
        </button>
      </div>
      <LinkState link={state.link} />
      <Log
        isBusy={state.outgoing.some(({ draft }) => draft !== null)}
        isVisible={isVisible}
        version={state}
        acts={acts}
      >
        <p class="greeting">{texts.greeting}</p>
        <Conversation chat={chat} state={state} onSend={send} onFormDone={formDone} />
      </Log>
      <PersonBar chat={chat} state={state} onForm={formShown} />
      <Composer onSend={send} begin={begin}>
        <Attach chat={chat} onText={send} />
      </Composer>
    </section>
  );
}

function LinkState({ link }: { readonly link: ChatState["link"] }) {
  const { texts } = useWords();
  const isDown = link === "offline" || link === "reconnecting";
  return (
    <p class="link-state" role="status" hidden={!isDown}>
      {isDown ? texts.trouble[link] : ""}
    </p>
  );
}

function useChat(chat: Chat): ChatState {
  const [state, setState] = useState(chat.state());
  useEffect(() => {
    setState(chat.state());
    return chat.subscribe(() => setState(chat.state()));
  }, [chat]);
  return state;
}
