import { type CaseDetail, isRequired } from "../../domain/tickets/case-details.ts";
import { useWords } from "./words.ts";

export interface DetailFieldProps {
  readonly detail: CaseDetail;
  readonly value: string;
  readonly fault: string | undefined;
}

/** One thing the form asks for, with its label above and its fault below. */
export function DetailField({ detail, value, fault }: DetailFieldProps) {
  const { texts } = useWords();
  const words = texts.handoff;
  const help = fault ?? words.help[detail];
  const common = {
    id: `detail-${detail}`,
    name: detail,
    required: isRequired(detail),
    "aria-invalid": fault !== undefined,
    ...(help === undefined ? {} : { "aria-describedby": `help-${detail}` }),
    autocomplete: AUTOCOMPLETE[detail] ?? "off",
  } as const;
  return (
    <div class={`field ${WIDE.has(detail) ? "wide" : ""}`}>
      <label for={common.id}>
        {words.details[detail]} {!isRequired(detail) && <span class="soft">({words.optional})</span>}
      </label>
      {detail === "whatHappened" ? (
        <textarea {...common} rows={3} defaultValue={value} />
      ) : detail === "email" ? (
        <input {...common} type="email" maxLength={MAX_CHARACTERS} defaultValue={value} />
      ) : (
        <input {...common} type="text" maxLength={MAX_CHARACTERS} defaultValue={value} />
      )}
      {help !== undefined && (
        <p class={fault === undefined ? "soft" : "fault"} id={`help-${detail}`}>
          {help}
        </p>
      )}
    </div>
  );
}

const MAX_CHARACTERS = 300;
const WIDE: ReadonlySet<CaseDetail> = new Set(["name", "email", "whatHappened"]);
const AUTOCOMPLETE: { readonly [detail in CaseDetail]?: "name" | "email" | "organization" } = {
  name: "name",
  email: "email",
  company: "organization",
};
