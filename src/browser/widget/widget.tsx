import { render } from "preact";
import { interfaceLanguage } from "../../texts/language.ts";
import { loadWidgetTexts } from "../../texts/widget.ts";
import tokens from "../tokens.css?inline";
import { createApi } from "./api.ts";
import { createChat } from "./chat.ts";
import type { Mount, MountOptions, PanelHandle } from "./mount.ts";
import { Panel } from "./panel.tsx";
import { createStorage } from "./storage.ts";
import { countUnread } from "./unread.ts";
import style from "./widget.css?inline";
import { WordsContext } from "./words.ts";

/** Builds the panel inside the launcher's shadow root and starts the chat. */
const mount: Mount = async (options: MountOptions): Promise<PanelHandle> => {
  const { root, base, inbox, identity } = options;
  const language = interfaceLanguage(options.language);
  const texts = await loadWidgetTexts(language);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheetOf(tokens), sheetOf(style)];
  const place = root.appendChild(document.createElement("div"));
  const storage = createStorage();
  const api = createApi({ base, inbox, identity, storage, locale: options.language });
  const chat = createChat(api, storage, identity !== null);

  let isVisible = false;
  let begin: { readonly text: string } | null = null;
  const draw = () =>
    render(
      <WordsContext.Provider value={{ language, texts }}>
        <Panel chat={chat} isVisible={isVisible} begin={begin} onClose={options.onClose} />
      </WordsContext.Provider>,
      place,
    );
  const unread = countUnread(storage, options.onUnread);
  chat.subscribe(() => {
    unread.see(chat.state(), isVisible);
    storage.write("with-person", chat.state().owner === "desk" ? "1" : null);
  });
  draw();
  void chat.start();

  return {
    show: ({ isFocusing, text }) => {
      isVisible = true;
      if (text !== undefined) begin = { text };
      draw();
      unread.see(chat.state(), isVisible);
      if (isFocusing) place.querySelector<HTMLElement>(".composer textarea")?.focus();
    },
    hide: () => {
      isVisible = false;
      draw();
    },
    identify: chat.become,
  };
};

function sheetOf(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}

// The launcher is a classic script of another bundle: this is where it finds us.
Reflect.set(globalThis, Symbol.for("clearway.mount"), mount);
