/** What the record of an answer says around it. */
export interface ReceiptTexts {
  readonly skip: string;
  readonly languages: string;
  readonly help: string;
  readonly contact: string;
  /** In the foot: no advice, only the record. */
  readonly notAdvice: string;
  readonly keepPrivate: string;
  readonly title: string;
  readonly given: (moment: string) => string;
  /** Who answered, a sentence each; `nobody` when something broke. */
  readonly by: Readonly<Record<"model" | "without_model" | "nobody", string>>;
  readonly question: string;
  readonly answer: string;
  readonly sources: string;
  readonly noSources: string;
  readonly source: string;
  readonly asOf: string;
  readonly version: string;
  readonly versionHelp: string;
  readonly estimate: string;
  readonly rules: string;
  readonly rule: string;
  readonly validity: string;
  readonly from: (day: string) => string;
  readonly fromTo: (first: string, last: string) => string;
  readonly announced: string;
  readonly sureness: string;
  readonly confidence: Readonly<Record<"high" | "medium" | "low", string>>;
  readonly officialSource: string;
  readonly parcels: string;
  readonly lookedUp: (moment: string, source: string) => string;
  readonly sampleParcel: string;
  readonly record: string;
  readonly asked: string;
  readonly answered: string;
  readonly took: string;
  readonly milliseconds: (count: number) => string;
  readonly recordNumber: string;
  readonly today: {
    readonly link: string;
    readonly title: string;
    readonly how: (moment: string) => string;
    readonly otherWriter: string;
    readonly same: string;
    readonly differs: string;
    readonly added: string;
    readonly gone: string;
    readonly sources: string;
    readonly newSource: (asOf: string) => string;
    readonly goneSource: (asOf: string) => string;
    readonly editedSource: (before: string, now: string) => string;
    readonly findings: string;
    readonly nothing: string;
    readonly before: string;
    readonly now: string;
    readonly rules: string;
    readonly whole: string;
    readonly back: string;
    readonly tooSlow: string;
  };
  /** Only agents see these. */
  readonly desk: {
    readonly contact: string;
    readonly unnamed: string;
    readonly channel: string;
    readonly kind: string;
    readonly backToDesk: string;
  };
  readonly problems: Readonly<
    Record<"notFound" | "tooMany" | "broken", { readonly title: string; readonly text: string }>
  >;
}
