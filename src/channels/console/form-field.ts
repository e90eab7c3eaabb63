import { type ComponentChild, h } from "preact";

export interface FormField {
  readonly name: string;
  readonly label: string;
  readonly type: "text" | "email" | "password";
  readonly autocomplete: string;
  readonly value?: string;
  readonly help?: string;
  /** What is wrong and how to mend it. */
  readonly error?: string | undefined;
}

/** A labelled field with its help and its error beside it. */
export function formField({
  name,
  label,
  type,
  autocomplete,
  value,
  help,
  error,
}: FormField): ComponentChild {
  const described = [
    help === undefined ? [] : `${name}-help`,
    error === undefined ? [] : `${name}-error`,
  ].flat();
  return h("div", { class: error === undefined ? "field" : "field invalid" }, [
    h("label", { for: name }, label),
    help === undefined ? null : h("div", { class: "field-help", id: `${name}-help` }, help),
    h("input", {
      ...{ id: name, name, type, autocomplete, value: value ?? "", required: true },
      ...(described.length === 0 ? {} : { "aria-describedby": described.join(" ") }),
      ...(error === undefined ? {} : { "aria-invalid": "true" }),
    }),
    error === undefined ? null : h("div", { class: "field-error", id: `${name}-error` }, error),
  ]);
}
