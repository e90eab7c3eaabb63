import type { Mount, PanelHandle } from "../widget/mount.ts";

/**
 * The script a shop embeds. Draws the launcher and nothing else; the panel is fetched when it is first opened,
 * when it was open on the page before, or when a person has the visitor's case.
 *
 * It runs as a classic script in the shop's page: whatever stands outside this function would become a global
 * of that page, and an import would not load at all. So its few words and styles are in here.
 */
(() => {
  const LABELS: Readonly<Record<string, string>> = {
    en: "Ask about customs",
    zh: "清关咨询",
    hant: "清關諮詢",
    ru: "Вопрос о таможне",
    pt: "Perguntar sobre alfândega",
    es: "Preguntar por la aduana",
  };
  const PHONE_PX = 480;
  // Rules of the page for every element would win over those of a shadow root without `!important`.
  const STYLE = `
:host{all:initial!important}
.launcher{position:fixed;inset:auto 20px 20px auto;z-index:2147483000;display:grid;place-items:center;width:56px;height:56px;padding:0;border:0;border-radius:50%;background:#0b5fa5;color:#fff;cursor:pointer}
.launcher:focus-visible{outline:3px solid #0b5fa5;outline-offset:3px}
.launcher svg{width:28px;fill:none;stroke:currentColor;stroke-width:1.7;stroke-linejoin:round}
.launcher[data-unread]::after{content:attr(data-unread);position:absolute;inset:-4px -4px auto auto;min-width:22px;border-radius:11px;background:#b3261e;color:#fff;font:600 13px/22px system-ui,sans-serif}
@media(prefers-color-scheme:dark){.launcher{background:#6cb4f0;color:#0d1620}.launcher:focus-visible{outline-color:#6cb4f0}}
@media(forced-colors:active){.launcher{border:2px solid}}
@media print{:host{display:none!important}}`;

  const script = document.currentScript ?? document.querySelector("script[data-inbox]");
  if (!(script instanceof HTMLScriptElement) || "Clearway" in window) return;
  const { inbox = "default", lang, identity } = script.dataset;
  const base = new URL("./", script.src).href;
  const language = lang || document.documentElement.lang || navigator.language;
  const tag = /^zh\b.*(hant|tw|hk|mo)/i.test(language) ? "hant" : language.slice(0, 2).toLowerCase();
  const label = LABELS[tag] ?? LABELS.en ?? "";

  const host = document.createElement("clearway-widget");
  const root = host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  root.adoptedStyleSheets = [sheet];
  const button = document.createElement("button");
  button.className = "launcher";
  button.type = "button";
  button.title = label;
  button.ariaLabel = label;
  button.ariaHasPopup = "dialog";
  button.ariaExpanded = "false";
  const icon = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  icon.setAttribute("viewBox", "0 0 24 24");
  icon.setAttribute("aria-hidden", "true");
  path.setAttribute("d", "M4 5h16v11H11l-4.5 3.5V16H4zM8 9h8M8 12h5");
  icon.append(path);
  button.append(icon);
  root.append(button);

  let who: string | null = identity ?? null;
  let panel: Promise<PanelHandle> | null = null;
  let isOpen = false;

  const run = (address: string) =>
    new Promise((resolve, reject) => {
      const element = document.createElement("script");
      element.type = "module";
      element.src = address;
      element.onload = resolve;
      element.onerror = () => reject(new Error(`${address} could not be loaded.`));
      document.head.append(element);
    });
  const showUnread = (count: number) => {
    button.toggleAttribute("data-unread", count > 0);
    if (count > 0) button.dataset.unread = `${count}`;
    button.ariaLabel = count > 0 ? `${label} (${count})` : label;
  };
  const load = () => {
    panel ??= run(`${base}assets/widget.js`).then(() => {
      const mount: Mount = Reflect.get(globalThis, Symbol.for("clearway.mount"));
      return mount({ root, base, inbox, language, identity: who, onClose: close, onUnread: showUnread });
    });
    // A click after a failed load tries again.
    panel.catch(() => {
      panel = null;
    });
    return panel;
  };

  const kept = (action: () => unknown) => {
    try {
      return action();
    } catch {
      // Storage is blocked: every page starts closed.
    }
  };
  const setOpen = (next: boolean) => {
    isOpen = next;
    button.ariaExpanded = `${next}`;
    kept(() => sessionStorage.setItem("clearway:open", next ? "1" : ""));
  };
  const show = async (isFocusing: boolean, text?: string) => {
    setOpen(true);
    const loaded = await load();
    if (isOpen) loaded.show({ isFocusing, text });
  };
  const open = (text?: string) => show(true, typeof text === "string" ? text : undefined);
  const close = async () => {
    setOpen(false);
    button.focus();
    (await panel)?.hide();
  };
  const identify = async (token: string | null) => {
    who = token;
    (await panel)?.identify(token);
  };

  button.onclick = () => (isOpen ? close() : open());
  // Who points at the launcher is about to open it.
  button.onpointerenter = () => load();
  // Any element of the page can open the chat, with a text to begin with.
  addEventListener("click", ({ target }) => {
    const opener = target instanceof Element ? target.closest("[data-clearway-open]") : null;
    if (opener !== null) open(opener.getAttribute("data-clearway-open") || undefined);
  });
  Object.assign(window, { Clearway: { open, close, identify } });

  const start = () => {
    document.body.append(host);
    if (kept(() => sessionStorage.getItem("clearway:open")) && innerWidth > PHONE_PX) show(false);
    else if (kept(() => localStorage.getItem("clearway:with-person"))) load();
  };
  if (document.body) start();
  else addEventListener("DOMContentLoaded", start);
})();
