/**
 * The address a link in an answer may lead to: absolute, http or https, without a name and password in front
 * of the host (which make one site look like another). Null for everything else.
 */
export function safeHref(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const isWeb = url.protocol === "https:" || url.protocol === "http:";
  return isWeb && url.username === "" && url.password === "" ? url.href : null;
}
