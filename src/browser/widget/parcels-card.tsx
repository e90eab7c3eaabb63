import type { ParcelsCard as Parcels } from "../../domain/card.ts";
import { safeHref } from "./safe-href.ts";

/** Many parcels: how many stand where, and the way to the whole table. */
export function ParcelsCard({ card }: { readonly card: Parcels }) {
  const { title, progress, groups, link } = card;
  const href = link === null ? null : safeHref(link.url);
  return (
    <article class="card parcels" aria-label={title}>
      <p class="status">
        <strong>{title}</strong>
      </p>
      {progress !== null && (
        <p class="soft" role="status">
          {progress}
        </p>
      )}
      <dl class="facts">
        {groups
          .filter(({ count }) => count > 0)
          .map(({ group, label, tone, count }) => (
            <div key={group} class={`tone-${tone}`}>
              <dt>{label}</dt>
              <dd>
                <span class="tone">{count}</span>
              </dd>
            </div>
          ))}
      </dl>
      {href !== null && (
        <p>
          <a href={href} target="_blank" rel="noopener">
            {link?.label}
          </a>
        </p>
      )}
    </article>
  );
}
