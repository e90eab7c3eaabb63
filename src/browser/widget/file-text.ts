/** One more than the server takes: it then says that the file is too large, in the seller's language. */
const READ_BYTES = 1024 * 1024 + 1;

/** The text of a file as spreadsheets write it: UTF-8, UTF-16 with its mark, or the Chinese encoding. */
export async function fileText(file: File): Promise<string> {
  const bytes = await file.slice(0, READ_BYTES).arrayBuffer();
  const [first, second] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}
