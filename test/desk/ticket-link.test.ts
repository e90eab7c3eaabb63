import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTicketLink, ticketLink, ticketToken } from "../../src/desk/ticket-link.ts";

const SECRET = "a secret of at least thirty-two characters";
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

describe("the private link of a case", () => {
  it("leads to the page of the case under the public address", () => {
    const id = "0b0f6c1e-9a53-4a57-8d49-6e2f1f6a2f10";
    const link = ticketLink({ secretKey: SECRET, publicUrl: "https://desk.example" }, id);
    expect(link).toBe(`https://desk.example/c/${ticketToken(SECRET, id)}`);
    expect(link).toMatch(/^https:\/\/desk\.example\/c\/[\w-]{44}$/);
  });

  it("gives back the ticket it was made for", () => {
    fc.assert(
      fc.property(fc.uuid(), fc.string({ minLength: 32 }), (id, secret) => {
        expect(readTicketLink(secret, ticketToken(secret, id))).toBe(id);
      }),
    );
  });

  it("is refused when any one character is altered", () => {
    fc.assert(
      fc.property(fc.uuid(), fc.nat(43), fc.constantFrom(...ALPHABET), (id, at, letter) => {
        const token = ticketToken(SECRET, id);
        fc.pre(token[at] !== letter);
        expect(readTicketLink(SECRET, token.slice(0, at) + letter + token.slice(at + 1))).toBeNull();
      }),
      { numRuns: 1_000 },
    );
  });

  it("is refused at every place by every other letter", () => {
    const token = ticketToken(SECRET, "0b0f6c1e-9a53-4a57-8d49-6e2f1f6a2f10");
    const altered = [...token].flatMap((right, at) =>
      [...ALPHABET]
        .filter((letter) => letter !== right)
        .map((letter) => token.slice(0, at) + letter + token.slice(at + 1)),
    );
    expect(altered).toHaveLength(44 * 63);
    expect(altered.filter((wrong) => readTicketLink(SECRET, wrong) !== null)).toEqual([]);
  });

  it("is refused when cut, lengthened, padded or anything else", () => {
    const token = ticketToken(SECRET, "0b0f6c1e-9a53-4a57-8d49-6e2f1f6a2f10");
    for (const wrong of [
      token.slice(1),
      token.slice(0, -1),
      `${token}A`,
      `${token}=`,
      `${token}\n`,
      ` ${token}`,
    ]) {
      expect(readTicketLink(SECRET, wrong)).toBeNull();
    }
    fc.assert(fc.property(fc.string(), (text) => readTicketLink(SECRET, text) === null));
  });

  it("is refused under another key", () => {
    fc.assert(
      fc.property(fc.uuid(), fc.string({ minLength: 32 }), (id, other) => {
        fc.pre(other !== SECRET);
        expect(readTicketLink(other, ticketToken(SECRET, id))).toBeNull();
      }),
    );
  });

  it("is not made for what is no ticket id", () => {
    expect(() => ticketToken(SECRET, "CW-1001")).toThrow("CW-1001");
  });
});
