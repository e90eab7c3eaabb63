/** What a message wants, as far as its words tell. */
export const INTENTS = [
  /** A person is wanted. */
  "person",
  "thanks",
  "greeting",
  /** Help with a false declaration or with hiding something from customs is wanted. */
  "evasion",
  /** What we do not do: companies, stores, taxes at home, courts, anything else. */
  "out_of_scope",
  /** What no general answer may decide: a seizure with a term, money owed, a penalty on an account, a ruling. */
  "case_specific",
  /** How much duty or tax is due. */
  "duty_amount",
  /** Where a parcel is, without a number. */
  "status",
  /** Points at something it does not name: "is it over the limit?" */
  "incomplete",
  /** Everything that the articles can answer, questions about penalties and refused requests among it. */
  "question",
] as const;
export type Intent = (typeof INTENTS)[number];
