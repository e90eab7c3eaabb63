import { expect, test } from "vitest";
import { INTERFACE_LANGUAGES } from "../../src/texts/language.ts";
import { othersWait } from "../../src/texts/others-wait.ts";

test.each(INTERFACE_LANGUAGES)(
  "sellers are told in %s that others wait, with all three figures",
  (language) => {
    const text = othersWait({ stuck: 14, waiting: 16, usually: 2 }, language);
    for (const figure of ["14", "16", "2"]) expect(text).toContain(figure);
    expect(text).not.toMatch(/undefined|[!！]/);
    if (language !== "en") expect(text).not.toBe(othersWait({ stuck: 14, waiting: 16, usually: 2 }, "en"));
  },
);
