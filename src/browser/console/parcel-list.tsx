import { safeHref } from "../widget/safe-href.ts";
import { toneName } from "./shipment.tsx";
import type { ParcelsCard } from "./wire.ts";

/** Many parcels as the seller was shown them: how many stand where, and the way to the whole table. */
export function ParcelList({ card }: { readonly card: ParcelsCard }) {
  const { title, progress, groups, link } = card;
  const href = link === null ? null : safeHref(link.url);
  return (
    <section class="shipment" aria-label={title}>
      <p>
        <strong>{title}</strong>
        {progress !== null && ` · ${progress}`}
      </p>
      <ul class="group-counts">
        {groups
          .filter(({ count }) => count > 0)
          .map(({ group, label, tone, count }) => (
            <li key={group} class={`chip tone-${toneName(tone)}`}>
              {label} {count}
            </li>
          ))}
      </ul>
      {href !== null && (
        <p>
          <a href={href} target="_blank" rel="noopener">
            {link?.label}
          </a>
        </p>
      )}
    </section>
  );
}
