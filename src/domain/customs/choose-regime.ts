import { Decimal } from "./decimal.ts";
import { holds, isUnnamed, type Parcel } from "./parcel.ts";
import type { Condition, Regime, Rule } from "./rule.ts";
import type { Valuation } from "./valuation.ts";

/** The first regime of a rule that fits. What the parcel does not tell is taken as the rule assumes. */
export function regimeFor(rule: Rule, parcel: Parcel, valuation: Valuation): Regime {
  const regime = rule.regimes.find(({ when }) => fits(when, rule, { parcel, valuation }));
  if (regime === undefined) throw new Error(`The rule ${rule.id} has no regime that fits every parcel.`);
  return regime;
}

interface Case {
  readonly parcel: Parcel;
  readonly valuation: Valuation;
}

function fits(when: Condition, rule: Rule, { parcel, valuation }: Case): boolean {
  const scheme = parcel.scheme ?? rule.scheme?.assumed ?? "out";
  const transport = parcel.transport ?? rule.assumedTransport;
  return (
    (when.scheme === undefined || when.scheme === scheme) &&
    (when.transport === undefined || when.transport.includes(transport)) &&
    (when.consignee === undefined || when.consignee === parcel.consignee) &&
    (when.purpose === undefined || when.purpose === parcel.purpose) &&
    (when.from === undefined || when.from.includes(parcel.from)) &&
    (when.goods === undefined || holds(parcel, when.goods)) &&
    (when.notGoods === undefined || !holds(parcel, when.notGoods)) &&
    (when.unnamedGoods === undefined || parcel.lines.some(isUnnamed)) &&
    (when.atMostKg === undefined || !parcel.weightKg?.greaterThan(when.atMostKg)) &&
    (when.value === undefined || isWithin(when.value, valuation))
  );
}

function isWithin({ of, atMost, below }: NonNullable<Condition["value"]>, valuation: Valuation): boolean {
  const value = valuation.of(of);
  return (
    (atMost === undefined || value.lessThanOrEqualTo(new Decimal(atMost))) &&
    (below === undefined || value.lessThan(new Decimal(below)))
  );
}
