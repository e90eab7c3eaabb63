import type { FastifyReply } from "fastify";
import { h } from "preact";
import type { ConsoleTexts } from "../../texts/console.ts";
import { formField } from "./form-field.ts";
import { sendPage } from "./page.ts";

export interface SignInForm {
  readonly status: 200 | 401 | 429;
  readonly email: string;
  /** Where to go afterwards: an address of the desk. */
  readonly next: string;
  /** One sentence above the form: what went wrong, or what to do first. */
  readonly notice: string | null;
}

export function sendSignIn(reply: FastifyReply, texts: ConsoleTexts, form: SignInForm): FastifyReply {
  const { signIn } = texts;
  const tone = form.status === 200 ? "notice" : "notice notice-error";
  return sendPage(reply, texts, {
    status: form.status,
    title: signIn.title,
    content: [
      form.notice === null ? null : h("div", { class: tone, role: "alert" }, h("p", null, form.notice)),
      h("form", { class: "form", method: "post", action: "/desk/sign-in" }, [
        h("input", { type: "hidden", name: "next", value: form.next }),
        formField({
          ...{ name: "email", label: signIn.email, type: "email", autocomplete: "username" },
          value: form.email,
        }),
        formField({
          ...{ name: "password", label: signIn.password, type: "password", autocomplete: "current-password" },
        }),
        h("div", { class: "form-actions" }, h("button", { class: "button", type: "submit" }, signIn.submit)),
      ]),
    ],
  });
}
