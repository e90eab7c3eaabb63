/** What tests read from a page, without a browser. Enough for the HTML we write ourselves. */

/** Every element of this name as its attributes; an attribute without a value is "". */
export function elements(html: string, name: string): readonly Readonly<Record<string, string>>[] {
  const tags = html.match(new RegExp(`<${name}\\b(?:"[^"]*"|[^>"])*>`, "g")) ?? [];
  return tags.map((tag) => {
    const attributes = tag.slice(name.length + 1).matchAll(/([\w-]+)(?:="([^"]*)")?/g);
    return Object.fromEntries([...attributes].map(([, key = "", value = ""]) => [key, unescapeHtml(value)]));
  });
}

/** What a control of this name is filled with; null when there is none. */
export function fieldValue(html: string, name: string): string | null {
  const input = elements(html, "input").find((element) => element.name === name);
  if (input !== undefined) return input.value ?? "";
  const area = new RegExp(`<textarea[^>]*\\bname="${name}"[^>]*>([^<]*)</textarea>`).exec(html);
  return area?.[1] === undefined ? null : unescapeHtml(area[1]);
}

/** The words of a page without its tags. */
export function wordsOf(html: string): string {
  return unescapeHtml(html.replace(/<[^>]*>/g, " ")).replace(/\s+/g, " ");
}

/** Controls without a label, and descriptions that point nowhere: none on a sound page. */
export function unboundControls(html: string): readonly string[] {
  const labels = new Set(elements(html, "label").map((label) => label.for));
  const ids = new Set([...html.matchAll(/\bid="([^"]*)"/g)].map((match) => match[1]));
  const visible = html.replace(/<div hidden>.*?<\/div>/gs, "");
  const controls = [...elements(visible, "input"), ...elements(visible, "textarea")];
  return controls
    .filter(({ type }) => type !== "hidden")
    .flatMap((control) => {
      const described = (control["aria-describedby"] ?? "").split(" ").filter((id) => id !== "");
      const lost = described.filter((id) => !ids.has(id));
      return labels.has(control.id ?? "") && lost.length === 0 ? [] : [control.name ?? "?"];
    });
}

function unescapeHtml(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}
