import { type ComponentChild, h } from "preact";

export interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly help?: string;
  /** A sentence that says how to mend what is wrong. */
  readonly fault?: string;
  /** Said beside the label of a field that may stay empty. */
  readonly optional?: string;
  readonly control: Control;
}

/** How the browser should treat what is typed. */
export type Control =
  | { readonly kind: "text"; readonly autocomplete: string; readonly isCode?: boolean }
  | { readonly kind: "email" }
  | { readonly kind: "choice"; readonly suggestions: readonly string[] }
  | { readonly kind: "area"; readonly rows: number };

/** A labelled control: label above, help under it, what is wrong in its own line, all bound for screen readers. */
export function field(props: FieldProps): ComponentChild {
  const { name, help, fault } = props;
  const id = fieldId(name);
  return h(
    "div",
    { class: fault === undefined ? "field" : "field invalid", key: name },
    h("label", { for: id }, props.label, ...optionalMark(props.optional)),
    help === undefined ? null : h("div", { class: "field-help", id: `${id}-help` }, help),
    fault === undefined ? null : h("div", { class: "field-error", id: `${id}-fault` }, fault),
    control(props, id),
  );
}

/** Where a link of the error summary leads. */
export function fieldId(name: string): string {
  return `field-${name}`;
}

function optionalMark(optional: string | undefined): readonly ComponentChild[] {
  return optional === undefined ? [] : [" ", h("span", { class: "field-optional" }, optional)];
}

function control(props: FieldProps, id: string): ComponentChild {
  const { name, value, help, fault, optional } = props;
  const describedBy = [help === undefined ? "" : `${id}-help`, fault === undefined ? "" : `${id}-fault`];
  const shared = {
    id,
    name,
    required: optional === undefined,
    ...(help === undefined && fault === undefined
      ? {}
      : { "aria-describedby": describedBy.join(" ").trim() }),
    ...(fault === undefined ? {} : { "aria-invalid": true }),
  };
  switch (props.control.kind) {
    case "text":
      return h("input", {
        ...shared,
        value,
        type: "text",
        autocomplete: props.control.autocomplete,
        ...(props.control.isCode ? { spellcheck: false, autocapitalize: "characters" } : {}),
      });
    case "email":
      return h("input", { ...shared, value, type: "email", autocomplete: "email", spellcheck: false });
    case "choice":
      return [
        h("input", { ...shared, value, type: "text", autocomplete: "off", list: `${id}-list` }),
        h(
          "datalist",
          { id: `${id}-list` },
          props.control.suggestions.map((suggestion) => h("option", { key: suggestion, value: suggestion })),
        ),
      ];
    case "area":
      return h("textarea", { ...shared, rows: props.control.rows, value });
  }
}
