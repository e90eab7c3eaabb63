import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** The key under `folder` that signs tokens and links; made at the first start, readable by us only. */
export async function keptSecretKey(folder: string): Promise<string> {
  const path = join(folder, "secret-key");
  await mkdir(folder, { recursive: true });
  try {
    await writeFile(path, randomBytes(32).toString("hex"), { mode: 0o600, flag: "wx" });
  } catch (error) {
    const isKept = error instanceof Error && "code" in error && error.code === "EEXIST";
    if (!isKept) throw error;
  }
  return (await readFile(path, "utf8")).trim();
}
