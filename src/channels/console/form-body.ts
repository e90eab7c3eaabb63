import type { FastifyInstance } from "fastify";

const FORM_LIMIT_BYTES = 16 * 1024;
const FORM_TYPE = "application/x-www-form-urlencoded";

/** Reads the bodies of plain HTML forms as an object of texts; of a repeated field the last one counts. */
export function formBodies(server: FastifyInstance): void {
  if (server.hasContentTypeParser(FORM_TYPE)) return;
  server.addContentTypeParser(
    FORM_TYPE,
    { parseAs: "string", bodyLimit: FORM_LIMIT_BYTES },
    async (_request: unknown, body: string | Buffer) => Object.fromEntries(new URLSearchParams(String(body))),
  );
}
