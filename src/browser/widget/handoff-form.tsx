import { useEffect, useRef, useState } from "preact/hooks";
import { type CaseDetail, type CaseDetails, isRequired } from "../../domain/tickets/case-details.ts";
import { adoptStyles } from "./adopt-styles.ts";
import type { Refusal } from "./api.ts";
import type { HandoffForm as Demand } from "./chat-state.ts";
import { DetailField } from "./detail-field.tsx";
import style from "./handoff-form.css?inline";
import { useWords } from "./words.ts";

const dress = adoptStyles(style);

export interface HandoffFormProps {
  readonly demand: Demand;
  readonly onSubmit: (details: CaseDetails) => Promise<Refusal | null>;
  readonly onCancel: () => void;
}

type Faults = { readonly [detail in CaseDetail]?: string };

/** Asks for what is missing; what is known already is shown and can be changed. */
export function HandoffForm({ demand, onSubmit, onCancel }: HandoffFormProps) {
  const { texts } = useWords();
  const words = texts.handoff;
  const form = useRef<HTMLFormElement>(null);
  const [isChanging, setIsChanging] = useState(false);
  const [faults, setFaults] = useState<Faults>({});
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  useEffect(() => {
    if (demand.isWanted) form.current?.querySelector<HTMLElement>("[name]")?.focus();
  }, [demand]);
  const asked = isChanging ? [...knownDetails(demand), ...demand.missing] : demand.missing;

  const submit = async (event: Event) => {
    event.preventDefault();
    if (form.current === null || isBusy) return;
    const given = readForm(form.current, asked);
    const found = findFaults(given, asked, words);
    setFaults(found);
    if (focusFirst(form.current, found)) return;
    setIsBusy(true);
    const refusal = await onSubmit(given);
    setIsBusy(false);
    if (refusal === null) return;
    const refused = faultsOf(refusal);
    setFaults(refused);
    if (!focusFirst(form.current, refused)) {
      setTrouble(refusal.status === 0 ? texts.trouble.unreachable : refusal.message);
    }
  };

  return (
    <form class="card handoff" ref={form} noValidate onSubmit={submit} aria-label={words.title}>
      <p>
        <strong>{words.title}</strong>
      </p>
      <p class="soft">{words.intro}</p>
      {!isChanging && <Known demand={demand} onChange={() => setIsChanging(true)} />}
      <div class="fields" ref={dress}>
        {asked.map((detail) => (
          <DetailField
            key={detail}
            detail={detail}
            value={demand.known[detail] ?? ""}
            fault={faults[detail]}
          />
        ))}
      </div>
      {trouble !== null && (
        <p class="fault" role="alert">
          {trouble}
        </p>
      )}
      <div class="actions">
        <button type="submit" class="primary" disabled={isBusy}>
          {words.submit}
        </button>
        <button type="button" class="quiet" onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}

function Known({ demand, onChange }: { readonly demand: Demand; readonly onChange: () => void }) {
  const { known, change, details } = useWords().texts.handoff;
  const names = knownDetails(demand);
  if (names.length === 0) return null;
  return (
    <>
      <p class="known-title">
        <span>{known}</span>
        <button type="button" class="link" onClick={onChange}>
          {change}
        </button>
      </p>
      <dl class="facts">
        {names.map((name) => (
          <div key={name}>
            <dt>{details[name]}</dt>
            <dd class="clamp">{demand.known[name]}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function knownDetails({ known, missing }: Demand): readonly CaseDetail[] {
  const order: readonly CaseDetail[] = [
    ...(["name", "email", "company", "platform"] as const),
    ...(["orderNumber", "trackingNumber", "destination", "whatHappened"] as const),
  ];
  return order.filter((detail) => known[detail] && !missing.includes(detail));
}

function readForm(form: HTMLFormElement, asked: readonly CaseDetail[]): CaseDetails {
  const data = new FormData(form);
  return Object.fromEntries(asked.map((detail) => [detail, String(data.get(detail) ?? "").trim()]));
}

function findFaults(
  given: CaseDetails,
  asked: readonly CaseDetail[],
  words: { readonly required: string; readonly badEmail: string },
): Faults {
  const empty = asked.filter((detail) => isRequired(detail) && !given[detail]);
  const isBadEmail = given.email ? !/^\S+@\S+\.\S+$/.test(given.email) : false;
  return {
    ...Object.fromEntries(empty.map((detail) => [detail, words.required])),
    ...(isBadEmail ? { email: words.badEmail } : {}),
  };
}

/** The server names a fault by its path in the body: `details/email`. */
function faultsOf({ errors }: Refusal): Faults {
  return Object.fromEntries(
    Object.entries(errors).map(([path, fault]) => [path.replace(/^.*\//, ""), fault]),
  );
}

function focusFirst(form: HTMLFormElement, faults: Faults): boolean {
  const first = Array.from(form.querySelectorAll<HTMLElement>("[name]")).find((field) =>
    Object.hasOwn(faults, field.getAttribute("name") ?? ""),
  );
  first?.focus();
  return first !== undefined;
}
