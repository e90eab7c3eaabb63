import type {} from "@fastify/multipart";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { Problem } from "../../problem.ts";

/** The fields of a posted form as they were typed, and whether files came along. */
export interface PostedForm {
  readonly fields: ReadonlyMap<string, string>;
  readonly hasFiles: boolean;
}

export const MAX_BODY_BYTES = 1024 * 1024;
const LIMITS = {
  fields: 40,
  files: 10,
  parts: 50,
  fieldSize: MAX_BODY_BYTES,
  fileSize: MAX_BODY_BYTES,
} as const;

/** Only forms are understood here: everything else is 415. */
export function acceptForms(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    "application/x-www-form-urlencoded",
    { parseAs: "string", bodyLimit: MAX_BODY_BYTES },
    (_request, body, done) => done(null, new URLSearchParams(body.toString())),
  );
}

/**
 * Looks at the announced length first: multipart bodies are streamed past Fastify's own limit, and the connection
 * stays open while the rest runs out, so that the answer reaches who is still sending.
 */
export async function refuseLargeBody(request: FastifyRequest): Promise<void> {
  if (Number(request.headers["content-length"] ?? 0) > MAX_BODY_BYTES) {
    throw new Problem(413, "The body is larger than 1 MB.");
  }
}

/** @throws Problem 400 when a multipart body breaks off. */
export async function readForm(request: FastifyRequest): Promise<PostedForm> {
  if (request.isMultipart()) return readMultipart(request);
  const posted = request.body instanceof URLSearchParams ? [...request.body] : [];
  return { fields: firstOfEach(posted), hasFiles: false };
}

async function readMultipart(request: FastifyRequest): Promise<PostedForm> {
  const posted: [string, string][] = [];
  let hasFiles = false;
  try {
    for await (const part of request.parts({ limits: LIMITS })) {
      if (part.type === "field") posted.push([part.fieldname, String(part.value ?? "")]);
      // A file field that was left empty arrives as a file without bytes.
      else hasFiles = (await drain(part.file)) > 0 || hasFiles;
    }
  } catch (cause) {
    // The parser's own refusals (too many parts) carry a status; a body that breaks off carries none.
    if (cause instanceof Error && "statusCode" in cause) throw cause;
    throw new Problem(400, "The form could not be read to its end.", { cause });
  }
  return { fields: firstOfEach(posted), hasFiles };
}

async function drain(file: AsyncIterable<Buffer>): Promise<number> {
  let bytes = 0;
  for await (const chunk of file) bytes += chunk.length;
  return bytes;
}

function firstOfEach(posted: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  return new Map([...posted].reverse());
}
