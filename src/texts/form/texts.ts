/** What the form asks for, in order. */
export const FORM_FIELDS = [
  "name",
  "email",
  "company",
  "platform",
  "orderNumber",
  "trackingNumber",
  "destination",
  "message",
] as const;
export type FormField = (typeof FORM_FIELDS)[number];

export interface PageWords {
  readonly title: string;
  readonly text: string;
}

/** The words of the contact form and of the private page of a case. */
export interface FormTexts {
  readonly skip: string;
  readonly languages: string;
  readonly contact: {
    readonly title: string;
    readonly lead: string;
    readonly hours: string;
    readonly askAssistant: string;
    readonly optional: string;
    readonly labels: Readonly<Record<FormField, string>>;
    readonly help: {
      readonly emailWrites: string;
      readonly emailKept: string;
      readonly platform: string;
      readonly trackingNumber: string;
      readonly message: string;
    };
    readonly send: string;
    readonly onceMore: PageWords;
  };
  readonly faults: {
    readonly mark: string;
    readonly heading: string;
    readonly name: string;
    readonly email: string;
    readonly emailShape: string;
    readonly message: string;
    readonly answer: string;
    readonly tooLong: (most: string, has: string) => string;
    readonly files: string;
  };
  readonly sent: {
    readonly title: (number: string) => string;
    readonly lead: string;
    readonly keep: string;
    readonly mailed: string;
    readonly open: string;
  };
  readonly page: {
    readonly title: (number: string) => string;
    readonly secret: string;
    readonly states: {
      readonly open: string;
      readonly claimed: (agent: string) => string;
      readonly closed: string;
    };
    readonly you: string;
    readonly assistant: string;
    readonly agent: string;
    readonly details: string;
    readonly sources: string;
    readonly asOf: string;
    readonly check: string;
    readonly answer: string;
    readonly reopens: string;
    readonly sendAnswer: string;
    readonly answerSent: string;
    readonly reopened: string;
    readonly opened: (number: string) => string;
    readonly closed: (number: string) => string;
  };
  readonly problems: {
    readonly notFound: PageWords;
    readonly tooLarge: PageWords;
    readonly tooMany: PageWords;
    readonly notUnderstood: PageWords;
    readonly broken: PageWords;
  };
}
