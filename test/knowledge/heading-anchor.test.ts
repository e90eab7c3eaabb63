import fc from "fast-check";
import { expect, test } from "vitest";
import { headingAnchor } from "../../src/knowledge/heading-anchor.ts";

test.each([
  ["How much tax does a parcel to Brazil pay?", "how-much-tax-does-a-parcel-to-brazil-pay"],
  ["What does “fiscalização aduaneira” mean?", "what-does-fiscalizacao-aduaneira-mean"],
  ["发巴西的包裹要交多少税？", "发巴西的包裹要交多少税"],
  ["Сколько ждать?", "сколько-ждать"],
  ["?!", "section"],
])("the anchor of %s is %s", (heading, anchor) => expect(headingAnchor(heading)).toBe(anchor));

test("an anchor has no space or sign that an address would have to escape", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (heading) =>
      /^[\p{L}\p{M}\p{N}-]+$/u.test(headingAnchor(heading)),
    ),
  );
});
