import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** The Chromium that comes with the npm packages, unpacked for this run. */
    chromiumPath: string;
    /** Libraries it needs where the machine has none. */
    chromiumLibraries: string;
    /** Folder of the font settings: a machine may have no fonts, and the browser dies without any. */
    chromiumFonts: string;
  }
}

/** Unpacks the browser once per run into a folder of its own, so that runs do not share a half-written one. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "clearway-browser-"));
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  // The package unpacks the libraries it brings only where it believes to be on AWS.
  process.env.AWS_EXECUTION_ENV = "AWS_Lambda_nodejs22.x";
  const { default: chromium } = await import("@sparticuz/chromium");
  project.provide("chromiumPath", await chromium.executablePath());
  project.provide("chromiumLibraries", process.env.LD_LIBRARY_PATH ?? "");
  project.provide("chromiumFonts", folder);
  // The settings that come with the package name folders of other places.
  await writeFile(join(folder, "fonts.conf"), fontSettings(folder));
  if (before === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = before;
  delete process.env.AWS_EXECUTION_ENV;
  delete process.env.FONTCONFIG_PATH;
  return () => rm(folder, { recursive: true, force: true });
}

function fontSettings(folder: string): string {
  const dirs = [join(folder, "fonts"), "/usr/share/fonts"].map((dir) => `<dir>${dir}</dir>`).join("");
  const cache = `<cachedir>${join(folder, "font-cache")}</cachedir>`;
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${dirs}${cache}</fontconfig>`;
}
