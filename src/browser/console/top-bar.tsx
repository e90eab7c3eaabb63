import { useTexts } from "./desk-texts.ts";
import { Languages } from "./languages.tsx";
import type { Me } from "./wire.ts";

interface TopBarProps {
  readonly me: Me;
  readonly isLive: boolean;
  /** Open ones. */
  readonly incidents: number;
  readonly onHelp: () => void;
  readonly onSignOut: () => void;
  readonly onLanguages: (reads: readonly string[]) => Promise<boolean>;
}

export function TopBar({ me, isLive, incidents, onHelp, onSignOut, onLanguages }: TopBarProps) {
  const { brand, bar } = useTexts();
  return (
    <header class="top-bar">
      <h1 class="brand">{brand}</h1>
      <nav class="rooms">
        <a href="/desk/incidents">{bar.incidents(incidents)}</a>
        <a href="/desk/reviews">{bar.reviews}</a>
        <a href="/desk/gaps">{bar.gaps}</a>
        <a href="/desk/lanes">{bar.lanes}</a>
        <a href="/desk/parcels">{bar.parcels}</a>
      </nav>
      <p class="link-state" role="status">
        {isLive ? "" : bar.connectionLost}
      </p>
      {me.translates && <Languages me={me} onSave={onLanguages} />}
      <button type="button" class="quiet to-help" onClick={onHelp} aria-keyshortcuts="?">
        {bar.help}
      </button>
      <span class="me">{me.name}</span>
      <form method="post" action="/desk/sign-out" onSubmit={onSignOut}>
        <button type="submit" class="quiet">
          {bar.signOut}
        </button>
      </form>
    </header>
  );
}
