import type { ComponentChildren } from "preact";
import { CASE_DETAILS } from "../../domain/tickets/case-details.ts";
import { languageName } from "../../texts/language-names.ts";
import { useTexts } from "./desk-texts.ts";
import { dayOf, timeOf } from "./desk-time.ts";
import { ParcelLine } from "./parcel-line.tsx";
import type { CaseFile } from "./wire.ts";

interface CasePaneProps {
  readonly file: CaseFile | null;
  readonly onBack: () => void;
}

/** The right pane: what is known of the case without reading the conversation. */
export function CasePane({ file, onBack }: CasePaneProps) {
  const { caseFile } = useTexts();
  return (
    <section class="case" aria-labelledby="case-heading">
      <header class="pane-head">
        <h2 id="case-heading">{caseFile.heading}</h2>
        <button type="button" class="quiet to-conversation" onClick={onBack}>
          {caseFile.backToConversation}
        </button>
      </header>
      {file !== null && (
        <>
          <Part title={caseFile.summary}>
            <p class="summary" lang={file.ticket.language} dir="auto">
              {file.ticket.summary}
            </p>
          </Part>
          <Parcels file={file} />
          <Details file={file} />
          <Facts file={file} />
          <History file={file} />
        </>
      )}
    </section>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <section class="part">
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function Parcels({ file }: { readonly file: CaseFile }) {
  const { caseFile } = useTexts();
  const { incident } = file;
  return (
    <Part title={caseFile.parcels}>
      {file.parcels.length === 0 && <p class="empty">{caseFile.noParcels}</p>}
      <ul class="parcels">
        {file.parcels.map((parcel) => (
          <ParcelLine key={parcel.number} parcel={parcel} />
        ))}
      </ul>
      {incident !== null && (
        <p class="incident-line">
          {caseFile.incident(incident.stuck, incident.waiting, incident.usually)}{" "}
          <a href={`/desk/incidents/${incident.id}`}>{caseFile.toIncident(incident.isLinked)}</a>
        </p>
      )}
    </Part>
  );
}

/** What the seller told for this case; name and address as far as the contact has them from elsewhere. */
function Details({ file }: { readonly file: CaseFile }) {
  const { caseFile, details } = useTexts();
  const { contact, ticket } = file;
  const elsewhere = {
    name: contact.name,
    email: contact.email,
    company: contact.company,
    platform: contact.platform,
  };
  // Tracking numbers stand among the parcels.
  const known = CASE_DETAILS.filter((detail) => detail !== "trackingNumber")
    .map((detail) => {
      const value = ticket.details[detail] ?? Reflect.get(elsewhere, detail);
      return { detail, value: typeof value === "string" ? value : "" };
    })
    .filter(({ value }) => value !== "");
  return (
    <Part title={caseFile.details}>
      {known.length === 0 && <p class="empty">{caseFile.noDetails}</p>}
      <dl class="facts">
        {known.map(({ detail, value }) => (
          <div key={detail}>
            <dt>{details[detail]}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
      </dl>
    </Part>
  );
}

function Facts({ file }: { readonly file: CaseFile }) {
  const texts = useTexts();
  const { caseFile, dateLocale } = texts;
  const { ticket, contact } = file;
  const facts = [
    [caseFile.assignee, ticket.assignee?.name ?? caseFile.nobody],
    [caseFile.caseType, texts.caseTypes[ticket.caseType]],
    [caseFile.channel, texts.channels[ticket.channel]],
    [caseFile.language, languageName(ticket.language, dateLocale)],
    [caseFile.identity, contact.verified ? caseFile.verified : caseFile.unverified],
    [caseFile.opened, `${dayOf(ticket.openedAt, dateLocale)}, ${timeOf(ticket.openedAt, dateLocale)}`],
  ] as const;
  return (
    <Part title={caseFile.ticket}>
      <dl class="facts">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Part>
  );
}

function History({ file }: { readonly file: CaseFile }) {
  const { caseFile, dateLocale } = useTexts();
  return (
    <Part title={caseFile.history}>
      <ol class="history">
        {file.events.map((event) => (
          <li key={event.id}>
            <time dateTime={event.at}>
              {dayOf(event.at, dateLocale)}, {timeOf(event.at, dateLocale)}
            </time>
            <span>{caseFile.event(event.kind, event.agentName)}</span>
          </li>
        ))}
      </ol>
    </Part>
  );
}
