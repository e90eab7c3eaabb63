import multipart from "@fastify/multipart";
import type {} from "@fastify/rate-limit";
import type { FastifyError, FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import { Problem } from "../../problem.ts";
import { caseRoutes } from "./case-routes.ts";
import { contactRoutes } from "./contact-routes.ts";
import type { FormDeps } from "./form-deps.ts";
import { pageLanguage } from "./page-language.ts";
import { problemPage } from "./problem-page.ts";
import { acceptForms } from "./read-form.ts";
import { sendPrivatePage } from "./send-page.ts";

/** `/contact` and `/c/:token`: a person reached, and a case followed, without JavaScript. */
export function formRoutes(deps: FormDeps): FastifyPluginAsync {
  return async (app) => {
    acceptForms(app);
    await app.register(multipart);
    app.setErrorHandler(refuse);
    contactRoutes(app, deps);
    caseRoutes(app, deps);
  };
}

/** People get a page, programs the server's problem document. */
async function refuse(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const status = error instanceof Problem ? error.status : (error.statusCode ?? 500);
  if (!request.headers.accept?.includes("text/html")) throw error;
  if (status >= 500) request.log.error({ err: error }, "a request failed");
  if (error instanceof Problem) reply.headers(error.headers);
  return sendPrivatePage(reply, status, problemPage(pageLanguage(request), status));
}
