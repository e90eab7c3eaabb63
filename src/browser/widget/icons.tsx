/** Line icons on a 20 × 20 grid. They carry no words: what they stand for is said beside them. */
const PATHS = {
  close: "M5 5l10 10M15 5L5 15",
  send: "M10 16V4M4.5 9.5L10 4l5.5 5.5",
  person: "M10 10a3.2 3.2 0 100-6.4 3.2 3.2 0 000 6.4zM3.8 16.5c.9-3 3.3-4.5 6.2-4.5s5.3 1.5 6.2 4.5",
  arrow: "M10 4v12M4.5 10.5L10 16l5.5-5.5",
} as const;

export function Icon({ name }: { readonly name: keyof typeof PATHS }) {
  return <LineIcon path={PATHS[name]} />;
}

/** The same for a part that brings its own line. */
export function LineIcon({ path }: { readonly path: string }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={path} />
    </svg>
  );
}
