import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { createAnswerLinks } from "../../src/desk/answer-link.ts";
import { ticketToken } from "../../src/desk/ticket-link.ts";

const KEY = "a secret of at least thirty-two characters";
const links = createAnswerLinks({ secretKey: KEY, publicUrl: "https://desk.example" });
const answer = { id: randomUUID(), author: "assistant", cut: false, inReplyTo: randomUUID() } as const;
const tokenOf = (id: string) => links.linkTo({ ...answer, id })?.split("/a/")[1] ?? "";

test("a link stands for its answer and for nothing else", () => {
  expect(links.linkTo(answer)).toBe(`https://desk.example/a/${tokenOf(answer.id)}`);
  expect(links.read(tokenOf(answer.id))).toBe(answer.id);
  const other = tokenOf(randomUUID());
  // The id of one answer with the signature of another.
  expect(links.read(tokenOf(answer.id).slice(0, 22) + other.slice(22))).toBeNull();
  expect(createAnswerLinks({ secretKey: `${KEY}!`, publicUrl: "" }).read(tokenOf(answer.id))).toBeNull();
  for (const junk of ["", answer.id, `${tokenOf(answer.id)}A`, "../desk"])
    expect(links.read(junk)).toBeNull();
});

test("the private link of a case opens no answer", () => {
  expect(links.read(ticketToken(KEY, answer.id))).toBeNull();
});

test("only whole answers of the assistant have a link", () => {
  expect(links.linkTo({ ...answer, cut: true })).toBeNull();
  expect(links.linkTo({ ...answer, author: "notice" })).toBeNull();
  expect(links.linkTo({ ...answer, author: "agent" })).toBeNull();
  expect(links.linkTo({ ...answer, inReplyTo: null })).toBeNull();
});
