import type { RefObject } from "preact";
import { useRef, useState } from "preact/hooks";
import { CasePane } from "./case-pane.tsx";
import { Conversation } from "./conversation.tsx";
import type { DeskApi } from "./desk-api.ts";
import type { DeskKey } from "./desk-keys.ts";
import { type DeskRoute, neighbour, searchRoute } from "./desk-route.ts";
import type { Drafts } from "./drafts.ts";
import { Help } from "./help.tsx";
import { Queue } from "./queue.tsx";
import { TopBar } from "./top-bar.tsx";
import { type CurrentCase, useCase } from "./use-case.ts";
import { type CaseFocus, useCaseFocus } from "./use-case-focus.ts";
import { useKeys } from "./use-keys.ts";
import { useLive } from "./use-live.ts";
import { type LoadedQueue, useQueue } from "./use-queue.ts";
import { type Go, useRoute } from "./use-route.ts";
import { useSingleKeys } from "./use-single-keys.ts";
import { useTitle } from "./use-title.ts";
import type { Me } from "./wire.ts";

interface DeskProps {
  readonly api: DeskApi;
  readonly me: Me;
  readonly drafts: Drafts;
}

/** The whole desk: queue, conversation and case side by side; on a small screen one of them at a time. */
export function Desk({ api, me, drafts }: DeskProps) {
  const [route, go] = useRoute();
  const queue = useQueue(api, route);
  const current = useCase(api, route.ticket, queue.reload);
  const focus = useCaseFocus(route.ticket);
  const [isHelpShown, showHelp] = useState(false);
  const [singleKeys, setSingleKeys] = useSingleKeys();
  const search = useRef<HTMLInputElement>(null);
  const isLive = useLive((numbers) => {
    queue.reload();
    if (route.ticket !== null && (numbers?.includes(route.ticket) ?? true)) current.reload();
  });
  useTitle(current.file, queue.value?.counts.open ?? 0);
  useKeys(singleKeys, (key) => act(key, { route, go, queue, current, focus, search, showHelp }));
  return (
    <div class="desk" data-shown={shownPane(route, focus)}>
      <TopBar
        {...{ me, isLive }}
        incidents={queue.value?.incidents ?? 0}
        onHelp={() => showHelp(true)}
        onSignOut={drafts.forgetAll}
        onLanguages={async (reads) => {
          const isSaved = await api.readLanguages(reads);
          if (isSaved) current.reload();
          return isSaved;
        }}
      />
      <main class="panes">
        <Queue
          {...{ route, me, search, queue }}
          onChoose={go}
          onSearch={(query) => go(searchRoute(route, query), "replace")}
        />
        <Conversation
          {...{ api, me, drafts, focus, current }}
          ticket={route.ticket}
          onBack={() => go({ ...route, ticket: null })}
        />
        <CasePane file={current.file} onBack={() => focus.showCase(false)} />
      </main>
      {isHelpShown && (
        <Help {...{ singleKeys }} onSingleKeys={setSingleKeys} onClose={() => showHelp(false)} />
      )}
    </div>
  );
}

function shownPane({ ticket }: DeskRoute, { isCaseShown }: CaseFocus): "queue" | "conversation" | "case" {
  if (ticket === null) return "queue";
  return isCaseShown ? "case" : "conversation";
}

interface Controls {
  readonly route: DeskRoute;
  readonly go: Go;
  readonly queue: LoadedQueue;
  readonly current: CurrentCase;
  readonly focus: CaseFocus;
  readonly search: RefObject<HTMLInputElement | null>;
  readonly showHelp: (isShown: boolean) => void;
}

/** What a key does; a move that the case's state does not allow does nothing. */
function act(key: DeskKey, controls: Controls): void {
  const { current, focus } = controls;
  const state = current.file?.ticket.state;
  switch (key) {
    case "next":
      step(1, controls);
      break;
    case "previous":
      step(-1, controls);
      break;
    case "claim":
      if (state === "open") current.move("claim");
      break;
    case "resolve":
      if (state === "open" || state === "claimed") focus.setClosing("resolve");
      break;
    case "reply":
    case "note":
      focus.write(key);
      break;
    case "search":
      controls.search.current?.focus();
      break;
    case "help":
      controls.showHelp(true);
  }
}

/** Walking through the queue is one step of the browser's history, however many cases were passed. */
function step(by: 1 | -1, { route, go, queue }: Controls): void {
  const numbers = queue.value?.tickets.map(({ number }) => number) ?? [];
  const ticket = neighbour(numbers, route.ticket, by);
  if (ticket !== null) go({ ...route, ticket }, route.ticket === null ? undefined : "replace");
}
