import { expect, test } from "vitest";
import { createSignInLimit } from "../../../src/channels/console/sign-in-limit.ts";

const START = new Date("2026-11-22T09:00:00Z");

test("guessing at many agents from one place is stopped after thirty attempts", () => {
  const limit = createSignInLimit(() => START);
  const waits = Array.from({ length: 31 }, (_, at) =>
    limit.take({ email: `a${at}@x.example`, address: "10.0.0.1" }),
  );
  expect(waits.slice(0, 30).every((wait) => wait === 0)).toBe(true);
  expect(waits[30]).toBe(900);
});

test("guessing at one agent from many places is stopped after sixty attempts, however the address is written", () => {
  const limit = createSignInLimit(() => START);
  const take = (at: number) =>
    limit.take({ email: at % 2 === 0 ? "mei@x.example" : "MEI@x.example", address: `10.0.0.${at}` });
  const waits = Array.from({ length: 61 }, (_, at) => take(at));
  expect(waits.filter((wait) => wait > 0)).toEqual([900]);
});

test("signing in counts against nobody", () => {
  const limit = createSignInLimit(() => START);
  for (let at = 0; at < 200; at += 1) {
    const attempt = { email: "mei@x.example", address: "10.0.0.1" };
    expect(limit.take(attempt)).toBe(0);
    limit.forgive(attempt);
  }
});
