/** What the launcher gives to the panel. */
export interface MountOptions {
  readonly root: ShadowRoot;
  /** Where the scripts come from, with a slash at the end. */
  readonly base: string;
  readonly inbox: string;
  /** A language tag. */
  readonly language: string;
  /** A shop's signed word on who this is. */
  readonly identity: string | null;
  readonly onClose: () => void;
  readonly onUnread: (count: number) => void;
}

export interface PanelHandle {
  readonly show: (how: { readonly isFocusing: boolean; readonly text?: string | undefined }) => void;
  readonly hide: () => void;
  readonly identify: (identity: string | null) => void;
}

/** Found under `Symbol.for("clearway.mount")` once the panel's script has run. */
export type Mount = (options: MountOptions) => Promise<PanelHandle>;
