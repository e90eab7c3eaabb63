/** How much of the model may still be used today. Handed in: the terminal runs without a database. */
export interface ModelBudget {
  /** Whether there is something left, for everybody and for this contact; null where nobody is known. */
  readonly isLeft: (contactId: string | null) => Promise<boolean>;
  /** Counts what a turn has used. Turns that run at once may together go over by what they use. */
  readonly spend: (contactId: string | null, tokens: number) => Promise<void>;
}

/** A budget without limits. */
export const UNLIMITED: ModelBudget = { isLeft: async () => true, spend: async () => undefined };
