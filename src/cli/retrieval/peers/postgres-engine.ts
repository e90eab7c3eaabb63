import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { detectLanguage } from "../../../domain/language.ts";
import { startEmbeddedPostgres } from "../../../storage/embedded-postgres.ts";
import type { Engine, OpenEngine } from "../engine.ts";
import type { RetrievalDocument } from "../retrieval-set.ts";
import { PreparedText } from "./prepared-text.ts";

export interface PostgresPeer {
  readonly version: string;
  readonly engines: readonly Engine[];
  readonly stop: () => Promise<void>;
}

/**
 * Full text of an embedded PostgreSQL on a folder of its own. As documented: the configuration of each text's language,
 * `simple` where PostgreSQL has none. Tuned: fed with stems and grams. Any word may match; `ts_rank` by length does best.
 */
export async function startPostgresPeer(): Promise<PostgresPeer> {
  const folder = await mkdtemp(join(tmpdir(), "clearway-bench-"));
  await chmod(folder, 0o755);
  const server = await startEmbeddedPostgres(folder);
  const client = new pg.Client({ connectionString: server.url("postgres") });
  await client.connect();
  const { rows } = await client.query<{ server_version: string }>("SHOW server_version");
  return {
    version: rows[0]?.server_version ?? "unknown",
    engines: [documented(client), tuned(client)],
    async stop() {
      await client.end();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The configurations that PostgreSQL 18 comes with. */
const CONFIGURATIONS: Readonly<Record<string, string>> = {
  ...{ ar: "arabic", ca: "catalan", da: "danish", de: "german", el: "greek", en: "english", es: "spanish" },
  ...{ fi: "finnish", fr: "french", hi: "hindi", hu: "hungarian", hy: "armenian", id: "indonesian" },
  ...{ it: "italian", nl: "dutch", no: "norwegian", pt: "portuguese", ro: "romanian", ru: "russian" },
  ...{ sv: "swedish", ta: "tamil", tr: "turkish" },
};
const BATCH = 500;
/** ts_rank divided by 1 + the logarithm of the length. */
const BY_LENGTH = 1;

function documented(client: pg.Client): Engine {
  return {
    name: "PostgreSQL",
    async open(documents) {
      const languages = new Set<string>();
      await fill(client, documents, (document) => {
        const { lang } = detectLanguage(`${document.title} ${document.text}`);
        languages.add(lang);
        return { ...document, configuration: CONFIGURATIONS[lang] ?? "simple" };
      });
      const configurationOf = (text: string) =>
        CONFIGURATIONS[detectLanguage(text, [...languages]).lang] ?? "simple";
      return opened(client, (text) => ({ text, configuration: configurationOf(text) }));
    },
  };
}

function tuned(client: pg.Client): Engine {
  return {
    name: "PostgreSQL tuned",
    async open(documents) {
      const prepared = new PreparedText("left out");
      const configuration = "simple";
      await fill(client, documents, (document) => ({ ...prepared.ofDocument(document), configuration }));
      return opened(client, (text) => ({ text: prepared.ofQuery(text), configuration }));
    },
  };
}

interface Configured {
  readonly configuration: string;
}

async function fill(
  client: pg.Client,
  documents: Iterable<RetrievalDocument>,
  read: (document: RetrievalDocument) => RetrievalDocument & Configured,
): Promise<void> {
  await client.query("DROP TABLE IF EXISTS bench_documents");
  await client.query("CREATE TABLE bench_documents (id text, words tsvector)");
  let batch: (RetrievalDocument & Configured)[] = [];
  const insert = async () => {
    await client.query(
      `INSERT INTO bench_documents
       SELECT id, to_tsvector(configuration::regconfig, title || ' ' || body)
       FROM unnest($1::text[], $2::text[], $3::text[], $4::text[]) AS given (id, title, body, configuration)`,
      [
        batch.map(({ id }) => id),
        batch.map(({ title }) => title),
        batch.map(({ text }) => text),
        batch.map(({ configuration }) => configuration),
      ],
    );
    batch = [];
  };
  for (const document of documents) {
    if (batch.push(read(document)) === BATCH) await insert();
  }
  await insert();
  await client.query("CREATE INDEX ON bench_documents USING gin (words)");
  await client.query("ANALYZE bench_documents");
}

function opened(
  client: pg.Client,
  read: (text: string) => { readonly text: string } & Configured,
): OpenEngine {
  return {
    async search(asked, limit) {
      const { text, configuration } = read(asked);
      const { rows } = await client.query<{ id: string }>({
        name: "bench_search",
        text: `WITH asked AS (SELECT replace(plainto_tsquery($1::regconfig, $2)::text, '&', '|')::tsquery AS query)
               SELECT id FROM bench_documents, asked WHERE words @@ query
               ORDER BY ts_rank(words, query, $3) DESC LIMIT $4`,
        values: [configuration, text, BY_LENGTH, limit],
      });
      return rows.map(({ id }) => id);
    },
    async close() {
      await client.query("DROP TABLE bench_documents");
    },
  };
}
