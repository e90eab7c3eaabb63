import fc from "fast-check";
import { expect, test } from "vitest";
import { readRequest } from "../../../src/channels/slack/request-body.ts";
import { command, messageEvent } from "./payloads.ts";

const JSON_TYPE = "application/json; charset=utf-8";
const FORM_TYPE = "application/x-www-form-urlencoded";

test("reading never throws, whatever arrives", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.constantFrom(JSON_TYPE, FORM_TYPE), (body, type) => {
      expect(readRequest(body, type).kind).toBeTypeOf("string");
    }),
  );
  fc.assert(
    fc.property(fc.json(), fc.constantFrom(JSON_TYPE, FORM_TYPE), (body, type) => {
      expect(readRequest(body, type).kind).toBeTypeOf("string");
      expect(readRequest(new URLSearchParams({ payload: body }).toString(), FORM_TYPE).kind).toBeTypeOf(
        "string",
      );
    }),
  );
});

test("an event keeps its words, without what a database cannot hold", () => {
  const anyText = fc.string({
    unit: fc.constantFrom("a", "\\", "\0", "u0000", "\ud83d", "\ude00", "ß", '"', "\n"),
  });
  fc.assert(
    fc.property(anyText, (text) => {
      const event = messageEvent({ text });
      const read = readRequest(JSON.stringify(event), JSON_TYPE);
      // Halves of surrogate pairs are dropped; toWellFormed puts U+FFFD in their place, which the alphabet lacks.
      const clean = text.toWellFormed().replaceAll("\ufffd", "").replaceAll("\0", "");
      expect(read).toMatchObject({ kind: "event", body: { event: { text: clean } } });
    }),
  );
});

test("each kind of request is told from the others", () => {
  expect(readRequest('{"type":"url_verification","challenge":"abc"}', JSON_TYPE)).toEqual({
    kind: "challenge",
    challenge: "abc",
  });
  expect(readRequest('{"type":"app_rate_limited","team_id":"T1"}', JSON_TYPE)).toEqual({
    kind: "rate_limited",
    team: "T1",
  });
  expect(readRequest('{"type":"brand_new"}', JSON_TYPE)).toEqual({ kind: "unknown", type: "brand_new" });
  expect(readRequest("ssl_check=1&token=x", FORM_TYPE)).toEqual({ kind: "ssl_check" });
  expect(readRequest(new URLSearchParams(command("human")).toString(), FORM_TYPE)).toMatchObject({
    kind: "interaction",
    body: { command: "/clearway", text: "human" },
  });
});

test("what is no Slack request is broken, in one sentence", () => {
  for (const body of ["", "{", "null", "[]", '"text"', '{"type":"event_callback"}', '{"type":1}']) {
    expect(readRequest(body, JSON_TYPE)).toEqual({
      kind: "broken",
      problem: "The body is not a Slack event.",
    });
  }
  expect(readRequest("payload=%7B", FORM_TYPE)).toMatchObject({ kind: "broken" });
  expect(readRequest("a=b", FORM_TYPE)).toMatchObject({ kind: "broken" });
  expect(readRequest("ssl_check=2", FORM_TYPE)).toMatchObject({ kind: "broken" });
});
