import { existsSync } from "node:fs";
import { join } from "node:path";
import { defineConfig } from "vite";

const browser = join(import.meta.dirname, "src/browser");

// Everything a browser runs. Names stay without hashes where other pages point at them; the server answers with ETags.
export default defineConfig({
  root: browser,
  base: "/assets/",
  publicDir: false,
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: join(import.meta.dirname, "dist/browser"),
    emptyOutDir: true,
    target: "es2022",
    modulePreload: false,
    rolldownOptions: {
      input: Object.fromEntries(
        [
          "loader/loader.ts",
          "widget/widget.tsx",
          "console/console.tsx",
          "list/list.ts",
          "help/help.css",
          "pages/pages.css",
          "tokens.css",
        ]
          .filter((path) => existsSync(join(browser, path)))
          .map((path) => [path.replace(/^.*\//, "").replace(/\.\w+$/, ""), join(browser, path)]),
      ),
      output: {
        entryFileNames: "[name].js",
        chunkFileNames: "chunks/[name]-[hash].js",
        assetFileNames: "[name][extname]",
      },
    },
  },
});
