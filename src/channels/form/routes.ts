import multipart from "@fastify/multipart";
import type {} from "@fastify/rate-limit";
import type { FastifyPluginAsync } from "fastify";
import { refuseWithPage } from "../../pages/refuse-with-page.ts";
import { caseRoutes } from "./case-routes.ts";
import { contactRoutes } from "./contact-routes.ts";
import type { FormDeps } from "./form-deps.ts";
import { pageLanguage } from "./page-language.ts";
import { problemPage } from "./problem-page.ts";
import { acceptForms } from "./read-form.ts";

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

const refuse = refuseWithPage("a request failed", (request, status) =>
  problemPage(pageLanguage(request), status),
);
