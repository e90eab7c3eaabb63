import { readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { parseRatesCsv } from "../customs/rates-csv.ts";
import { readJson } from "../customs/read-json.ts";
import { type Replaced, replaceRates } from "../customs/replace-rates.ts";
import { RATES_FILE } from "../customs/rule-book.ts";
import { exchangeRatesSchema } from "../customs/rule-schema.ts";
import { dayFrom } from "./day.ts";

const TABLE = join(import.meta.dirname, "../../knowledge/rules", RATES_FILE);
const USAGE = 'Usage: npm run rates:import -- file.csv [--on YYYY-MM-DD] [--source "…"]';

// Puts the exchange rates of a file into the table that estimates use; the file's own day counts, else `--on` or today.
try {
  const { values, positionals } = parseArgs({
    options: { on: { type: "string" }, source: { type: "string" } },
    allowPositionals: true,
  });
  const [path] = positionals;
  if (path === undefined || positionals.length > 1) throw new Error(`Which file? ${USAGE}`);
  const latest = latestFrom(values.on);
  const { day, perEuro } = parseRatesCsv(await readFile(path, "utf8"), latest);
  const news = { asOf: day ?? latest, source: values.source ?? basename(path), perEuro };
  const replaced = replaceRates(await oldTable(), news);
  await writeFile(TABLE, `${JSON.stringify(replaced.table, null, 2)}\n`);
  process.stdout.write(`${report(replaced, Object.keys(perEuro).length)}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

function latestFrom(on: string | undefined): string {
  const today = dayFrom(undefined).toISOString().slice(0, 10);
  const latest = dayFrom(on).toISOString().slice(0, 10);
  if (latest > today) throw new Error(`--on takes a day that has come, not ${latest}.`);
  return latest;
}

async function oldTable() {
  const read = readJson(await readFile(TABLE, "utf8"), exchangeRatesSchema);
  if (read.kind === "read") return read.value;
  throw new Error(read.faults.map((fault) => `${TABLE}:${fault}`).join("\n"));
}

function report({ table, kept }: Replaced, taken: number): string {
  const done = `${taken} rates of ${table.asOf} are in the table.`;
  if (kept.length === 0) return done;
  const old = kept.map(({ currency, day }) => `${currency} of ${day}`).join(", ");
  return `${done}\nThe file has no rate for ${kept.length} currencies, which keep the old one: ${old}.`;
}
