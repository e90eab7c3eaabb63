import type { FunctionComponent } from "preact";
import type { ShipmentCard } from "../../domain/card.ts";

/** What a seller sends on: the papers to attach, and the message for the buyer, folded. Each program has its own looks. */
export function ToSend({
  card: { documents, forBuyer },
  Copy,
}: {
  readonly card: Pick<ShipmentCard, "documents" | "forBuyer">;
  /** A button that copies the message, where one is wanted. */
  readonly Copy?: FunctionComponent<{ readonly text: string }>;
}) {
  return (
    <>
      {documents !== undefined && (
        <div class="prose">
          <p class="soft">{documents.title}</p>
          <ul>
            {documents.papers.map((paper) => (
              <li key={paper}>{paper}</li>
            ))}
          </ul>
        </div>
      )}
      {forBuyer !== undefined && (
        <details>
          <summary>{forBuyer.title}</summary>
          <p lang={forBuyer.language}>{forBuyer.text}</p>
          {Copy !== undefined && <Copy text={forBuyer.text} />}
        </details>
      )}
    </>
  );
}
