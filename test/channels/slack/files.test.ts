import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { postalNumberOf } from "../../domain/shipments/postal-numbers.ts";
import { answered } from "./answered.ts";
import { messageEvent } from "./payloads.ts";
import { openSlackOffice, type SlackOffice } from "./slack-office.ts";

const NUMBERS = Array.from({ length: 8 }, (_, at) => postalNumberOf("RB", 40_000_000 + at, "CN"));
const CSV = ["order;tracking number;value", ...NUMBERS.map((number, at) => `80${at};${number};12,50`)].join(
  "\n",
);

let office: SlackOffice;
let asked: string[] = [];
beforeAll(async () => {
  office = await openSlackOffice();
  office.answerWith(async function* (question) {
    asked.push(question.text);
    yield { kind: "text", delta: "I went through it." };
    yield { kind: "answer", answer: answered("I went through it.") };
  });
});
beforeEach(() => {
  asked = [];
});
afterAll(() => office.stop());

const shared = (file: object, text = "") =>
  messageEvent({ subtype: "file_share", text, files: [{ id: "F0LIST", mode: "hosted", ...file }] });

test("a shared CSV is read with our token and asked about as if its numbers had been typed", async () => {
  const url = office.recorded.addFile("parcels.csv", CSV);
  await office.event(
    shared({ name: "parcels.csv", size: CSV.length, url_private_download: url }, "which are late?"),
  );
  expect(asked).toEqual([["which are late?", "[parcels.csv]", ...NUMBERS].join("\n")]);
  expect(office.recorded.fetchedWith).toEqual([expect.stringMatching(/^Bearer \S+/)]);
});

test("a second delivery of the same message is not asked again, even when the file is gone", async () => {
  const url = office.recorded.addFile("again.csv", CSV);
  const event = shared({ name: "again.csv", size: CSV.length, url_private_download: url });
  await office.event(event);
  office.recorded.addFile("again.csv", "nothing any more");
  await office.event({ ...event, event_id: "Ev0ANOTHER" });
  expect(asked).toHaveLength(1);
});

test.each([
  ["a picture", { name: "box.jpg", size: 20 }],
  ["a file that is too large", { name: "all.csv", size: 5_000_000 }],
  ["a file without tracking numbers", { name: "prices.csv", size: 20 }],
])("%s keeps its name in the message and is not read into it", async (_, file) => {
  const url = office.recorded.addFile(file.name, "item;price\nmug;12");
  await office.event(shared({ ...file, url_private_download: url }, "look"));
  expect(asked).toEqual([`look\n[${file.name}]`]);
});

test("our token goes to nobody but Slack, whatever address an event names", async () => {
  const { fetchedWith } = office.recorded;
  const before = fetchedWith.length;
  const own = office.recorded.addFile("stolen.csv", CSV);
  const elsewhere = own.replace("127.0.0.1", "localhost");
  for (const url of [elsewhere, "https://slack.com.example.com/x.csv", "file:///etc/passwd", "no address"]) {
    await office.event(shared({ name: "stolen.csv", size: 20, url_private_download: url }, "look"));
  }
  expect(asked).toEqual(Array.from({ length: 4 }, () => "look\n[stolen.csv]"));
  expect(fetchedWith).toHaveLength(before);
});
