import { expect, test } from "vitest";
import {
  atCustoms,
  CUSTOMS_STATES,
  parseStatusCode,
  statusCode,
  statusCodes,
} from "../../../src/domain/shipments/milestone.ts";

test("every status code reads back as itself", () => {
  for (const code of statusCodes()) {
    const status = parseStatusCode(code);
    expect(status === null ? null : statusCode(status)).toBe(code);
  }
  expect(statusCodes()).toEqual(
    expect.arrayContaining(CUSTOMS_STATES.map((state) => `import_customs.${state}`)),
  );
});

test("case and spaces around a code do not matter, unknown codes are none", () => {
  expect(parseStatusCode(" Import_Customs.HELD_other ")).toEqual(atCustoms("import", "held_other"));
  expect(parseStatusCode("import_customs")).toBeNull();
  expect(parseStatusCode("stuck")).toBeNull();
});
