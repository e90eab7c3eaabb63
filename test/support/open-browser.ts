import { type Browser, chromium } from "playwright-core";
import { inject } from "vitest";

// The package's own arguments switch web security off; these do not.
const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: inject("chromiumPath"),
    args: ARGUMENTS,
    env: {
      ...process.env,
      LD_LIBRARY_PATH: inject("chromiumLibraries"),
      FONTCONFIG_PATH: inject("chromiumFonts"),
    },
  });
}
