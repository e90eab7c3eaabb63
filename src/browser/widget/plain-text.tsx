import { safeHref } from "./safe-href.ts";

const ADDRESS =
  /(https?:\/\/[^\s<>"'，。；：！？、（）【】「」《》]{1,2000}[^\s<>"'，。；：！？、（）【】「」《》.,;:!?)\]])/i;

/** What a person wrote: their line breaks, and addresses as links. */
export function PlainText({ text }: { readonly text: string }) {
  return (
    <p class="plain">
      {text.split(ADDRESS).map((piece, at) => {
        const href = at % 2 === 1 ? safeHref(piece) : null;
        return href === null ? (
          piece
        ) : (
          <a key={at} href={href} target="_blank" rel="noopener noreferrer nofollow">
            {piece}
          </a>
        );
      })}
    </p>
  );
}
