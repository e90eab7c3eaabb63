import { openLibrary } from "../assistant/open-assistant.ts";

const USAGE = `npm run --silent intent -- "text"…`;
/** Guesses that are shown of each text. */
const SHOWN = 3;

try {
  const texts = process.argv.slice(2);
  if (texts.length === 0) throw new Error(`No text was given. Usage: ${USAGE}`);
  const { readIntent: read } = await openLibrary();
  for (const text of texts) {
    const { intent, guesses } = read(text);
    const words = guesses.slice(0, SHOWN).map(({ label, likelihood }) => `${label} ${likelihood.toFixed(2)}`);
    process.stdout.write(`${intent}  (${words.join(", ")})  ${text}\n`);
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
