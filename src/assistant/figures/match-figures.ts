import type { DateParts, Figure, Unit } from "./figure.ts";

/** Whether what a source states covers what a text claims: the same value, however either writes it. */
export function covers(source: Figure, claim: Figure): boolean {
  if (source.kind === "number" && claim.kind === "number") {
    return isSameValue(source, claim) && unitsFit(source.unit, claim.unit);
  }
  if (source.kind === "date" && claim.kind === "date") {
    return claim.readings.some((reading) => source.readings.some((stated) => dateFits(stated, reading)));
  }
  if (source.kind === "legal" && claim.kind === "legal") {
    const isWithin = source.id === claim.id || source.id.startsWith(`${claim.id}/`);
    return isWithin && source.scope === claim.scope;
  }
  return source.kind === "name" && claim.kind === "name" && source.id === claim.id;
}

type NumberFigure = Figure & { readonly kind: "number" };

function isSameValue(source: NumberFigure, claim: NumberFigure): boolean {
  if (claim.values.length === 0 || source.values.length === 0) return source.id === claim.id;
  return claim.values.some((value) =>
    source.values.some((stated) => Math.abs(stated - value) <= Math.abs(stated) * 1e-9),
  );
}

/** A bare number of a table may have any unit; a claim without one means money or things, never a share or a time. */
function unitsFit(stated: Unit | null, claimed: Unit | null): boolean {
  if (stated === null) return claimed?.kind !== "measure" || claimed.name === "thing";
  if (claimed === null) return stated.kind === "money" || isThing(stated);
  if (stated.kind === "money" && claimed.kind === "money") {
    return claimed.currencies.some((currency) => stated.currencies.includes(currency));
  }
  if (stated.kind === "measure" && claimed.kind === "measure") return stated.name === claimed.name;
  return stated.kind === "percent" && claimed.kind === "percent";
}

/** A claim may say less than the source, never more. */
function dateFits(stated: DateParts, claimed: DateParts): boolean {
  return (["year", "month", "day"] as const).every(
    (part) => claimed[part] === null || claimed[part] === stated[part],
  );
}

function isThing(unit: Unit): boolean {
  return unit.kind === "measure" && unit.name === "thing";
}
