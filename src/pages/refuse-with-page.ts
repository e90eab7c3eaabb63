import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { Problem } from "../problem.ts";
import { sendPrivatePage } from "./send-page.ts";

type Refuse = (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

/** What pages say when they cannot be shown. People get a page, programs the server's problem document. */
export function refuseWithPage(
  /** What goes to the log where the fault is ours. */
  complaint: string,
  pageOf: (request: FastifyRequest, status: number) => string,
): Refuse {
  return async (error, request, reply) => {
    if (!request.headers.accept?.includes("text/html")) throw error;
    const status = error instanceof Problem ? error.status : (error.statusCode ?? 500);
    if (status >= 500) request.log.error({ err: error }, complaint);
    if (error instanceof Problem) reply.headers(error.headers);
    return sendPrivatePage(reply, status, pageOf(request, status));
  };
}
