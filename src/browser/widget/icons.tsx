/** Line icons on a 20 × 20 grid. They carry no words: what they stand for is said beside them. */
const PATHS = {
  close: "M5 5l10 10M15 5L5 15",
  send: "M10 16V4M4.5 9.5L10 4l5.5 5.5",
  person: "M10 10a3.2 3.2 0 100-6.4 3.2 3.2 0 000 6.4zM3.8 16.5c.9-3 3.3-4.5 6.2-4.5s5.3 1.5 6.2 4.5",
  up: "M6.5 9v7.5h-3V9zM6.5 9.5l3-6.5c1.3 0 2 .8 2 2v3h4.2c.9 0 1.5.8 1.3 1.7l-1.2 5.5c-.2.8-.8 1.3-1.6 1.3H6.5",
  down: "M6.5 11V3.5h-3V11zM6.5 10.5l3 6.5c1.3 0 2-.8 2-2v-3h4.2c.9 0 1.5-.8 1.3-1.7l-1.2-5.5c-.2-.8-.8-1.3-1.6-1.3H6.5",
  arrow: "M10 4v12M4.5 10.5L10 16l5.5-5.5",
} as const;

export function Icon({ name }: { readonly name: keyof typeof PATHS }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
