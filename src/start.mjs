// Plain JavaScript, so that Node's cache of compiled code is on before it meets the first TypeScript: with a warm cache its
// TypeScript compiler is never loaded, which saves 20 MB.
import { enableCompileCache } from "node:module";

enableCompileCache();
await import("./main.ts");
