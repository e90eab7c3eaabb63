import { Composer } from "./composer.tsx";
import { Confirm } from "./confirm.tsx";
import type { DeskApi } from "./desk-api.ts";
import { useTexts } from "./desk-texts.ts";
import type { Drafts } from "./drafts.ts";
import { MoveBar } from "./move-bar.tsx";
import { StateChip } from "./state-chip.tsx";
import { Transcript } from "./transcript.tsx";
import type { CurrentCase } from "./use-case.ts";
import type { CaseFocus } from "./use-case-focus.ts";
import type { CaseFile, Me } from "./wire.ts";

interface ConversationProps {
  readonly api: DeskApi;
  readonly me: Me;
  readonly drafts: Drafts;
  readonly ticket: string | null;
  readonly current: CurrentCase;
  readonly focus: CaseFocus;
  readonly onBack: () => void;
}

/** The middle pane: what was said, and what an agent says or does next. */
export function Conversation(props: ConversationProps) {
  const { file } = props.current;
  return (
    <section class="conversation" aria-labelledby="conversation-heading">
      {file === null ? <NoCase {...props} /> : <OpenCase {...props} file={file} />}
    </section>
  );
}

/** Nothing is chosen, or it is being read, or it could not be read. */
function NoCase({ ticket, current, onBack }: ConversationProps) {
  const { conversation } = useTexts();
  return (
    <div class="placeholder">
      <h2 id="conversation-heading" class="unseen">
        {conversation.heading}
      </h2>
      {ticket !== null && (
        <button type="button" class="quiet to-queue" onClick={onBack}>
          {conversation.back}
        </button>
      )}
      {current.problem === null ? (
        <p class="empty">{ticket === null ? conversation.nothingChosen : conversation.loading}</p>
      ) : (
        <Refusal sentence={current.problem} />
      )}
    </div>
  );
}

type OpenCaseProps = ConversationProps & { readonly file: CaseFile };

function OpenCase(props: OpenCaseProps) {
  const { api, me, drafts, current, file, focus } = props;
  const { number } = file.ticket;
  const problem = current.refusal ?? current.problem;
  const { closing } = focus;
  return (
    <>
      <CaseHeader {...props} />
      {problem !== null && <Refusal sentence={problem} />}
      <Transcript key={`transcript ${number}`} file={file} />
      <Composer key={`composer ${number}`} {...{ api, me, drafts, file, focus }} onDone={current.put} />
      {(closing === "resolve" || closing === "hand-back") && (
        <Confirm
          {...{ number }}
          move={closing}
          onCancel={() => focus.setClosing(null)}
          onConfirm={() => {
            focus.setClosing(null);
            current.move(closing);
          }}
        />
      )}
    </>
  );
}

function CaseHeader({ file, current, me, focus, onBack }: OpenCaseProps) {
  const { conversation, queue } = useTexts();
  const { ticket } = file;
  return (
    <header class="case-header">
      <button type="button" class="quiet to-queue" onClick={onBack}>
        {conversation.back}
      </button>
      <div class="case-title">
        <h2 id="conversation-heading">
          <bdi>{ticket.contactName ?? queue.unnamed}</bdi> <span class="case-number">{ticket.number}</span>
        </h2>
        <p class="case-subject">
          <StateChip state={ticket.state} /> <bdi lang={ticket.language}>{ticket.subject}</bdi>
        </p>
      </div>
      <MoveBar
        {...{ ticket, me }}
        isMoving={current.isMoving}
        onMove={(move) =>
          move === "resolve" || move === "hand-back" ? focus.setClosing(move) : current.move(move)
        }
      />
      <button type="button" class="quiet to-case" onClick={() => focus.showCase(true)}>
        {conversation.openCase}
      </button>
    </header>
  );
}

function Refusal({ sentence }: { readonly sentence: string }) {
  return (
    <p class="problem" role="alert">
      {sentence}
    </p>
  );
}
