import { readdir, readFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { expect, test } from "vitest";

/** The ladder, top first; folders in one row never import each other. */
const LADDER: readonly (readonly string[])[] = [
  ["main", "clearway", "open-parcels", "open-slack", "server"],
  ["channels", "jobs", "cli"],
  ["turn", "watching"],
  ["assistant", "desk"],
  ["knowledge", "customs", "shipping"],
  ["storage"],
  ["domain"],
];
/** May be imported from anywhere above domain. */
const BESIDE = [
  ...["texts", "pages", "config", "log", "metrics", "problem"],
  ...["sse", "circuit-breaker", "kept", "drawing-view"],
];
/** Where a vendor may be named. */
const VENDORS: Readonly<Record<string, RegExp>> = {
  openai: /^assistant\/openai-(model|embeddings)\.ts$/,
  "@slack/": /^channels\/slack\//,
  nodemailer: /^channels\/mail\/smtp-/,
  "pg-boss": /^storage\/outbox\.ts$/,
  "@prisma/": /^storage\//,
};

const files = (await readdir("src", { recursive: true }))
  .filter((name) => /\.tsx?$/.test(name) && !name.includes("generated"))
  .filter((name) => !name.startsWith("browser/"));

test("imports go down the ladder only", async () => {
  const wrong = (await allImports()).filter(({ from, to }) => to !== null && !mayImport(from, to));
  expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
});

test("a vendor is imported only where its name stands on the file or folder", async () => {
  const wrong = (await allImports()).filter(({ from, specifier }) =>
    Object.entries(VENDORS).some(([vendor, home]) => isVendor(specifier, vendor) && !home.test(from)),
  );
  expect(wrong.map(({ from, specifier }) => `${from} imports ${specifier}`)).toEqual([]);
});

test("the domain is pure: no promise, no clock, no randomness, nothing from Node", async () => {
  const impure =
    /\basync\s|\bawait\s|\b(Promise|Date\.now|Math\.random|fetch)\b|\bprocess\.(?!\*)|new Date\(\)|from "node:/;
  const faults: string[] = [];
  for (const name of files.filter((file) => file.startsWith("domain/"))) {
    const code = withoutComments(await readFile(join("src", name), "utf8"));
    if (impure.test(code)) faults.push(`${name}: ${impure.exec(code)?.[0]}`);
  }
  expect(faults).toEqual([]);
});

test("no file is called what says nothing", () => {
  expect(files.filter((name) => /(^|\/)(utils?|helpers?|manager|service|common|index)\b/.test(name))).toEqual(
    [],
  );
});

interface Import {
  readonly from: string;
  readonly specifier: string;
  /** Path below src of an import of our own. */
  readonly to: string | null;
}

async function allImports(): Promise<readonly Import[]> {
  const perFile = await Promise.all(
    files.map(async (from) => {
      const code = withoutComments(await readFile(join("src", from), "utf8"));
      const found = [...code.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map((match) => match[1] ?? "");
      return found.map((specifier) => ({ from, specifier, to: ownPath(from, specifier) }));
    }),
  );
  return perFile.flat();
}

function ownPath(from: string, specifier: string): string | null {
  if (!specifier.startsWith(".")) return null;
  const path = relative(resolve("src"), resolve("src", dirname(from), specifier));
  return path.startsWith("..") ? null : path;
}

function mayImport(from: string, to: string): boolean {
  if (BESIDE.includes(roomOf(to))) return rowOf(from) < LADDER.length - 1 || BESIDE.includes(roomOf(from));
  if (BESIDE.includes(roomOf(from))) return roomOf(to) === "domain";
  if (innerRoomOf(from) === innerRoomOf(to)) return true;
  return rowOf(from) < rowOf(to) || (rowOf(from) === 0 && rowOf(to) === 0);
}

/** `channels/slack/x.ts` stands in the room channels; `main.ts` in the room main. */
function roomOf(path: string): string {
  return (path.split("/")[0] ?? "").replace(/\.tsx?$/, "");
}

/** Each channel is a room of its own. */
function innerRoomOf(path: string): string {
  return path.startsWith("channels/") ? path.split("/").slice(0, 2).join("/") : roomOf(path);
}

function rowOf(path: string): number {
  const row = LADDER.findIndex((rooms) => rooms.includes(roomOf(path)));
  return row < 0 ? LADDER.length : row;
}

function isVendor(specifier: string, vendor: string): boolean {
  return vendor.endsWith("/")
    ? specifier.startsWith(vendor)
    : specifier === vendor || specifier.startsWith(`${vendor}/`);
}

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
}
