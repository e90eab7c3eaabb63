import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { type DeskRoute, routeAddress, VIEWS } from "./desk-route.ts";
import { useTexts } from "./desk-texts.ts";
import { useNow } from "./desk-time.ts";
import { QueueRowLink } from "./queue-row.tsx";
import { SearchField } from "./search-field.tsx";
import type { LoadedQueue } from "./use-queue.ts";
import { isPlainClick } from "./use-route.ts";
import type { Me, Queue as QueueValue } from "./wire.ts";

interface QueueProps {
  readonly route: DeskRoute;
  readonly me: Me;
  readonly queue: LoadedQueue;
  readonly search: RefObject<HTMLInputElement | null>;
  readonly onChoose: (route: DeskRoute) => void;
  readonly onSearch: (query: string) => void;
}

/** The views with their counts, the search, and the cases of the chosen view. */
export function Queue({ route, me, queue, search, onChoose, onSearch }: QueueProps) {
  const texts = useTexts();
  const now = useNow();
  const list = useRef<HTMLUListElement>(null);
  const { value, problem } = queue;
  useEffect(() => {
    list.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  }, [route.ticket]);
  return (
    <section class="queue" aria-labelledby="queue-heading">
      <h2 id="queue-heading" class="unseen">
        {texts.queue.heading}
      </h2>
      <Views route={route} counts={value?.counts} onChoose={onChoose} />
      <SearchField query={route.query} input={search} onSearch={onSearch} />
      {problem !== null && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      {value !== null && value.tickets.length === 0 && <EmptyQueue route={route} />}
      <ul class="queue-list" ref={list} aria-busy={value === null}>
        {value?.tickets.map((row) => (
          <li key={row.number}>
            <QueueRowLink
              {...{ row, me, now }}
              address={routeAddress({ ...route, ticket: row.number })}
              isChosen={row.number === route.ticket}
              onChoose={() => onChoose({ ...route, ticket: row.number })}
            />
          </li>
        ))}
      </ul>
      {value?.hasMore === true && (
        <button type="button" class="more" onClick={queue.showMore}>
          {texts.queue.showMore}
        </button>
      )}
    </section>
  );
}

interface ViewsProps {
  readonly route: DeskRoute;
  readonly counts: QueueValue["counts"] | undefined;
  readonly onChoose: (route: DeskRoute) => void;
}

function Views({ route, counts, onChoose }: ViewsProps) {
  const texts = useTexts();
  return (
    <nav class="views" aria-label={texts.queue.viewsLabel}>
      {VIEWS.map((view) => {
        const target: DeskRoute = { ...route, view };
        return (
          <a
            key={view}
            href={routeAddress(target)}
            aria-current={view === route.view ? "page" : undefined}
            onClick={(event) => {
              if (!isPlainClick(event)) return;
              event.preventDefault();
              onChoose(target);
            }}
          >
            {texts.views[view]} <span class="count">{counts?.[view] ?? ""}</span>
          </a>
        );
      })}
    </nav>
  );
}

function EmptyQueue({ route }: { readonly route: DeskRoute }) {
  const { queue, emptyViews } = useTexts();
  return <p class="empty">{route.query === "" ? emptyViews[route.view] : queue.nothingFound}</p>;
}
