/** What is said of watched parcels. Sentences end with a full stop; labels and subjects do not. */
export interface WatchTexts {
  /** `states` are the states it went through, in their order. */
  readonly news: (number: string, states: string) => string;
  readonly stalled: (number: string, status: string, days: number) => string;
  readonly givenUp: (number: string) => string;
  /** Answers a wish to be told. */
  readonly watching: (number: string) => string;
  readonly stopped: (number: string) => string;
  readonly notWatched: (number: string) => string;
  readonly tooMany: (most: number) => string;
  /** A parcel is to be watched, and nobody knows which. */
  readonly askNumber: string;
  /** Where nobody could be told later: in a terminal. */
  readonly cannotHere: string;
  readonly list: (count: number) => string;
  readonly listEmpty: string;
  /** Of a parcel in the list that no carrier has shown yet. */
  readonly nothingYet: string;
  /** Suggestions: sent as if typed, so that they must be understood. */
  readonly askList: string;
  readonly askStop: (number: string) => string;
  readonly button: { readonly watch: string; readonly stop: string };
  /** To somebody who taps the button of another seller's parcel. */
  readonly onlyAsker: string;
  readonly letter: {
    readonly subject: (number: string) => string;
    readonly open: string;
    readonly why: (number: string) => string;
    readonly stop: string;
  };
  readonly page: {
    readonly title: string;
    readonly watched: (number: string) => string;
    readonly stop: (number: string) => string;
    readonly stopAll: (count: number) => string;
    readonly ended: (number: string) => string;
    readonly endedAll: string;
  };
}
