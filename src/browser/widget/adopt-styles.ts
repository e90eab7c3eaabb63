/** Gives the panel the styles of a part that came later; used as the part's `ref`. Each text is adopted once a root. */
export function adoptStyles(text: string): (element: Element | null) => void {
  let sheet: CSSStyleSheet | null = null;
  return (element) => {
    const root = element?.getRootNode();
    if (!(root instanceof ShadowRoot)) return;
    if (sheet === null) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
    }
    if (!root.adoptedStyleSheets.includes(sheet))
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  };
}
