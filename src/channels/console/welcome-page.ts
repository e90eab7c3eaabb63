import type { FastifyReply } from "fastify";
import { h } from "preact";
import type { ConsoleTexts } from "../../texts/console.ts";
import { formField } from "./form-field.ts";
import { sendPage } from "./page.ts";

export interface WelcomeForm {
  readonly name: string;
  readonly email: string;
  readonly errors: { readonly [field in "name" | "email" | "password"]?: string };
}

/** Where the first agent sets a name and a password. Passwords are never written back. */
export function sendWelcome(reply: FastifyReply, texts: ConsoleTexts, form: WelcomeForm): FastifyReply {
  const { welcome } = texts;
  const { errors } = form;
  const fields = [
    {
      name: "name",
      label: welcome.name,
      help: welcome.nameHelp,
      type: "text",
      autocomplete: "name",
      value: form.name,
    },
    { name: "email", label: welcome.email, type: "email", autocomplete: "username", value: form.email },
    ...[
      { name: "password", label: welcome.password, help: welcome.passwordHelp, type: "password" } as const,
    ].map((field) => ({ ...field, autocomplete: "new-password" })),
  ] as const;
  return sendPage(reply, texts, {
    status: Object.keys(errors).length === 0 ? 200 : 422,
    title: welcome.title,
    content: [
      h("p", { class: "lead" }, welcome.lead),
      h("form", { class: "form", method: "post", novalidate: true }, [
        ...fields.map((field) => formField({ ...field, error: errors[field.name] })),
        h("div", { class: "form-actions" }, h("button", { class: "button", type: "submit" }, welcome.submit)),
      ]),
    ],
  });
}

/** The link was used, replaced or has run out. */
export function sendGone(reply: FastifyReply, texts: ConsoleTexts): FastifyReply {
  return sendPage(reply, texts, {
    status: 410,
    title: texts.welcome.goneTitle,
    content: [
      h("p", null, texts.welcome.gone),
      h("p", null, h("a", { href: "/desk/sign-in" }, texts.welcome.toSignIn)),
    ],
  });
}
