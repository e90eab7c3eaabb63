import { languageName } from "../../texts/language-names.ts";
import { useTexts } from "./desk-texts.ts";
import { minutesSince } from "./desk-time.ts";
import { StateChip } from "./state-chip.tsx";
import { isPlainClick } from "./use-route.ts";
import type { Me, QueueRow } from "./wire.ts";

interface QueueRowLinkProps {
  readonly row: QueueRow;
  readonly me: Me;
  readonly now: Date;
  readonly address: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

/** Two lines: who and what, then state, clock and language. */
export function QueueRowLink({ row, me, now, address, isChosen, onChoose }: QueueRowLinkProps) {
  const texts = useTexts();
  const { queue } = texts;
  const isLive = row.state === "open" || row.state === "claimed";
  const clock =
    row.waitingSince === null ? queue.notWaiting : queue.waits(minutesSince(row.waitingSince, now));
  return (
    <a
      class="row"
      href={address}
      aria-current={isChosen ? "true" : undefined}
      onClick={(event) => {
        if (!isPlainClick(event)) return;
        event.preventDefault();
        onChoose();
      }}
    >
      <span class="row-line">
        <strong class="row-who">
          <bdi>{row.contactName ?? queue.unnamed}</bdi>
        </strong>
        <bdi class="row-what" lang={row.language}>
          {row.subject}
        </bdi>
      </span>
      <span class="row-line row-facts">
        <StateChip state={row.state} />
        {row.assignee !== null && isLive && (
          <span class="row-agent">{row.assignee.id === me.id ? queue.you : row.assignee.name}</span>
        )}
        {isLive && <span class={row.waitingSince === null ? "clock" : "clock waiting"}>{clock}</span>}
        <span class="row-end">
          <abbr class="row-language" title={languageName(row.language, texts.dateLocale)}>
            {row.language.toUpperCase()}
          </abbr>
          <span class="row-number">{row.number}</span>
        </span>
      </span>
    </a>
  );
}
