import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { z } from "zod";

/** What the endpoint does with a request: gives a vector for each text, or fails in some way. */
export type EmbeddingAct =
  | { readonly vectors: (text: string) => readonly number[] }
  | { readonly status: number }
  | { readonly body: string }
  | { readonly stall: true };

/** An OpenAI-compatible embeddings endpoint on loopback. */
export interface ScriptedEmbeddings {
  readonly baseUrl: string;
  /** The texts of each request so far, oldest first. */
  readonly requests: readonly (readonly string[])[];
  /** Sets what the next requests do, one act each; the last one repeats. */
  readonly play: (...acts: readonly EmbeddingAct[]) => void;
  readonly stop: () => Promise<void>;
}

const requestBody = z.object({
  model: z.string(),
  input: z.array(z.string()),
  encoding_format: z.literal("float"),
});

export async function startScriptedEmbeddings(): Promise<ScriptedEmbeddings> {
  const requests: (readonly string[])[] = [];
  let acts: readonly EmbeddingAct[] = [];
  const server = createServer(async (request, response) => {
    const { input, model } = requestBody.parse(JSON.parse(await bodyOf(request)));
    requests.push(input);
    const [act] = acts;
    if (acts.length > 1) acts = acts.slice(1);
    if (act !== undefined) perform(act, { input, model }, response);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The scripted endpoint has no port.");
  return {
    baseUrl: `http://127.0.0.1:${address.port}/v1`,
    requests,
    play: (...next) => {
      acts = next;
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

function perform(
  act: EmbeddingAct,
  { input, model }: { readonly input: readonly string[]; readonly model: string },
  response: ServerResponse,
): void {
  if ("stall" in act) return;
  const status = "status" in act ? act.status : 200;
  response.writeHead(status, { "content-type": "application/json" });
  if ("body" in act) return void response.end(act.body);
  if ("status" in act) return void response.end(JSON.stringify({ error: { message: "scripted failure" } }));
  // The order is told by the index, not by the place.
  const data = input
    .map((text, index) => ({ object: "embedding", index, embedding: act.vectors(text) }))
    .reverse();
  response.end(JSON.stringify({ object: "list", model, data, usage: { prompt_tokens: 1, total_tokens: 1 } }));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
}
