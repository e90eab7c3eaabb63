import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type ChatState,
  changeOutgoing,
  EMPTY_CHAT,
  latestTicket,
  unfinished,
  withHistory,
  withMessage,
  withOutgoing,
  withoutDraft,
  withReply,
  withUnsent,
} from "../../src/browser/widget/chat-state.ts";
import type { MessageView } from "../../src/channels/widget/message-view.ts";
import type { Card } from "../../src/domain/card.ts";

const message = (seq: number, over: Partial<MessageView> = {}): MessageView => ({
  ...{ id: `id-${seq}`, seq: `${seq}`, author: "contact", authorName: null, text: `text ${seq}` },
  ...{ parts: { citations: [], cards: [], suggestions: [] }, cut: false, inReplyTo: null },
  ...{ receipt: null, createdAt: "2026-11-22T10:00:00.000Z", ...over },
});
const withCard = (card: Card) => ({ parts: { citations: [], cards: [card], suggestions: [] } });
const opened = withCard({ kind: "ticket", number: "CW-1001", state: "open" });
const resolved = withCard({ kind: "ticket", number: "CW-1001", state: "resolved" });
const asks = withCard({ kind: "handoff", known: {}, missing: ["email"] });
const seqs = (state: ChatState) => state.messages.map(({ seq }) => seq);

describe("saved messages", () => {
  test("stand in the order of their numbers, whatever order they come in and however often", () => {
    const saved = [2, 9, 10, 11, 100].map((seq) =>
      message(seq, seq === 10 ? opened : seq === 11 ? resolved : {}),
    );
    const arrivals = fc.shuffledSubarray([...saved, ...saved], { minLength: 10 });
    fc.assert(
      fc.property(arrivals, (all) => {
        const state = all.reduce(withMessage, EMPTY_CHAT);
        expect(seqs(state)).toEqual(["2", "9", "10", "11", "100"]);
        expect([state.owner, state.ticket]).toEqual(["assistant", null]);
      }),
    );
  });

  test("keep their order beyond what a JavaScript number is exact for", () => {
    const [low, high] = ["9007199254740992", "9007199254740993"].map((seq) => message(0, { seq, id: seq }));
    if (low === undefined || high === undefined) throw new Error("Two messages are needed.");
    expect(seqs([high, low].reduce(withMessage, EMPTY_CHAT))).toEqual([low.seq, high.seq]);
  });
});

describe("a message on its way", () => {
  const sent = withOutgoing(EMPTY_CHAT, { clientId: "a", text: "text 5" });

  test("is drawn once when it comes back saved", () => {
    const state = withMessage(sent, message(5));
    expect(seqs(state)).toEqual(["5"]);
    expect(state.outgoing).toMatchObject([{ clientId: "a", messageId: "id-5" }]);
  });

  test("is settled by its reply, over the turn or over the event stream first", () => {
    const reply = message(6, { author: "assistant", inReplyTo: "id-5" });
    const byTurn = withReply(sent, "a", reply);
    const byStream = withReply(withMessage(withMessage(sent, message(5)), reply), "a", reply);
    for (const state of [byTurn, byStream]) {
      expect(seqs(state)).toEqual(["5", "6"]);
      expect(state.outgoing).toEqual([]);
    }
  });

  test("whose number was guessed from its reply takes its true place once it is known", () => {
    const guessed = withReply(sent, "a", message(9, { author: "assistant", inReplyTo: "id-5" }));
    expect(seqs(guessed)).toEqual(["8", "9"]);
    expect(seqs(withMessage(guessed, message(5)))).toEqual(["5", "9"]);
  });

  test("takes the first of two equal texts", () => {
    const twice = withOutgoing(sent, { clientId: "b", text: "text 5" });
    const state = withMessage(twice, message(5));
    expect(state.outgoing.map(({ messageId }) => messageId)).toEqual(["id-5", null]);
  });

  test("that failed stays until it is sent again", () => {
    const failed = changeOutgoing(sent, "a", () => ({ draft: null, failure: "unreachable" }));
    expect(unfinished(failed)).toHaveLength(1);
    expect(withMessage(failed, message(5)).outgoing).toMatchObject([
      { failure: "unreachable", messageId: "id-5" },
    ]);
  });

  test("to which nothing will be said is done once it is saved", () => {
    expect(withoutDraft(withMessage(sent, message(5)), "a").outgoing).toEqual([]);
    expect(withMessage(withoutDraft(sent, "a"), message(5)).outgoing).toEqual([]);
  });

  test("from an earlier page belongs to the message of the history that waits for its answer", () => {
    const answered = [message(4, { text: "hi" }), message(5, { author: "assistant", inReplyTo: "id-4" })];
    const state = withHistory(EMPTY_CHAT, [...answered, message(6, { text: "hi" })]);
    const [one] = withUnsent(state, { clientId: "a", text: "hi" }).outgoing;
    expect(one?.messageId).toBe("id-6");
    const [other] = withUnsent(withHistory(EMPTY_CHAT, answered), { clientId: "a", text: "hi" }).outgoing;
    expect(other?.messageId).toBeNull();
  });
});

describe("a case", () => {
  test("is with a person from its opening to its end", () => {
    const open = withMessage(EMPTY_CHAT, message(1, { author: "notice", ...opened }));
    expect([open.owner, open.ticket]).toEqual(["desk", "CW-1001"]);
    const closed = withMessage(open, message(2, { author: "notice", ...resolved }));
    expect([closed.owner, closed.ticket]).toEqual(["assistant", null]);
  });

  test("is drawn once, under the last message that told of it, and is claimed once an agent wrote", () => {
    const told = [message(1, { author: "notice", ...opened }), message(2)];
    expect(latestTicket(told)).toMatchObject({ messageId: "id-1", card: { state: "open" } });
    const answered = [...told, message(3, { author: "agent" })];
    expect(latestTicket(answered)).toMatchObject({ card: { state: "claimed" } });
    const ended = [...answered, message(4, { author: "notice", ...resolved })];
    expect(latestTicket(ended)).toMatchObject({ messageId: "id-4", card: { state: "resolved" } });
    expect(latestTicket([message(1)])).toBeNull();
  });

  test("asks for what is missing until it is open", () => {
    const asked = withMessage(EMPTY_CHAT, message(1, { author: "assistant", ...asks }));
    expect(asked.form).toEqual({ isWanted: false, known: {}, missing: ["email"] });
    expect(withMessage(asked, message(2)).form).not.toBeNull();
    expect(withMessage(asked, message(2, { author: "notice", ...opened })).form).toBeNull();
  });

  test("in a history asks only when nothing was said after it", () => {
    const asked = message(1, { author: "assistant", ...asks });
    expect(withHistory(EMPTY_CHAT, [asked]).form).not.toBeNull();
    expect(withHistory(EMPTY_CHAT, [asked, message(2)]).form).toBeNull();
  });
});
