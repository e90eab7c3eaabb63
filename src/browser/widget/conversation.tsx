import type { Chat } from "./chat.ts";
import { type ChatState, latestTicket } from "./chat-state.ts";
import { Message } from "./message.tsx";
import { onDemand } from "./on-demand.tsx";
import { OnItsWay } from "./on-its-way.tsx";
import { Suggestions } from "./suggestions.tsx";
import { Watches } from "./watch-button.tsx";
import { useWords } from "./words.ts";

const HandoffForm = onDemand(async () => (await import("./handoff-form.tsx")).HandoffForm);

export interface ConversationProps {
  readonly chat: Chat;
  readonly state: ChatState;
  readonly onSend: (text: string) => void;
  readonly onFormDone: () => void;
}

/** Everything that was said, what is being said, and what can be done next. */
export function Conversation({ chat, state, onSend, onFormDone }: ConversationProps) {
  const { texts } = useWords();
  const isPassedOn =
    state.owner === "desk" && state.outgoing.length === 0 && state.messages.at(-1)?.author === "contact";
  const latest = latestTicket(state.messages);
  const hasParcels = state.messages.some(({ parts }) => parts.cards.some(({ kind }) => kind === "shipment"));
  return (
    <Watches call={chat.call} version={hasParcels ? state.messages.length : null}>
      {state.messages.map((message) => (
        <Message
          key={message.id}
          message={message}
          ticket={latest?.messageId === message.id ? latest.card : null}
          onRate={chat.rate}
        />
      ))}
      {state.outgoing.map((outgoing) => (
        <OnItsWay key={outgoing.clientId} outgoing={outgoing} onRetry={() => chat.retry(outgoing.clientId)} />
      ))}
      {isPassedOn && <p class="soft end">{texts.person.passedOn}</p>}
      <Suggestions state={state} onPick={onSend} />
      {state.form !== null && (
        <HandoffForm
          demand={state.form}
          onSubmit={async (details) => {
            const refusal = await chat.askForPerson(details);
            if (refusal === null) onFormDone();
            return refusal;
          }}
          onCancel={() => {
            chat.dismissForm();
            onFormDone();
          }}
        />
      )}
    </Watches>
  );
}
