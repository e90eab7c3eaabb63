import type { ReasonTexts } from "./texts.ts";

export const enReasons: ReasonTexts = {
  why: "What was wrong with it?",
  reasons: {
    wrong: "It is wrong",
    outdated: "It is out of date",
    not_my_question: "Not my question",
    hard_to_understand: "Hard to understand",
  },
  ownWords: "In your own words (optional)",
  send: "Send",
};
